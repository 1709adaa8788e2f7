using PurePipeline.Numerics.Kernels;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Rearranging;

/// <summary><c>cv2.merge</c> of pictures of one channel each.</summary>
internal sealed class MergedPicture(Picture[] planes, PixelMode mode) : Picture(planes[0].Width, planes[0].Height, mode)
{
    public override RowReader OpenRows() => new Reader(this, planes);

    private sealed class Reader(MergedPicture picture, Picture[] planes) : RowReader(picture)
    {
        private readonly int _rowBytes = picture.RowBytes;
        private readonly int _size = planes[0].Mode.BytesPerPixel();
        private readonly RowSource[] _planes = [.. planes.Select(static plane => new RowSource(plane))];

        protected override void ReadRow(Span<byte> row)
        {
            row = row[.._rowBytes];
            ReadOnlySpan<byte> first = _planes[0].Row(NextRow);
            ReadOnlySpan<byte> second = _planes[^1].Row(NextRow);
            switch (_planes.Length)
            {
                case 2:
                    Interleave.Two(first, second, _size, row);
                    break;
                case 3:
                    Interleave.Three(first, _planes[1].Row(NextRow), second, _size, row);
                    break;
                default:
                    Interleave.Four(first, _planes[1].Row(NextRow), _planes[2].Row(NextRow), second, _size, row);
                    break;
            }
        }

        protected override void SkipRows(int count)
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                Array.ForEach(_planes, static plane => plane.Dispose());
            }

            base.Dispose(disposing);
        }
    }
}
