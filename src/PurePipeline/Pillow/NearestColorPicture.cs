using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// Colours as indices of the nearest of a palette: <c>topalette</c> of Pillow's <c>Convert.c</c>, with Floyd-Steinberg's dither or
/// without. With it a row needs the errors of the one above, so none is skipped.
/// </summary>
internal sealed class NearestColorPicture(Picture source, ImagePalette palette, bool dithers)
    : Picture(source.Width, source.Height, PixelMode.Palette)
{
    public override RowReader OpenRows() => new Reader(this, source, palette, dithers);

    private sealed class Reader(NearestColorPicture picture, Picture source, ImagePalette palette, bool dithers) : SourceRowReader(picture, source)
    {
        private readonly int _channels = source.Mode.ChannelCount();
        private readonly int _width = picture.Width;
        private readonly NearestColor _nearest = new(palette);

        // The errors that the row above handed down, three for each pixel, in 16ths; one pixel more in front of the first.
        private readonly int[] _errors = new int[3 * (picture.Width + 1)];
        private byte[]? _unread;

        protected override void ReadRow(Span<byte> row) => Make(ReadSourceRow(NextRow), row);

        protected override void SkipRows(int count)
        {
            if (!dithers)
            {
                SkipSourceTo(NextRow + count);
                return;
            }

            _unread ??= new byte[_width];
            for (int y = NextRow; y < NextRow + count; y++)
            {
                Make(ReadSourceRow(y), _unread);
            }
        }

        private void Make(ReadOnlySpan<byte> source, Span<byte> row)
        {
            if (dithers)
            {
                Spread(source, row);
                return;
            }

            for (int x = 0, from = 0; x < _width; x++, from += _channels)
            {
                row[x] = _nearest.Find(source[from], source[from + 1], source[from + 2]);
            }
        }

        // As in black and white, for each band.
        private void Spread(ReadOnlySpan<byte> source, Span<byte> row)
        {
            Span<int> level = stackalloc int[3];
            Span<int> right = stackalloc int[3];
            Span<int> below = stackalloc int[3];
            Span<int> diagonal = stackalloc int[3];
            (right[0], right[1], right[2]) = (0, 0, 0);
            below.Clear();
            diagonal.Clear();
            for (int x = 0; x < _width; x++)
            {
                for (int band = 0; band < 3; band++)
                {
                    level[band] = Math.Clamp(source[(x * _channels) + band] + ((right[band] + _errors[(3 * (x + 1)) + band]) / 16), 0, 255);
                }

                int index = _nearest.Find(level[0], level[1], level[2]);
                row[x] = (byte)index;
                for (int band = 0; band < 3; band++)
                {
                    int error = level[band] - palette.Rgba[(4 * index) + band];
                    _errors[(3 * x) + band] = (3 * error) + below[band];
                    (below[band], diagonal[band], right[band]) = ((5 * error) + diagonal[band], error, 7 * error);
                }
            }

            // Behind the last pixel Pillow leaves blue's three errors, whatever the band; its last is the error itself.
            _errors[3 * _width] = below[2];
            _errors[(3 * _width) + 1] = diagonal[2];
            _errors[(3 * _width) + 2] = diagonal[2];
        }
    }
}
