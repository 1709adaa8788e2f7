namespace PurePipeline.Decoding.Jpeg;

/// <summary>What comes before the first entropy-coded byte. Immutable once read.</summary>
internal sealed class JpegHeader
{
    public required JpegFrame Frame { get; init; }

    /// <summary>The first scan; where a sequential file's names all components it is the only one.</summary>
    public required JpegScan FirstScan { get; init; }

    /// <summary>The tables in force at the first scan.</summary>
    public required JpegTables Tables { get; init; }

    public required JpegColorSpace ColorSpace { get; init; }

    /// <summary>The contents of the APP1 segments, in their order.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> ExifSegments { get; init; }

    /// <summary>Whether the picture comes in one pass over one scan, so that no coefficients have to be kept.</summary>
    public bool IsSinglePass => !Frame.Progressive && FirstScan.Components.Count == Frame.Components.Count;
}
