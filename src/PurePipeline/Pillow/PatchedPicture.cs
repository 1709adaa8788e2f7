using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A picture with one pixel of another value.</summary>
internal sealed class PatchedPicture(Picture source, int x, int y, byte[] pixel) : Picture(source.Width, source.Height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, x * pixel.Length, y, pixel);

    private sealed class Reader(PatchedPicture picture, Picture source, int at, int y, byte[] pixel) : SourceRowReader(picture, source)
    {
        protected override void ReadRow(Span<byte> row)
        {
            ReadSourceRow(NextRow, row);
            if (NextRow == y)
            {
                pixel.CopyTo(row[at..]);
            }
        }

        protected override void SkipRows(int count) => SkipSourceTo(NextRow + count);
    }
}
