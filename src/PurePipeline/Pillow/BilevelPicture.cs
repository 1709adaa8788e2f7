using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// <c>L</c> or <c>RGB</c> in black and white by Floyd-Steinberg's dither: <c>tobilevel</c> of Pillow's <c>Convert.c</c>. A row needs the
/// errors of the one above, so none is skipped.
/// </summary>
internal sealed class BilevelPicture(Picture source) : Picture(source.Width, source.Height, PixelMode.Bilevel)
{
    public override RowReader OpenRows() => new Reader(this, source);

    private sealed class Reader(BilevelPicture picture, Picture source) : SourceRowReader(picture, source)
    {
        private readonly int _channels = source.Mode.ChannelCount();
        private readonly int _width = picture.Width;

        // The errors that the row above handed down, in 16ths; one more in front of the first pixel.
        private readonly int[] _errors = new int[picture.Width + 1];
        private byte[]? _unread;

        protected override void ReadRow(Span<byte> row) => Spread(ReadSourceRow(NextRow), row);

        protected override void SkipRows(int count)
        {
            _unread ??= new byte[_width];
            for (int y = NextRow; y < NextRow + count; y++)
            {
                Spread(ReadSourceRow(y), _unread);
            }
        }

        // 7/16 of the error go to the right, 3/16, 5/16 and 1/16 to the row below.
        private void Spread(ReadOnlySpan<byte> source, Span<byte> row)
        {
            (int right, int below, int diagonal) = (0, 0, 0);
            for (int x = 0; x < _width; x++)
            {
                int level = _channels == 1 ? source[x] : WeightedSumRows.Thousandths(source.Slice(3 * x, 3)) / 1000;
                level = Math.Clamp(level + ((right + _errors[x + 1]) / 16), 0, 255);
                row[x] = level > 128 ? (byte)255 : (byte)0;
                int error = level - row[x];
                (_errors[x], below, diagonal, right) = ((3 * error) + below, (5 * error) + diagonal, error, 7 * error);
            }

            _errors[_width] = below;
        }
    }
}
