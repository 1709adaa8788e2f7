using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

/// <summary>The horizontal pass of Pillow's resize, and of torch's for bytes: every row filtered along x, rounded to 8 bits.</summary>
internal sealed class HorizontalPass(Picture source, IConvolutionAxis axis) : Picture(axis.TargetLength, source.Height, source.Mode)
{
    public override RowReader OpenRows() =>
        new Reader(this, source, HorizontalConvolution.For(axis, Mode.BytesPerPixel()));

    private sealed class Reader(Picture target, Picture source, HorizontalConvolution convolution)
        : FilterRowReader(target, source, new ColumnRange(convolution.Weights.First(0), convolution.Weights.End))
    {
        protected override void FilterRow(Span<byte> row) => convolution.Filter(ReadSourceRow(NextRow), row);

        protected override void SkipRows(int count) => SkipSourceTo(NextRow + count);
    }
}
