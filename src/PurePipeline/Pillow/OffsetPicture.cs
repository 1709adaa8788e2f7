using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A picture moved to the right and down, around the edges: <c>Offset.c</c> of Pillow. Its first row is somewhere in the source.</summary>
internal sealed class OffsetPicture(Picture source, int right, int down, long maxBytes) : Picture(source.Width, source.Height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, right, down, maxBytes);

    private sealed class Reader(Picture picture, Picture source, int right, int down, long maxBytes) : RowReader(picture)
    {
        private readonly WholePicture _whole = new(source, maxBytes);
        private readonly int _firstByte = First(right, source.Width) * source.Mode.BytesPerPixel();
        private readonly int _firstRow = First(down, source.Height);

        protected override void ReadRow(Span<byte> row)
        {
            MemoryPicture whole = _whole.Load();
            ReadOnlySpan<byte> from = whole.Row((NextRow + _firstRow) % whole.Height);
            from[_firstByte..].CopyTo(row);
            from[.._firstByte].CopyTo(row[(from.Length - _firstByte)..]);
        }

        protected override void SkipRows(int count)
        {
        }

        protected override void OnEnd() => _whole.End();

        protected override void Dispose(bool disposing)
        {
            _whole.Dispose();
            base.Dispose(disposing);
        }

        // The place in the source that comes first.
        private static int First(int offset, int length) => length == 0 ? 0 : (int)(((-(long)offset % length) + length) % length);
    }
}
