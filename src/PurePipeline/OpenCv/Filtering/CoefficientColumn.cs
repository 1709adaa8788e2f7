using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// <c>cv2.filter2D</c> (imgproc/src/filter.simd.hpp, <c>Filter2D</c>): to the constant are added, the neighbours
/// whose weight is not 0, row by row from the top.
/// </summary>
internal sealed class CoefficientColumn<T, TOut>(FilterImage image, (int X, int Y, T Weight)[] coefficients, T delta, Fusion fusion) : IColumnFilter<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TOut : unmanaged, INumber<TOut>
{
    public bool IsSequential => false;

    // The elements of OpenCV's smallest vectors, if it has vector code; with integers it does not matter.
    private int Group => image.Type == DType.Float32 && typeof(TOut) == typeof(float) ? 8 : 0;

    public void Filter(ReadOnlySpan<T> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        Span<TOut> row = MemoryMarshal.Cast<byte, TOut>(result);
        using var sums = new Scratch<T>(row.Length);
        int fused = fusion.InColumns<TOut>(row.Length, Group);
        sums.Span.Fill(delta);
        foreach ((int x, int y, T weight) in coefficients)
        {
            Fusion.Add(rows.Slice(starts[y] + (x * image.Channels), row.Length), weight, sums.Span, fused);
        }

        RoundedRow<T, TOut>.Store(sums.Span, row);
    }
}
