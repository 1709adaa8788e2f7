namespace PurePipeline.Pixels;

/// <summary>
/// A picture mirrored or turned as an EXIF orientation says: what <c>cv2.imread</c> does by itself, and <c>PIL.ImageOps.exif_transpose</c>
/// on demand. Mirrored columns are made row by row; every other orientation needs the whole picture before its first row and holds it in
/// pooled memory.
/// </summary>
internal sealed class OrientedPicture : Picture
{
    private readonly Picture _source;
    private readonly int _orientation;
    private readonly long _maxBytes;

    private OrientedPicture(Picture source, int orientation, long maxBytes)
        : base(SwapsSides(orientation) ? source.Height : source.Width, SwapsSides(orientation) ? source.Width : source.Height, source.Mode)
    {
        (_source, _orientation, _maxBytes) = (source, orientation, maxBytes);
    }

    /// <summary>
    /// <paramref name="source"/> as it is meant to be seen. EXIF orientations: 2 mirrored columns, 3 both, 4 rows; 5 transposed, and that
    /// with mirrored columns (6, a quarter turn clockwise), both (7) or rows (8, a quarter turn counter-clockwise). Anything else changes
    /// nothing.
    /// </summary>
    /// <param name="source">The picture as stored.</param>
    /// <param name="orientation">The EXIF orientation.</param>
    /// <param name="maxBytes">The most bytes of the picture to hold; a reader throws <see cref="PictureErrorCode.LimitExceeded"/>
    /// beyond.</param>
    public static Picture Create(Picture source, int orientation, long maxBytes) =>
        orientation is >= 2 and <= 8 ? new OrientedPicture(source, orientation, maxBytes) : source;

    public override RowReader OpenRows() => _orientation switch
    {
        2 => new MirroredRowReader(this, _source),
        3 => new FlippedRowReader(this, _source, mirrorsColumns: true, _maxBytes),
        4 => new FlippedRowReader(this, _source, mirrorsColumns: false, _maxBytes),
        _ => new TransposedRowReader(this, _source, mirrorsColumns: _orientation is 6 or 7, mirrorsRows: _orientation is 7 or 8, _maxBytes),
    };

    internal override bool TryWrite(Span<byte> pixels)
    {
        if (_source is not MemoryPicture memory)
        {
            return false;
        }

        if (SwapsSides(_orientation))
        {
            PixelOrder.Transpose(memory, 0, memory.Width, bottomUp: _orientation is 6 or 7, pixels, mirrorsRows: _orientation is 7 or 8);
            return true;
        }

        int size = Mode.BytesPerPixel();
        int next = _orientation == 2 ? memory.RowStride : -memory.RowStride;
        for (int y = 0; y < Height; y++)
        {
            ReadOnlySpan<byte> row = memory.Row(_orientation == 2 ? y : Height - 1 - y);
            Span<byte> target = pixels.Slice(y * RowBytes, RowBytes);
            if (_orientation == 4)
            {
                RowCopy.Run(row, target, next);
            }
            else
            {
                PixelOrder.CopyReversed(row, size, target, next);
            }
        }

        return true;
    }

    private static bool SwapsSides(int orientation) => orientation >= 5;
}
