using System.Buffers;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

/// <summary>The horizontal pass of Pillow's resize of samples wider than a byte, summed up in doubles.</summary>
internal sealed class WideHorizontalPass(Picture source, ConvolutionAxis axis, SampleFormat format)
    : Picture(axis.TargetLength, source.Height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, WideHorizontalConvolution.For(axis), format);

    private sealed class Reader(Picture target, Picture source, WideHorizontalConvolution convolution, SampleFormat format)
        : SourceRowReader(target, source)
    {
        private readonly int _width = target.Width;
        private readonly int _sourceWidth = source.Width;
        private readonly int _sourceBytes = source.RowBytes;
        private double[]? _samples = ArrayPool<double>.Shared.Rent(convolution.PaddedLength);
        private double[]? _sums = ArrayPool<double>.Shared.Rent(target.Width);

        protected override void ReadRow(Span<byte> row)
        {
            Span<double> samples = _samples.AsSpan(0, convolution.PaddedLength);
            format.Widen(ReadSourceRow(NextRow)[.._sourceBytes], samples);
            samples[_sourceWidth..].Clear();
            Span<double> sums = _sums.AsSpan(0, _width);
            convolution.Filter(samples, sums);
            format.Narrow(sums, row);
        }

        protected override void SkipRows(int count) => SkipSourceTo(NextRow + count);

        protected override void Dispose(bool disposing)
        {
            Return(ref _samples);
            Return(ref _sums);
            base.Dispose(disposing);
        }
    }
}
