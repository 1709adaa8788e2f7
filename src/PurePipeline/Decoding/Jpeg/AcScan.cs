namespace PurePipeline.Decoding.Jpeg;

/// <summary>What the AC decoders of a progressive scan share from block to block.</summary>
internal unsafe struct AcScan
{
    /// <summary>The <see cref="HuffmanTable"/> of the code.</summary>
    public uint* Table;

    /// <summary>From zigzag index to place in the block.</summary>
    public byte* Natural;

    /// <summary>First and last zigzag index of the scan's band.</summary>
    public int First;
    public int Last;

    /// <summary>The position of the scan's lowest bit.</summary>
    public int LowBit;

    /// <summary>Blocks that an end-of-band run still covers.</summary>
    public int EndRun;
}
