namespace PurePipeline.Pillow.Geometry;

/// <summary>A box of a transformed picture: fills its share of a row.</summary>
/// <param name="box">The pixels of the result that it makes.</param>
internal abstract class TransformPart(TransformBox box)
{
    public TransformBox Box { get; } = box;

    /// <summary>Fills row <paramref name="y"/> of the box; a pixel that comes from nowhere stays as it is, or is cleared if the box says so.</summary>
    /// <param name="source">The source's pixels.</param>
    /// <param name="y">The row, counted from the box's first.</param>
    /// <param name="pixels">The row's pixels in the box, nothing else.</param>
    public abstract void Fill(in SourcePixels source, int y, Span<byte> pixels);
}
