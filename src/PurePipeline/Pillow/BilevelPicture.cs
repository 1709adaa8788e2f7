using System.Buffers;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary><c>L</c>, <c>RGB</c> or <c>RGBA</c> in black and white by a dither. A row needs the errors of the one above, so none is left out.</summary>
internal sealed class BilevelPicture(Picture source) : Picture(source.Width, source.Height, PixelMode.Bilevel)
{
    public override RowReader OpenRows() => new Reader(this, source);

    private sealed class Reader(BilevelPicture picture, Picture source) : SourceRowReader(picture, source)
    {
        private readonly int _pixel = source.Mode.BytesPerPixel();
        private readonly WeightedSumRows _colors = new(source.Mode.BytesPerPixel());
        private readonly int _width = picture.Width;
        private readonly int _height = picture.Height;
        private readonly BilevelDither _dither = new(picture.Width);
        private byte[]? _levels;
        private byte[]? _luminance;
        private byte[]? _steps;
        private int _made;

        protected override void ReadRow(Span<byte> row)
        {
            MakeUpTo(NextRow + 1);
            _dither.Take(_steps, NextRow % BilevelDither.Rows, row[.._width]);
        }

        protected override void SkipRows(int count) => MakeUpTo(NextRow + count);

        protected override void Dispose(bool disposing)
        {
            Return(ref _levels);
            Return(ref _luminance);
            Return(ref _steps);
            base.Dispose(disposing);
        }

        private void MakeUpTo(int count)
        {
            _steps ??= ArrayPool<byte>.Shared.Rent(_dither.StepBytes);
            while (_made < count)
            {
                MakeRows();
            }
        }

        private void MakeRows()
        {
            Span<byte> steps = _steps.AsSpan(0, _dither.StepBytes);
            steps.Clear();
            int count = Math.Min(BilevelDither.Rows, _height - _made);
            for (int row = 0; row < count; row++)
            {
                ReadOnlySpan<byte> levels = Levels(ReadSourceRow(_made + row));
                if (!Vector128.IsHardwareAccelerated)
                {
                    _levels ??= ArrayPool<byte>.Shared.Rent(_width);
                    _dither.SpreadScalar(levels, _levels);
                    levels = _levels.AsSpan(0, _width);
                }

                _dither.Place(levels, row, steps);
            }

            if (Vector128.IsHardwareAccelerated)
            {
                _dither.SpreadVector128(steps);
            }

            _made += count;
        }

        private ReadOnlySpan<byte> Levels(ReadOnlySpan<byte> row)
        {
            if (_pixel == 1)
            {
                return row[.._width];
            }

            _luminance ??= ArrayPool<byte>.Shared.Rent(_width);
            _colors.ToGray(row[..(_pixel * _width)], _luminance.AsSpan(0, _width));
            return _luminance.AsSpan(0, _width);
        }
    }
}
