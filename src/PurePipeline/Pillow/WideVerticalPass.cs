using System.Buffers;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

/// <summary>The vertical pass of Pillow's resize of samples wider than a byte, summed up in doubles.</summary>
internal sealed class WideVerticalPass(Picture source, ConvolutionAxis axis, SampleFormat format)
    : Picture(source.Width, axis.TargetLength, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, DoubleWeights.For(axis), format);

    private sealed class Reader(Picture target, Picture source, DoubleWeights weights, SampleFormat format)
        : WindowRowReader<double, double>(target, source, weights, target.Width)
    {
        private readonly int _rowBytes = target.RowBytes;
        private double[]? _sums = ArrayPool<double>.Shared.Rent(target.Width);

        protected override void ReadInto(int y, Span<double> slot) => format.Widen(ReadSourceRow(y)[.._rowBytes], slot);

        protected override void Combine(int index, ReadOnlySpan<double> ring, ReadOnlySpan<int> offsets, Span<byte> row)
        {
            Span<double> sums = _sums.AsSpan(0, _rowBytes / format.Bytes);
            WideVerticalConvolution.Filter(weights.Window(index), ring, offsets, sums);
            format.Narrow(sums, row);
        }

        protected override void Dispose(bool disposing)
        {
            Return(ref _sums);
            base.Dispose(disposing);
        }
    }
}
