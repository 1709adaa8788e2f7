using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

/// <summary>The vertical pass of Pillow's resize of 8-bit samples, rounded to 8 bits.</summary>
internal sealed class VerticalPass(Picture source, ConvolutionAxis axis) : Picture(source.Width, axis.TargetLength, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, VerticalConvolution.For(axis));

    private sealed class Reader(Picture target, Picture source, VerticalConvolution convolution)
        : WindowRowReader<byte, int>(target, source, convolution.Weights, target.RowBytes + Slack)
    {
        private readonly int _rowBytes = target.RowBytes;

        protected override void ReadInto(int y, Span<byte> slot) => ReadSourceRow(y, slot);

        protected override void Combine(int index, ReadOnlySpan<byte> ring, ReadOnlySpan<int> offsets, Span<byte> row) =>
            convolution.Filter(index, ring, offsets, row, _rowBytes);
    }
}
