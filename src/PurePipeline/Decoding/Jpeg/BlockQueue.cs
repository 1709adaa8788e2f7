namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Blocks that wait for the inverse DCT, which takes <see cref="Idct.BatchSize"/> at a time, as it wants them: see
/// <see cref="Idct.Place"/>.
/// </summary>
internal unsafe struct BlockQueue
{
    private const int Alignment = 32;

    public short* Coefficients;
    public byte** Destinations;
    public nint* Strides;
    public int Count;

    /// <summary>
    /// The length of the array behind <see cref="Coefficients"/>: the blocks, the dummy slot of each, and what alignment takes.
    /// </summary>
    public static int ArrayLength => (Idct.BatchSize * (Idct.BlockSize + 8)) + Alignment;

    /// <summary>Where stores go that mean nothing.</summary>
    public static int DummyPlace => Idct.BatchSize * Idct.BlockSize;

    /// <summary>The first place in an array of <see cref="ArrayLength"/> that is aligned as the transform likes it.</summary>
    public static short* Align(short* array) => (short*)(((nint)array + Alignment - 1) & -Alignment);

    /// <summary>Where the next block's coefficients go; all zero.</summary>
    public readonly short* Next => Coefficients + (Count * 8);

    /// <summary>
    /// Takes the block at <see cref="Next"/> into the queue, or, where it is to give fewer than 8x8 samples, transforms it at once.
    /// </summary>
    public void Add(byte* destination, nint stride, int side)
    {
        if (side != 8)
        {
            ReducedIdct.Transform(side, Next, Idct.BatchSize, destination, stride);
            return;
        }

        Destinations[Count] = destination;
        Strides[Count] = stride;
        if (++Count == Idct.BatchSize)
        {
            Count = 0;
            Idct.Transform(Coefficients, Destinations, Strides);
        }
    }

    /// <summary>Transforms what is waiting; <paramref name="spare"/> takes the samples of the empty places, 8 rows of 8.</summary>
    public void Flush(byte* spare)
    {
        while (Count != 0)
        {
            Add(spare, 8, 8);
        }
    }
}
