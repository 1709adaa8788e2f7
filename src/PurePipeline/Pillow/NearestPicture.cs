using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// Pillow's resize with <c>NEAREST</c>: <c>ImagingScaleAffine</c> of its <c>Geometry.c</c>. The source positions are a running sum of doubles,
/// not a product, and a position outside of the picture is zero.
/// </summary>
internal sealed class NearestPicture(Picture source, int width, int height, ResizeBox box) : Picture(width, height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(
        this, source, Positions(Width, box.Left, box.Width), Positions(Height, box.Upper, box.Height));

    private static int[] Positions(int count, float start, float extent)
    {
        double step = (double)extent / count;
        double at = start + (step * 0.5);
        int[] positions = new int[count];
        for (int i = 0; i < count; i++, at += step)
        {
            positions[i] = at < 0 ? -1 : (int)at;
        }

        return positions;
    }

    private sealed class Reader(Picture target, Picture source, int[] columns, int[] rows) : SourceRowReader(target, source)
    {
        private readonly int _targetBytes = target.RowBytes;
        private readonly int _sourceWidth = source.Width;
        private readonly int _sourceHeight = source.Height;
        private readonly int _pixel = source.Mode.BytesPerPixel();

        protected override void ReadRow(Span<byte> row)
        {
            int y = rows[NextRow];
            if (y >= 0 && y < _sourceHeight)
            {
                // A picture being enlarged asks for the row read last several times.
                if (y >= NextSourceRow)
                {
                    ReadSourceRow(y);
                }

                Pick(row);
            }
            else
            {
                row[.._targetBytes].Clear();
            }

            EndAt(NextRow + 1);
        }

        protected override void SkipRows(int count) => EndAt(NextRow + count);

        private void Pick(Span<byte> row)
        {
            ReadOnlySpan<byte> pixels = SourceRow;
            int at = 0;
            foreach (int x in columns)
            {
                Span<byte> to = row.Slice(at, _pixel);
                at += _pixel;
                if (x >= 0 && x < _sourceWidth)
                {
                    pixels.Slice(x * _pixel, _pixel).CopyTo(to);
                }
                else
                {
                    to.Clear();
                }
            }
        }

        private void EndAt(int count)
        {
            if (count == rows.Length)
            {
                SkipRestOfSource();
            }
        }
    }
}
