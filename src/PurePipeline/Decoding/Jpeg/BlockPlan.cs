using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>What decoding one block of an MCU needs, for the block loop's pointers. Valid while the arrays behind it are pinned.</summary>
internal unsafe struct BlockPlan
{
    /// <summary>Entries of <see cref="Scatter"/>: more than a block has, because the end of a block advances beyond.</summary>
    public const int ScatterLength = 128;

    private static readonly int[] _places =
    [
        .. Enumerable.Range(0, Idct.BlockSize).Select(k => Idct.Place(ZigZag.Natural[k], Idct.BatchSize)),
        .. Enumerable.Repeat(BlockQueue.DummyPlace, ScatterLength - Idct.BlockSize),
    ];

    /// <summary>The <see cref="HuffmanTable"/> of the DC code.</summary>
    public UInt32Pointer Dc;

    /// <summary>The <see cref="HuffmanTable"/> of the AC code.</summary>
    public UInt32Pointer Ac;

    /// <summary>Its table of pairs.</summary>
    public UInt64Pointer Pairs;

    /// <summary><see cref="ScatterLength"/> entries by zigzag index: place among the queued coefficients, and above bit 16 the quantiser.</summary>
    public Int32Pointer Scatter;

    /// <summary>The DC prediction of the block's component.</summary>
    public int* Prediction;

    /// <summary>Where the block's samples go in the first MCU of the row.</summary>
    public BytePointer Destination;

    /// <summary>Bytes from sample row to sample row.</summary>
    public nint Stride;

    /// <summary>Bytes from one MCU's block to the next one's.</summary>
    public nint Step;

    /// <summary>Samples in a row, and rows, of the block: 8, or fewer where the picture is reduced.</summary>
    public int Side;

    /// <summary>Whether the picture has a use for the component.</summary>
    public bool Used;

    /// <summary>Whether anybody reads the samples of the MCUs being decoded.</summary>
    public bool Wanted;

    /// <summary>Whether blocks without AC coefficients are worth a test of their own in this row.</summary>
    public bool TestFlat;

    /// <summary>Blocks without AC coefficients so far in this row.</summary>
    public int FlatCount;

    /// <summary>Sets the tables by their places among a scan's, which are pinned.</summary>
    public void SetTables(uint* tables, int dc, int ac)
    {
        Dc = Access.Of(tables + dc, HuffmanTable.Pairs);
        Ac = Access.Of(tables + ac, HuffmanTable.Pairs);
        Pairs = Access.Of((ulong*)(tables + ac + HuffmanTable.Pairs), HuffmanTable.LookUpSize);
    }

    /// <summary>Fills a <see cref="Scatter"/> from the quantisers in zigzag order.</summary>
    public static void FillScatter(Span<int> scatter, ReadOnlySpan<ushort> quantization)
    {
        _places.CopyTo(scatter);
        for (int k = 0; k < Idct.BlockSize; k++)
        {
            scatter[k] |= quantization[k] << 16;
        }
    }
}
