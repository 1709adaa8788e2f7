using PurePipeline.Numerics.Kernels;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Rearranging;

/// <summary><c>cv2.merge</c> of pictures of one channel each.</summary>
internal sealed class MergedPicture(Picture[] planes, PixelMode mode) : Picture(planes[0].Width, planes[0].Height, mode)
{
    public override RowReader OpenRows() => new Reader(this, planes);

    internal override bool TryWrite(Span<byte> pixels)
    {
        if (!Array.TrueForAll(planes, static plane => plane is MemoryPicture { WholeRows.IsEmpty: false }))
        {
            return false;
        }

        Interleave.Run(planes.Length, i => ((MemoryPicture)planes[i]).WholeRows, planes[0].Mode.BytesPerPixel(), pixels);
        return true;
    }

    private sealed class Reader(MergedPicture picture, Picture[] planes) : RowReader(picture)
    {
        private readonly int _rowBytes = picture.RowBytes;
        private readonly int _size = planes[0].Mode.BytesPerPixel();
        private readonly RowSource[] _planes = [.. planes.Select(static plane => new RowSource(plane))];

        protected override void ReadRow(Span<byte> row)
        {
            Interleave.Run(_planes.Length, i => _planes[i].Row(NextRow), _size, row[.._rowBytes]);
        }

        protected override void SkipRows(int count)
        {
        }

        protected override void OnEnd() => Array.ForEach(_planes, static plane => plane.SkipRest());

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
