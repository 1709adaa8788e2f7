using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// A picture with alpha where pixels of one colour are transparent: <c>ImagingConvertTransparent</c> of Pillow. Premultiplied pixels are
/// all zero there, and gray of a colour is its red.
/// </summary>
/// <param name="source">The picture whose colours are compared: one byte for each of <paramref name="color"/>.</param>
/// <param name="converted">The picture with alpha.</param>
/// <param name="color">The transparent colour.</param>
internal sealed class TransparentPicture(Picture source, Picture converted, byte[] color)
    : Picture(converted.Width, converted.Height, converted.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, converted, color);

    private sealed class Reader(TransparentPicture picture, Picture source, Picture converted, byte[] color) : SourceRowReader(picture, source)
    {
        private readonly RowReader _converted = Open(converted);
        private readonly int _width = picture.Width;
        private readonly int _size = picture.Mode.BytesPerPixel();
        private readonly bool _isPremultiplied = picture.Mode is PixelMode.PremultipliedLa or PixelMode.PremultipliedRgba;

        private readonly bool _writesColor = picture.Mode == PixelMode.La && color.Length > 1;

        protected override void ReadRow(Span<byte> row)
        {
            ReadOnlySpan<byte> colors = ReadSourceRow(NextRow);
            _converted.Read(row);
            for (int x = 0; x < _width; x++)
            {
                if (colors.Slice(x * color.Length, color.Length).SequenceEqual(color))
                {
                    Span<byte> pixel = row.Slice(x * _size, _size);
                    (_isPremultiplied ? pixel : pixel[^1..]).Clear();
                    if (_writesColor)
                    {
                        pixel[0] = color[0];
                    }
                }
            }
        }

        protected override void SkipRows(int count)
        {
            SkipSourceTo(NextRow + count);
            _converted.Skip(count);
        }

        protected override void Dispose(bool disposing)
        {
            _converted.Dispose();
            base.Dispose(disposing);
        }
    }
}
