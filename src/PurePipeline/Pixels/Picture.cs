namespace PurePipeline.Pixels;

/// <summary>
/// A picture as a description: size and mode are known at once, pixels are made only while somebody reads rows.
/// A decoder is one, a picture in memory is one, and each operation takes one and is one.
/// Immutable and safe to share between threads; it may be read any number of times, each time by a <see cref="RowReader"/> of its own.
/// </summary>
public abstract class Picture
{
    /// <summary>
    /// Describes a picture of <paramref name="width"/> x <paramref name="height"/> pixels. Empty ones, of no columns or no rows, exist for
    /// Pillow's sake; no file is one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A side is below 0, or a row would be longer than an array can be.</exception>
    protected Picture(int width, int height, PixelMode mode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)width * mode.BytesPerPixel(), Array.MaxLength - RowReader.Slack, nameof(width));
        (Width, Height, Mode, RowBytes) = (width, height, mode, width * mode.BytesPerPixel());
    }

    /// <summary>Pixels per row.</summary>
    public int Width { get; }

    /// <summary>The number of rows.</summary>
    public int Height { get; }

    /// <summary>What one pixel is.</summary>
    public PixelMode Mode { get; }

    /// <summary>The bytes of one row, without padding.</summary>
    public int RowBytes { get; }

    /// <summary>Starts reading at row 0. Whoever opens a reader disposes it.</summary>
    /// <exception cref="PictureException">The picture cannot be decoded; it may also be thrown later, by the reader.</exception>
    public abstract RowReader OpenRows();

    /// <summary>
    /// As <see cref="OpenRows()"/>, for a caller that uses some columns only: rows are as long as ever, and what the others' bytes are is
    /// left open.
    /// </summary>
    internal virtual RowReader OpenRows(ColumnRange columns) => OpenRows();

    /// <summary>
    /// Writes all rows, one behind the other, where both ends are in memory and that is faster than row by row; false if it is not.
    /// </summary>
    /// <param name="pixels">As many bytes as the rows have.</param>
    internal virtual bool TryWrite(Span<byte> pixels) => false;
}
