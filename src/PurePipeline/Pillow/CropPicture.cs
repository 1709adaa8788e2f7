using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A part of a picture; what lies outside of the picture is zero, as <c>Image.crop</c> has it.</summary>
internal sealed class CropPicture(Picture source, int left, int upper, int width, int height) : Picture(width, height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, left, upper);

    // The columns of the whole picture that are in the crop: none if it lies beside the picture.
    private static ColumnRange Columns(CropPicture crop, Picture whole, int left) =>
        new(Math.Clamp(left, 0, whole.Width), (int)Math.Clamp((long)left + crop.Width, 0, whole.Width));

    private sealed class Reader(CropPicture crop, Picture whole, int left, int upper)
        : SourceRowReader(crop, whole, Columns(crop, whole, left))
    {
        private readonly int _targetBytes = crop.RowBytes;
        private readonly int _wholeHeight = whole.Height;
        private readonly int _pixel = whole.Mode.BytesPerPixel();

        private readonly int _from = Columns(crop, whole, left).Start;
        private readonly int _to = Columns(crop, whole, left).End;

        protected override void ReadRow(Span<byte> row)
        {
            row = row[.._targetBytes];
            long y = (long)upper + NextRow;
            if (y >= 0 && y < _wholeHeight && _from < _to)
            {
                (int first, int end) = ((_from - left) * _pixel, (_to - left) * _pixel);
                row[..first].Clear();
                ReadSourceRow((int)y)[(_from * _pixel)..(_to * _pixel)].CopyTo(row[first..end]);
                row[end..].Clear();
            }
            else
            {
                row.Clear();
            }
        }

        protected override void SkipRows(int count)
        {
        }
    }
}
