namespace PurePipeline.OpenCv.Color;

/// <summary>A conversion of one row of pixels; immutable, shared by all rows.</summary>
internal abstract class ColorRow
{
    /// <summary>Whether each pixel is converted by itself, so that rows without a gap between them can be converted as one.</summary>
    public virtual bool IsPixelwise => false;

    /// <param name="source">The row's pixels and nothing else.</param>
    /// <param name="target">Where the converted pixels go. Bytes behind them may be overwritten with anything.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="vectors">False to use the scalar form, which is the specification, alone.</param>
    public abstract void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true);

    /// <summary>Whether <see cref="Stream"/> is another way to write.</summary>
    public virtual bool Streams => false;

    /// <summary>As <see cref="Convert"/>, for a result that the caches do not hold: past them (<see cref="Pixels.Streaming"/>).</summary>
    public virtual void Stream(ReadOnlySpan<byte> source, Span<byte> target, int width) => Convert(source, target, width);
}
