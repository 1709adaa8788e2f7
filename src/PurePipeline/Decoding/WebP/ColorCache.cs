namespace PurePipeline.Decoding.WebP;

/// <summary>The pixels met lately, by a hash of their value: RFC 9649, 5.2.3.</summary>
/// <param name="bits">The number of entries as a power of two; 0 for no cache.</param>
internal sealed class ColorCache(int bits)
{
    /// <summary>The largest number of entries as a power of two.</summary>
    public const int MaxBits = 11;

    private const uint Multiplier = 0x1E35A7BD;

    private readonly uint[] _colors = new uint[bits == 0 ? 0 : 1 << bits];

    /// <summary>The number of entries.</summary>
    public int Size => _colors.Length;

    public uint this[int index] => _colors[index];

    /// <summary>Puts pixels in, each in the place of what its hash finds there.</summary>
    public void Insert(ReadOnlySpan<uint> pixels)
    {
        uint[] colors = _colors;
        int shift = 32 - bits;
        foreach (uint pixel in pixels)
        {
            colors[(Multiplier * pixel) >> shift] = pixel;
        }
    }
}
