namespace PurePipeline.Decoding.Jpeg;

/// <summary>What decoding the AC coefficients of a progressive scan needs from block to block.</summary>
internal unsafe struct AcBand
{
    /// <summary>The <see cref="HuffmanTable"/> of the code.</summary>
    public UInt32Pointer Table;

    /// <summary>First and last zigzag index of the scan's band.</summary>
    public int First;
    public int Last;

    /// <summary>The position of the scan's lowest bit.</summary>
    public int LowBit;

    /// <summary>Blocks that an end-of-band run still covers.</summary>
    public int EndRun;

    /// <summary>The next block's values as earlier scans have left them, in zigzag order.</summary>
    public Int16Pointer From;

    /// <summary>Where the next block's values go.</summary>
    public Int16Pointer To;

    /// <summary>The last place where a block may begin to be written.</summary>
    public Int16Pointer LastStart;
}
