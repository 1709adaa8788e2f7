using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The horizontal half of a linear filter in floating point (imgproc/src/filter.simd.hpp, <c>RowFilter</c>): products of neighbours and
/// weights, added from the left. OpenCV's vectors begin with 0, what they leave over with the first product: a
/// difference only where that is -0.
/// </summary>
/// <param name="image">The image.</param>
/// <param name="around">What the filter looks at.</param>
/// <param name="weights">From left to right.</param>
/// <param name="fusion">What is fused.</param>
internal sealed class WeightedRow<TIn, T>(FilterImage image, Neighbourhood around, T[] weights, Fusion fusion) : IRowFilter<T>
    where TIn : unmanaged, INumber<TIn>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ConvertedRow<TIn, T> _converted = new(image, around);
    private readonly int _inVectors = Fusion.Vectors(image.RowLength, Group);

    public int Length { get; } = image.RowLength;

    // The elements of OpenCV's smallest vectors; 0 where it has no vector code.
    private static int Group =>
        typeof(T) != typeof(float) || typeof(TIn) == typeof(ushort) ? 0
        : typeof(TIn) == typeof(byte) ? 32
        : 8;

    public void Filter(ReadOnlySpan<byte> padded, Span<T> filtered)
    {
        using var scratch = new Scratch<T>(typeof(TIn) == typeof(T) ? 0 : _converted.Length);
        ReadOnlySpan<T> row = MemoryMarshal.Cast<byte, T>(padded);
        if (typeof(TIn) != typeof(T))
        {
            _converted.Filter(padded, scratch.Span);
            row = scratch.Span;
        }

        Span<T> sums = filtered[..Length];
        int done = weights is float[] singles
            ? FusedSums.Row(MemoryMarshal.Cast<T, float>(row), image.Channels, singles, MemoryMarshal.Cast<T, float>(sums[.._inVectors]))
            : 0;
        sums = sums[done..];
        TensorPrimitives.Multiply(row[done..Length], weights[0], sums);
        TensorPrimitives.Add(sums[..(_inVectors - done)], T.Zero, sums[..(_inVectors - done)]);
        for (int k = 1; k < weights.Length; k++)
        {
            int fused = fusion.InRows<TIn, T>(Length, Group, k, weights.Length) - done;
            Fusion.Add(row.Slice((k * image.Channels) + done, sums.Length), weights[k], sums, fused);
        }
    }
}
