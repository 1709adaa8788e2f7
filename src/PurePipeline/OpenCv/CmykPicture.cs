using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv;

/// <summary>
/// A JPEG of four components as <c>cv2.imread</c> gives it (imgcodecs/src/utils.cpp, <c>icvCvt_CMYK2BGR</c> and <c>icvCvt_CMYK2Gray</c>).
/// With c, m, y, k as libjpeg gives them, which is the complement of Pillow's: <c>red = k - (((255 - c) * k) >> 8)</c>, green of m, blue of
/// y; gray is <c>(1868 blue + 9617 green + 4899 red + 8192) >> 14</c> of these.
/// </summary>
/// <param name="source">The picture, of mode <see cref="PixelMode.Cmyk"/>, in Pillow's sense.</param>
/// <param name="mode"><see cref="PixelMode.Bgr"/>, <see cref="PixelMode.Rgb"/> or <see cref="PixelMode.L"/>.</param>
internal sealed class CmykPicture(Picture source, PixelMode mode) : Picture(source.Width, source.Height, mode)
{
    public override RowReader OpenRows() => OpenRows(new ColumnRange(0, Width));

    internal override RowReader OpenRows(ColumnRange columns) => new Reader(this, source, columns);

    private sealed class Reader(CmykPicture picture, Picture source, ColumnRange columns) : RowReader(picture)
    {
        private readonly PixelMode _mode = picture.Mode;
        private readonly int _sourceBytes = source.RowBytes;
        private readonly RowReader _rows = RowReader.Open(source, columns);
        private byte[]? _row = ArrayPool<byte>.Shared.Rent(source.RowBytes + Slack);

        protected override void ReadRow(Span<byte> row)
        {
            _rows.Read(_row);
            ReadOnlySpan<byte> pixels = _row.AsSpan(0, _sourceBytes);
            for (int s = 0, d = 0; s < pixels.Length; s += 4)
            {
                int key = 255 - pixels[s + 3];
                int red = key - ((pixels[s] * key) >> 8);
                int green = key - ((pixels[s + 1] * key) >> 8);
                int blue = key - ((pixels[s + 2] * key) >> 8);
                if (_mode == PixelMode.L)
                {
                    row[d++] = (byte)(((1868 * blue) + (9617 * green) + (4899 * red) + 8192) >> 14);
                    continue;
                }

                row[d] = (byte)(_mode == PixelMode.Bgr ? blue : red);
                row[d + 1] = (byte)green;
                row[d + 2] = (byte)(_mode == PixelMode.Bgr ? red : blue);
                d += 3;
            }
        }

        protected override void SkipRows(int count) => _rows.Skip(count);

        protected override void Dispose(bool disposing)
        {
            if (disposing && _row is { } row)
            {
                _row = null;
                _rows.Dispose();
                ArrayPool<byte>.Shared.Return(row);
            }

            base.Dispose(disposing);
        }
    }
}
