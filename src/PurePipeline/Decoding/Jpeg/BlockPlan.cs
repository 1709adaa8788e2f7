namespace PurePipeline.Decoding.Jpeg;

/// <summary>What decoding one block of an MCU needs, for the block loop's pointers. Valid while the arrays behind it are pinned.</summary>
internal unsafe struct BlockPlan
{
    /// <summary>The <see cref="HuffmanTable"/> of the DC code.</summary>
    public uint* Dc;

    /// <summary>The <see cref="HuffmanTable"/> of the AC code, with pairs.</summary>
    public uint* Ac;

    /// <summary>128 entries by zigzag index: place among the queued coefficients, and above bit 16 the quantiser.</summary>
    public int* Scatter;

    /// <summary>The DC prediction of the block's component.</summary>
    public int* Prediction;

    /// <summary>Where the block's samples go in the first MCU of the row.</summary>
    public byte* Destination;

    /// <summary>Bytes from sample row to sample row.</summary>
    public nint Stride;

    /// <summary>Bytes from one MCU's block to the next one's.</summary>
    public nint Step;

    /// <summary>Samples in a row, and rows, of the block: 8, or fewer where the picture is reduced.</summary>
    public int Side;

    /// <summary>Whether anybody reads the samples.</summary>
    public bool Wanted;

    /// <summary>Whether blocks without AC coefficients are worth a test of their own in this row.</summary>
    public bool TestFlat;

    /// <summary>Blocks without AC coefficients so far in this row.</summary>
    public int FlatCount;
}
