using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

/// <summary>The vertical pass of Pillow's resize of 8-bit samples, and of torch's, rounded to 8 bits.</summary>
internal sealed class VerticalPass(Picture source, IConvolutionAxis axis) : Picture(source.Width, axis.TargetLength, source.Mode)
{
    public override RowReader OpenRows() => OpenRows(new ColumnRange(0, Width));

    internal override RowReader OpenRows(ColumnRange columns) => new Reader(this, source, VerticalConvolution.For(axis), columns);

    private sealed class Reader(Picture target, Picture source, VerticalConvolution convolution, ColumnRange columns)
        : WindowRowReader<byte, int>(target, source, convolution.Weights, target.RowBytes + Slack, columns)
    {
        private readonly int _rowBytes = target.RowBytes;

        protected override void ReadInto(int y, Span<byte> slot) => ReadSourceRow(y, slot);

        protected override void Combine(int index, ReadOnlySpan<byte> ring, ReadOnlySpan<int> offsets, Span<byte> row) =>
            convolution.Filter(index, ring, offsets, row, _rowBytes);
    }
}
