using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Rearranging;

/// <summary>
/// <c>cv2.copyMakeBorder</c>. Constant and replicated borders are made row by row; the others go back to rows that have passed, and hold
/// the picture.
/// </summary>
internal sealed class BorderPicture(Picture source, BorderSize size, BorderType type, byte[] value)
    : Picture(checked(size.Left + source.Width + size.Right), checked(size.Top + source.Height + size.Bottom), source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, size, type, value);

    internal override bool TryWrite(Span<byte> pixels)
    {
        if (source is not MemoryPicture)
        {
            return false;
        }

        using var rows = new Reader(this, source, size, type, value);
        rows.Write(pixels[..(Height * RowBytes)]);
        return true;
    }

    private sealed class Reader : RowReader
    {
        private readonly BorderSize _size;
        private readonly BorderType _type;
        private readonly byte[] _value;
        private readonly int _sourceHeight;
        private readonly int _rowBytes;
        private readonly RowSource? _rows;
        private readonly WholePicture? _whole;
        private readonly BorderRun[] _runs = [];

        public Reader(BorderPicture picture, Picture source, BorderSize size, BorderType type, byte[] value)
            : base(picture)
        {
            (_size, _type, _value, _sourceHeight, _rowBytes) = (size, type, value, source.Height, picture.RowBytes);
            if (type is BorderType.Constant or BorderType.Replicate)
            {
                _rows = new RowSource(source);
                return;
            }

            _whole = new WholePicture(source, DecodeLimits.Default.MaxBytes);
            _runs = BorderRun.Of(source.Width, size.Left, size.Right, type, value.Length);
        }

        /// <summary>Writes all rows. Those above and below are copies.</summary>
        public void Write(Span<byte> pixels)
        {
            int bottom = _size.Top + _sourceHeight;
            for (int y = _size.Top; y < bottom; y++)
            {
                WriteRow(y, pixels.Slice(y * _rowBytes, _rowBytes));
            }

            if (_type == BorderType.Constant)
            {
                PixelRun.Fill(pixels[..(_size.Top * _rowBytes)], _value);
                PixelRun.Fill(pixels[(bottom * _rowBytes)..], _value);
                return;
            }

            for (int i = 0; i < _size.Top + _size.Bottom; i++)
            {
                int y = i < _size.Top ? i : i + _sourceHeight;
                int from = _size.Top + BorderIndex.Of(y - _size.Top, _sourceHeight, _type);
                pixels.Slice(from * _rowBytes, _rowBytes).CopyTo(pixels[(y * _rowBytes)..]);
            }
        }

        protected override void ReadRow(Span<byte> row) => WriteRow(NextRow, row[.._rowBytes]);

        private void WriteRow(int index, Span<byte> row)
        {
            int y = BorderIndex.Of(index - _size.Top, _sourceHeight, _type);
            if (y < 0)
            {
                PixelRun.Fill(row, _value);
                return;
            }

            ReadOnlySpan<byte> pixels = _rows is not null ? _rows.Row(y) : _whole!.Load().Row(y);
            int left = _size.Left * _value.Length;
            RowCopy.Run(pixels, row[left..], pixels.Length);
            if (_rows is not null)
            {
                FillWithOne(row[..left], pixels[.._value.Length]);
                FillWithOne(row[(left + pixels.Length)..], pixels[^_value.Length..]);
                return;
            }

            foreach (BorderRun run in _runs)
            {
                run.Copy(pixels, row);
            }
        }

        protected override void SkipRows(int count)
        {
        }

        protected override void OnEnd()
        {
            _rows?.SkipRest();
            _whole?.End();
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _rows?.Dispose();
                _whole?.Dispose();
            }

            base.Dispose(disposing);
        }

        private void FillWithOne(Span<byte> columns, ReadOnlySpan<byte> nearest) =>
            PixelRun.Fill(columns, _type == BorderType.Constant ? _value : nearest);
    }
}
