using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Blocks that wait for the inverse DCT, which takes <see cref="Idct.BatchSize"/> at a time, as it wants them: see
/// <see cref="Idct.Place"/>.
/// </summary>
internal unsafe struct BlockQueue
{
    private const int Alignment = 32;

    public Int16Pointer Coefficients;
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
    public static Int16Pointer Align(short* array) =>
        Access.Of((short*)(((nint)array + Alignment - 1) & -Alignment), ArrayLength - (Alignment / sizeof(short)));

    /// <summary>Where the next block's coefficients go; all zero.</summary>
    public readonly Int16Pointer Next => Coefficients + (Count * 8);

    /// <summary>
    /// Takes the block at <see cref="Next"/> into the queue, or, where it is to give fewer than 8x8 samples, transforms it at once.
    /// </summary>
    public void Add(BytePointer destination, nint stride, int side)
    {
        if (side != 8)
        {
            ReducedIdct.Transform(
                side, Access.Range(Next, 0, (Idct.BatchSize * (Idct.BlockSize - 8)) + 8), Idct.BatchSize,
                Access.Range(destination, 0, ((side - 1) * stride) + side), stride);
            return;
        }

        Destinations[Count] = Access.Range(destination, 0, (7 * stride) + 8);
        Strides[Count] = stride;
        if (++Count == Idct.BatchSize)
        {
            Count = 0;
            Idct.Transform(Access.Range(Coefficients, 0, Idct.BatchSize * Idct.BlockSize), Destinations, Strides);
        }
    }

    /// <summary>Transforms what is waiting; <paramref name="spare"/> takes the samples of the empty places, 8 rows of 8.</summary>
    public void Flush(byte* spare)
    {
        while (Count != 0)
        {
            Add(Access.Of(spare, 64), 8, 8);
        }
    }
}
