using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The sums of linear filters of floats where all their products are fused, in registers from the first tap to the last, two vectors at a
/// time. What is left of a row, and what processors without such an instruction compute, is <see cref="WeightedRow{TIn, T}"/>'s and
/// the others' own code, which says what these are.
/// </summary>
internal static unsafe partial class FusedSums
{
    private const int Step = 16;

    /// <summary>Neighbours in a row, from the left, after a 0: <c>((x0 w0 + 0) + x1 w1) + ...</c>; returns how many sums are done.</summary>
    // Safety, here and below: each tap has count elements from its first one on, and e + 16 <= count.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Row(ReadOnlySpan<float> row, int distance, ReadOnlySpan<float> weights, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, sums.Length + ((weights.Length - 1) * distance), nameof(row));
        int e = Avx512F.IsSupported ? RowVector512(row, distance, weights, sums) : 0;
        fixed (float* from = row, w = weights, to = sums)
        {
            for (; Fma.IsSupported && e <= sums.Length - Step; e += Step)
            {
                Vector256<float> weight = Vector256.Create(w[0]);
                Vector256<float> lower = (Vector256.Load(from + e) * weight) + Vector256<float>.Zero;
                Vector256<float> upper = (Vector256.Load(from + e + 8) * weight) + Vector256<float>.Zero;
                for (int k = 1; k < weights.Length; k++)
                {
                    float* x = from + e + (k * distance);
                    weight = Vector256.Create(w[k]);
                    lower = Fma.MultiplyAdd(Vector256.Load(x), weight, lower);
                    upper = Fma.MultiplyAdd(Vector256.Load(x + 8), weight, upper);
                }

                lower.Store(to + e);
                upper.Store(to + e + 8);
            }
        }

        return e;
    }

    /// <summary>Few mirrored neighbours in a row, the nearest first: <c>((x - 1 + x + 1) k1 + x k0) + (x + 2 + x - 2) k2</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int MirroredRow(ReadOnlySpan<float> row, int distance, ReadOnlySpan<float> weights, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, sums.Length + ((weights.Length - 1) * distance), nameof(row));
        int half = weights.Length / 2;
        Vector256<float> k0 = Vector256.Create(weights[half]);
        Vector256<float> k1 = Vector256.Create(weights[half + 1]);
        Vector256<float> k2 = half == 2 ? Vector256.Create(weights[half + 2]) : default;
        int e = Avx512F.IsSupported ? MirroredRowVector512(row, distance, weights, sums) : 0;
        fixed (float* from = row, to = sums)
        {
            float* middle = from + (half * distance);
            for (; Fma.IsSupported && e <= sums.Length - 8; e += 8)
            {
                float* x = middle + e;
                Vector256<float> sum = (Vector256.Load(x - distance) + Vector256.Load(x + distance)) * k1;
                sum = Fma.MultiplyAdd(Vector256.Load(x), k0, sum);
                if (half == 2)
                {
                    sum = Fma.MultiplyAdd(Vector256.Load(x + (2 * distance)) + Vector256.Load(x - (2 * distance)), k2, sum);
                }

                sum.Store(to + e);
            }
        }

        return e;
    }

    /// <summary>
    /// Rows mirrored around the middle one, outwards: <c>((delta + x k0) + (below ± above) k1) + ...</c>; of those whose sign turns the middle
    /// one does not count.
    /// </summary>
    /// <param name="rows">The memory of the rows.</param>
    /// <param name="starts">Where each starts, from top to bottom.</param>
    /// <param name="weights">From top to bottom.</param>
    /// <param name="isOdd">Whether the sign turns.</param>
    /// <param name="delta">The constant.</param>
    /// <param name="sums">The sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int MirroredRows(
        ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, bool isOdd, float delta, Span<float> sums)
    {
        foreach (int start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start, rows.Length - sums.Length, nameof(starts));
        }

        int middle = weights.Length / 2;
        int e = Avx512F.IsSupported ? MirroredRowsVector512(rows, starts, weights, isOdd, delta, sums) : 0;
        fixed (float* from = rows, w = weights[..starts.Length], to = sums)
        fixed (int* start = starts)
        {
            for (; Fma.IsSupported && e <= sums.Length - Step; e += Step)
            {
                Vector256<float> lower = Vector256.Create(delta);
                Vector256<float> upper = lower;
                if (!isOdd)
                {
                    float* x = from + start[middle] + e;
                    Vector256<float> weight = Vector256.Create(w[middle]);
                    lower = Fma.MultiplyAdd(Vector256.Load(x), weight, lower);
                    upper = Fma.MultiplyAdd(Vector256.Load(x + 8), weight, upper);
                }

                for (int k = 1; k <= middle; k++)
                {
                    float* below = from + start[middle + k] + e;
                    float* above = from + start[middle - k] + e;
                    Vector256<float> weight = Vector256.Create(w[middle + k]);
                    lower = Fma.MultiplyAdd(Pair(below, above, isOdd), weight, lower);
                    upper = Fma.MultiplyAdd(Pair(below + 8, above + 8, isOdd), weight, upper);
                }

                lower.Store(to + e);
                upper.Store(to + e + 8);
            }
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Pair(float* below, float* above, bool isOdd) =>
        isOdd ? Vector256.Load(below) - Vector256.Load(above) : Vector256.Load(below) + Vector256.Load(above);
}
