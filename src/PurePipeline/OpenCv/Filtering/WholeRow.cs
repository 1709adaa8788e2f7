using System.Numerics.Tensors;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>The horizontal half of a linear filter of bytes with whole weights, which is exact.</summary>
internal sealed class WholeRow(FilterImage image, Neighbourhood around, int[] weights) : IRowFilter<int>
{
    private readonly ConvertedRow<byte, int> _converted = new(image, around);

    public int Length { get; } = image.RowLength;

    public void Filter(ReadOnlySpan<byte> padded, Span<int> filtered)
    {
        using var scratch = new Scratch<int>(_converted.Length);
        _converted.Filter(padded, scratch.Span);
        Span<int> sums = filtered[..Length];
        TensorPrimitives.Multiply(scratch.Span[..Length], weights[0], sums);
        for (int k = 1; k < weights.Length; k++)
        {
            TensorPrimitives.MultiplyAdd(scratch.Span.Slice(k * image.Channels, Length), weights[k], sums, sums);
        }
    }
}
