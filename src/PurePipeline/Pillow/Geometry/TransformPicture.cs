using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Geometry;

/// <summary>A picture made of boxes, each mapped from anywhere in the source, which is held as a whole while rows are read.</summary>
/// <param name="source">The picture to take pixels from.</param>
/// <param name="background">What the result is before: its size, its mode (the source's), a colour.</param>
/// <param name="parts">The boxes, later ones on top.</param>
/// <param name="maxBytes">The most bytes of the source to hold.</param>
internal sealed class TransformPicture(Picture source, Picture background, IReadOnlyList<TransformPart> parts, long maxBytes)
    : Picture(background.Width, background.Height, background.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, background, parts, maxBytes);

    private sealed class Reader(Picture result, Picture source, Picture background, IReadOnlyList<TransformPart> parts, long maxBytes) : RowReader(result)
    {
        private readonly int _bytesPerPixel = result.Mode.BytesPerPixel();
        private readonly WholePicture _whole = new(source, maxBytes);
        private readonly RowReader _background = RowReader.Open(background);

        protected override void ReadRow(Span<byte> row)
        {
            SourcePixels pixels = new(_whole.Load());
            _background.Read(row);
            foreach (TransformPart part in parts)
            {
                int y = NextRow - part.Box.Upper;
                if (y >= 0 && y < part.Box.Height && part.Box.Width > 0)
                {
                    part.Fill(pixels, y, row.Slice(part.Box.Left * _bytesPerPixel, part.Box.Width * _bytesPerPixel));
                }
            }
        }

        protected override void SkipRows(int count) => _background.Skip(count);

        protected override void OnEnd() => _whole.End();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _whole.Dispose();
                _background.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
