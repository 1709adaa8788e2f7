using PurePipeline.Pixels;

namespace PurePipeline.Numerics;

/// <summary>
/// An array of pixels that are still a description, as a picture again: cropped, mirrored, recoloured row by row as it is read.
/// </summary>
/// <param name="pass">Makes elements of the mode's type, each row of the result from one row of the source.</param>
/// <param name="width">Pixels per row.</param>
/// <param name="height">Rows.</param>
/// <param name="mode">What one pixel is.</param>
internal sealed class PassPicture(PicturePass pass, int width, int height, PixelMode mode) : Picture(width, height, mode)
{
    public override RowReader OpenRows() => new Reader(this, new PicturePass.Rows(pass));

    private sealed class Reader(PassPicture picture, PicturePass.Rows rows) : RowReader(picture)
    {
        private bool _disposed;

        protected override void ReadRow(Span<byte> row) => rows.Next(row);

        protected override void SkipRows(int count) => rows.Skip(count);

        protected override void OnEnd() => rows.End();

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_disposed)
            {
                _disposed = true;
                rows.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
