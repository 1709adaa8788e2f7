using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Pasting;

/// <summary>A picture with another one, or a colour, pasted over a part of it, row by row.</summary>
/// <param name="target">What is pasted over.</param>
/// <param name="source">What is pasted.</param>
/// <param name="mask">The mask, of the source's size; null without.</param>
/// <param name="region">The pixels that change.</param>
/// <param name="unitBytes">The bytes from one pasted pixel to the next.</param>
/// <param name="paste">How rows are put over rows.</param>
internal sealed class PastePicture(Picture target, Picture source, Picture? mask, PasteRegion region, int unitBytes, PasteRow paste)
    : Picture(target.Width, target.Height, target.Mode)
{
    public override RowReader OpenRows() => new Reader(this, target, source, mask, region, unitBytes, paste);

    private sealed class Reader : SourceRowReader
    {
        private readonly PasteRegion _region;
        private readonly int _unitBytes;
        private readonly PasteRow _paste;
        private readonly RowReader _pasted;
        private byte[]? _pastedRow;
        private readonly int _pastedHeight;
        private readonly RowReader? _mask;
        private byte[]? _maskRow;
        private readonly int _maskBytesPerPixel;

        public Reader(Picture result, Picture target, Picture source, Picture? mask, PasteRegion region, int unitBytes, PasteRow paste)
            : base(result, target)
        {
            (_region, _unitBytes, _paste, _pastedHeight) = (region, unitBytes, paste, source.Height);
            _pasted = Open(source);
            _pastedRow = ArrayPool<byte>.Shared.Rent(source.RowBytes + Slack);
            if (mask is not null)
            {
                _mask = Open(mask);
                _maskBytesPerPixel = mask.Mode.BytesPerPixel();
                _maskRow = ArrayPool<byte>.Shared.Rent(mask.RowBytes + Slack);
            }
        }

        protected override void ReadRow(Span<byte> row)
        {
            ReadSourceRow(NextRow, row);
            int y = NextRow - _region.Upper;
            if (y >= 0 && y < _region.Height)
            {
                Paste(y + _region.SourceUpper, row.Slice(_region.Left * _unitBytes, _region.Width * _unitBytes));
            }
        }

        protected override void SkipRows(int count) => SkipSourceTo(NextRow + count);

        // Pillow decodes all of what it pastes, whatever part of it is seen.
        protected override void OnEnd()
        {
            base.OnEnd();
            SkipTo(_pastedHeight);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _pasted.Dispose();
                _mask?.Dispose();
                Return(ref _pastedRow);
                Return(ref _maskRow);
            }

            base.Dispose(disposing);
        }

        private void Paste(int sourceRow, Span<byte> pixels)
        {
            SkipTo(sourceRow);
            _pasted.Read(_pastedRow);
            ReadOnlySpan<byte> source = _pastedRow.AsSpan(_region.SourceLeft * _unitBytes, pixels.Length);
            _mask?.Read(_maskRow);
            Span<byte> mask = default;
            if (_mask is not null)
            {
                mask = _maskRow.AsSpan(_region.SourceLeft * _maskBytesPerPixel, _region.Width * _maskBytesPerPixel);
                if (_maskBytesPerPixel > 1)
                {
                    // In place: a pixel's alpha never lies before its own place among the alphas.
                    MaskRow.TakeAlpha(mask, _maskBytesPerPixel, mask[.._region.Width]);
                    mask = mask[.._region.Width];
                }
            }

            _paste(source, mask, pixels);
        }

        private void SkipTo(int row)
        {
            _pasted.Skip(row - _pasted.NextRow);
            _mask?.Skip(row - _mask.NextRow);
        }
    }
}
