namespace PurePipeline.Pillow.Quantizing;

/// <summary>The pixels of one cell: their number, and the sums of their bands.</summary>
internal struct ColorBucket
{
    private ulong _red;
    private ulong _green;
    private ulong _blue;
    private ulong _alpha;

    public uint Count { get; private set; }

    /// <summary>So many pixels, whose bands sum up to these.</summary>
    public void Add(uint count, ulong red, ulong green, ulong blue, ulong alpha)
    {
        Count += count;
        (_red, _green, _blue, _alpha) = (_red + red, _green + green, _blue + blue, _alpha + alpha);
    }

    public void Add(in ColorBucket other)
    {
        Count += other.Count;
        (_red, _green, _blue, _alpha) = (_red + other._red, _green + other._green, _blue + other._blue, _alpha + other._alpha);
    }

    /// <summary>Takes another bucket's pixels away. A mean that fell beside its cell makes this negative, which wraps around as in C.</summary>
    public void Remove(in ColorBucket other)
    {
        Count -= other.Count;
        (_red, _green, _blue, _alpha) = (_red - other._red, _green - other._green, _blue - other._blue, _alpha - other._alpha);
    }

    /// <summary>The mean colour; all 0 without pixels.</summary>
    public readonly void Mean(Span<byte> rgba)
    {
        (rgba[0], rgba[1], rgba[2], rgba[3]) = (Mean(_red), Mean(_green), Mean(_blue), Mean(_alpha));
    }

    // A quotient of floats, cut; one that no int holds becomes the least int in C, and so 0.
    private readonly byte Mean(ulong sum)
    {
        if (Count == 0)
        {
            return 0;
        }

        float mean = (sum <= long.MaxValue ? (float)(long)sum : (float)sum) / (float)(long)Count;
        return mean >= 2147483648f ? (byte)0 : (byte)Math.Min((int)mean, byte.MaxValue);
    }
}
