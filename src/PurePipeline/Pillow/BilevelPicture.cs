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

        private void Spread(ReadOnlySpan<byte> source, Span<byte> row)
        {
            ErrorDiffusion diffusion = default;
            int[] errors = _errors;
            row = row[..(errors.Length - 1)];
            for (int x = 0; x < row.Length; x++)
            {
                int own = _channels == 1 ? source[x] : WeightedSumRows.Thousandths(source.Slice(3 * x, 3)) / 1000;
                int level = diffusion.Level(own, errors[x + 1]);
                row[x] = level > 128 ? (byte)255 : (byte)0;
                errors[x] = diffusion.Spread(level - row[x]);
            }

            errors[^1] = diffusion.Below;
        }
    }
}
