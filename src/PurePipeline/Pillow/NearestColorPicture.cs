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
            (ErrorDiffusion red, ErrorDiffusion green, ErrorDiffusion blue) = (default, default, default);
            ReadOnlySpan<byte> colors = palette.Rgba;
            Span<int> errors = _errors;
            for (int x = 0, from = 0; x < _width; x++, from += _channels)
            {
                ReadOnlySpan<byte> pixel = source.Slice(from, 3);
                ReadOnlySpan<int> fromAbove = errors.Slice(3 * (x + 1), 3);
                (int r, int g, int b) = (red.Level(pixel[0], fromAbove[0]), green.Level(pixel[1], fromAbove[1]), blue.Level(pixel[2], fromAbove[2]));
                byte index = _nearest.Find(r, g, b);
                row[x] = index;
                ReadOnlySpan<byte> color = colors.Slice(4 * index, 3);
                Span<int> handedDown = errors.Slice(3 * x, 3);
                (handedDown[0], handedDown[1], handedDown[2]) = (red.Spread(r - color[0]), green.Spread(g - color[1]), blue.Spread(b - color[2]));
            }

            // Behind the last pixel Pillow leaves blue's, whatever the band.
            Span<int> last = errors[(3 * _width)..];
            (last[0], last[1], last[2]) = (blue.Below, blue.Last, blue.Last);
        }
    }
}
