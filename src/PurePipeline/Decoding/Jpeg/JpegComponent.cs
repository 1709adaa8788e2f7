namespace PurePipeline.Decoding.Jpeg;

/// <summary>One component of a frame and its geometry (T.81, A.1 and A.2).</summary>
internal sealed record JpegComponent
{
    /// <summary>The identifier that scans use.</summary>
    public required int Id { get; init; }

    /// <summary>The place in the frame, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Horizontal sampling factor, 1 to 4: blocks per MCU, side by side.</summary>
    public required int H { get; init; }

    /// <summary>Vertical sampling factor, 1 to 4: rows of blocks per MCU.</summary>
    public required int V { get; init; }

    /// <summary>The quantisation table's slot; not checked before a scan uses it.</summary>
    public required int QuantizationSlot { get; init; }

    /// <summary>Samples in a row: those that exist, without the padding to whole blocks.</summary>
    public int Width { get; init; }

    /// <summary>Rows of samples that exist.</summary>
    public int Height { get; init; }

    /// <summary>Blocks in a row of a scan of this component alone.</summary>
    public int BlocksPerRow => (Width + 7) / 8;

    /// <summary>Rows of blocks of a scan of this component alone.</summary>
    public int BlockRows => (Height + 7) / 8;
}
