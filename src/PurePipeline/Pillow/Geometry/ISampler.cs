namespace PurePipeline.Pillow.Geometry;

/// <summary>Takes the value at a position out of a picture: a filter for one type of pixel.</summary>
internal interface ISampler
{
    /// <summary>The bytes of the pixels that are read and made.</summary>
    int PixelBytes { get; }

    /// <summary>Writes the pixel at (<paramref name="x"/>, <paramref name="y"/>); false, with nothing written, outside of the picture.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="x">The column, 0 at the left edge of the first pixel.</param>
    /// <param name="y">The row, 0 at the upper edge of the first pixel.</param>
    /// <param name="pixel">The pixel's bytes.</param>
    bool TrySample(in SourcePixels source, double x, double y, Span<byte> pixel);

    /// <summary>Makes the pixels of a run, which says then which of them are inside, and which are still to be made one by one.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="run">The pixels' positions.</param>
    /// <param name="count">Pixels of the run, whole groups.</param>
    void Sample(in SourcePixels source, ref SampleRun run, int count);
}
