using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A picture whose pixels are all the same: <c>Image.new</c>.</summary>
/// <param name="width">Pixels per row.</param>
/// <param name="height">Rows.</param>
/// <param name="mode">What a pixel is.</param>
/// <param name="pixel">The bytes of one pixel.</param>
internal sealed class FilledPicture(int width, int height, PixelMode mode, byte[] pixel) : Picture(width, height, mode)
{
    public override RowReader OpenRows() => new Reader(this, pixel);

    private sealed class Reader(FilledPicture picture, byte[] pixel) : RowReader(picture)
    {
        private readonly int _rowBytes = picture.RowBytes;

        protected override void ReadRow(Span<byte> row)
        {
            // Twice as much each time.
            pixel.CopyTo(row);
            for (int filled = pixel.Length; filled < _rowBytes; filled *= 2)
            {
                row[..Math.Min(filled, _rowBytes - filled)].CopyTo(row[filled..]);
            }
        }

        protected override void SkipRows(int count)
        {
        }
    }
}
