using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The vertical half of a linear filter in floating point (imgproc/src/filter.simd.hpp, <c>ColumnFilter</c>, <c>SymmColumnFilter</c>): to
/// the constant are added the rows from the top on; if they are mirrored the middle row, then pairs outwards.
/// </summary>
/// <param name="weights">From top to bottom.</param>
/// <param name="symmetry">How pairs are put together.</param>
/// <param name="delta">The constant.</param>
/// <param name="fusion">What is fused.</param>
internal sealed class WeightedColumn<T, TOut>(T[] weights, Symmetry symmetry, T delta, Fusion fusion) : IColumnFilter<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TOut : unmanaged, INumber<TOut>
{
    public bool IsSequential => false;

    // The elements of OpenCV's smallest vectors, if it has vector code; with integers it does not matter.
    private int Group => typeof(TOut) == typeof(float) && typeof(T) == typeof(float) && symmetry != Symmetry.None ? 8 : 0;

    public void Filter(ReadOnlySpan<T> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        Span<TOut> row = MemoryMarshal.Cast<byte, TOut>(result);
        using var scratch = new Scratch<T>(typeof(T) == typeof(TOut) ? 0 : row.Length);
        Span<T> sums = typeof(T) == typeof(TOut) ? MemoryMarshal.Cast<byte, T>(result) : scratch.Span;
        int fused = fusion.InColumns<TOut>(row.Length, Group);
        int done = symmetry != Symmetry.None && weights is float[] singles
            ? FusedSums.MirroredRows(
                MemoryMarshal.Cast<T, float>(rows), starts, singles, symmetry == Symmetry.Odd, float.CreateTruncating(delta), MemoryMarshal.Cast<T, float>(sums[..fused]))
            : 0;
        Span<T> rest = sums[done..];
        rest.Fill(delta);
        if (symmetry == Symmetry.None)
        {
            for (int j = 0; j < starts.Length; j++)
            {
                Fusion.Add(rows.Slice(starts[j], row.Length), weights[j], rest, j == 0 ? row.Length : fused);
            }
        }
        else
        {
            AddPairs(rows[done..], starts, rest, fused - done);
        }

        if (typeof(T) != typeof(TOut))
        {
            RoundedRow<T, TOut>.Store(sums, row);
        }
    }

    private void AddPairs(ReadOnlySpan<T> rows, ReadOnlySpan<int> starts, Span<T> sums, int fused)
    {
        int middle = weights.Length / 2;
        using var pair = new Scratch<T>(sums.Length);
        if (symmetry == Symmetry.Even)
        {
            Fusion.Add(rows.Slice(starts[middle], sums.Length), weights[middle], sums, sums.Length);
        }

        for (int k = 1; k <= middle; k++)
        {
            ReadOnlySpan<T> above = rows.Slice(starts[middle - k], sums.Length);
            ReadOnlySpan<T> below = rows.Slice(starts[middle + k], sums.Length);
            if (symmetry == Symmetry.Even)
            {
                TensorPrimitives.Add(below, above, pair.Span);
            }
            else
            {
                TensorPrimitives.Subtract(below, above, pair.Span);
            }

            Fusion.Add(pair.Span, weights[middle + k], sums, fused);
        }
    }
}
