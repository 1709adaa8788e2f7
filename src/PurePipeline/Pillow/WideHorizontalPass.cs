using System.Buffers;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

/// <summary>The horizontal pass of Pillow's resize of samples wider than a byte, summed up in doubles, four rows at a time.</summary>
internal sealed class WideHorizontalPass(Picture source, ConvolutionAxis axis, SampleFormat format)
    : Picture(axis.TargetLength, source.Height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, DoubleWeights.For(axis), format);

    private sealed class Reader(Picture target, Picture source, DoubleWeights weights, SampleFormat format)
        : SourceRowReader(target, source)
    {
        private readonly int _height = target.Height;
        private readonly int _sourceBytes = source.RowBytes;
        private readonly int _targetBytes = target.RowBytes;

        // Rows of a source that is not in memory; all four as columns; their sums; and the rows made of them.
        private byte[]? _sources;
        private uint[]? _columns;
        private double[]? _sums;
        private byte[]? _narrow;
        private byte[]? _rows;
        private int _first;
        private int _end;

        protected override void ReadRow(Span<byte> row)
        {
            if (NextRow >= _end)
            {
                MakeRows();
            }

            _rows.AsSpan((NextRow - _first) * _targetBytes, _targetBytes).CopyTo(row);
        }

        protected override void SkipRows(int count) => SkipSourceTo(Math.Max(NextRow + count, NextSourceRow));

        protected override void Dispose(bool disposing)
        {
            Return(ref _sources);
            Return(ref _columns);
            Return(ref _sums);
            Return(ref _narrow);
            Return(ref _rows);
            base.Dispose(disposing);
        }

        private void MakeRows()
        {
            int samples = checked(FourRows.Count * _targetBytes) / format.Bytes;
            _sources ??= ArrayPool<byte>.Shared.Rent(checked(FourRows.Count * (_sourceBytes + Slack)));
            _columns ??= ArrayPool<uint>.Shared.Rent(FourRows.Count * (_sourceBytes / format.Bytes));
            _sums ??= ArrayPool<double>.Shared.Rent(samples);
            _narrow ??= ArrayPool<byte>.Shared.Rent(samples * format.Bytes);
            _rows ??= ArrayPool<byte>.Shared.Rent(samples * format.Bytes);
            (_first, _end) = (NextRow, Math.Min(NextRow + FourRows.Count, _height));
            ReadOnlySpan<byte> first = Source(0);
            ReadOnlySpan<byte> second = _first + 1 < _end ? Source(1) : first;
            ReadOnlySpan<byte> third = _first + 2 < _end ? Source(2) : first;
            ReadOnlySpan<byte> fourth = _first + 3 < _end ? Source(3) : first;
            FourRows.Join(first, second, third, fourth, format.Bytes, _columns);
            Span<double> sums = _sums.AsSpan(0, samples);
            format.Filter(weights, _columns, sums);
            format.Narrow(sums, _narrow);
            FourRows.Part(_narrow.AsSpan(0, samples * format.Bytes), format.Bytes, _rows);
        }

        private ReadOnlySpan<byte> Source(int row) =>
            TakeSourceRow(_first + row, _sources.AsSpan(row * (_sourceBytes + Slack), _sourceBytes + Slack))[.._sourceBytes];
    }
}
