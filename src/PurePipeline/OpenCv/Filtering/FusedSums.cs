using System.Runtime.CompilerServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The sums of linear filters of floats where all their products are fused, in registers from the first tap to the last, two vectors at a
/// time. What is left of a row, and what processors without such an instruction compute, is <see cref="WeightedRow{TIn, T}"/>'s and
/// the others' own code, which says what these are.
/// </summary>
internal static unsafe class FusedSums
{
    /// <summary>Neighbours in a row, from the left, after a 0: <c>((x0 w0 + 0) + x1 w1) + ...</c>; returns how many sums are done.</summary>
    public static int Row(ReadOnlySpan<float> row, int distance, ReadOnlySpan<float> weights, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, sums.Length + ((weights.Length - 1) * distance), nameof(row));
        int done = FloatLanes512.IsSupported ? Row<FloatLanes512>(row, distance, weights, sums, 0) : 0;
        return FloatLanes256.IsSupported ? Row<FloatLanes256>(row, distance, weights, sums, done) : done;
    }

    /// <summary>Few mirrored neighbours in a row, the nearest first: <c>((x - 1 + x + 1) k1 + x k0) + (x + 2 + x - 2) k2</c>.</summary>
    public static int MirroredRow(ReadOnlySpan<float> row, int distance, ReadOnlySpan<float> weights, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, sums.Length + ((weights.Length - 1) * distance), nameof(row));
        int done = FloatLanes512.IsSupported ? MirroredRow<FloatLanes512>(row, distance, weights, sums, 0) : 0;
        return FloatLanes256.IsSupported ? MirroredRow<FloatLanes256>(row, distance, weights, sums, done) : done;
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
    public static int MirroredRows(
        ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, bool isOdd, float delta, Span<float> sums)
    {
        foreach (int start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start, rows.Length - sums.Length, nameof(starts));
        }

        weights = weights[..starts.Length];
        int done = FloatLanes512.IsSupported ? MirroredRows<FloatLanes512>(rows, starts, weights, isOdd, delta, sums, 0) : 0;
        return FloatLanes256.IsSupported ? MirroredRows<FloatLanes256>(rows, starts, weights, isOdd, delta, sums, done) : done;
    }

    // Safety, here and below: the callers have checked that each tap has sums.Length elements from its first one on, and a turn ends within them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Row<TFloats>(ReadOnlySpan<float> row, int distance, ReadOnlySpan<float> weights, Span<float> sums, int first)
        where TFloats : struct, IFloatLanes<TFloats>
    {
        int e = first;
        fixed (float* from = row, w = weights, to = sums)
        {
            for (; e <= sums.Length - (2 * TFloats.Count); e += 2 * TFloats.Count)
            {
                float* x = from + e;
                TFloats weight = TFloats.Create(w[0]);
                TFloats lower = (TFloats.Load(x) * weight) + TFloats.Create(0f);
                TFloats upper = (TFloats.Load(x + TFloats.Count) * weight) + TFloats.Create(0f);
                for (int k = 1; k < weights.Length; k++)
                {
                    x += distance;
                    weight = TFloats.Create(w[k]);
                    lower = TFloats.FusedMultiplyAdd(TFloats.Load(x), weight, lower);
                    upper = TFloats.FusedMultiplyAdd(TFloats.Load(x + TFloats.Count), weight, upper);
                }

                lower.Store(to + e);
                upper.Store(to + e + TFloats.Count);
            }
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int MirroredRow<TFloats>(ReadOnlySpan<float> row, int distance, ReadOnlySpan<float> weights, Span<float> sums, int first)
        where TFloats : struct, IFloatLanes<TFloats>
    {
        int half = weights.Length / 2;
        TFloats k0 = TFloats.Create(weights[half]);
        TFloats k1 = TFloats.Create(weights[half + 1]);
        TFloats k2 = half == 2 ? TFloats.Create(weights[half + 2]) : default;
        int e = first;
        fixed (float* from = row, to = sums)
        {
            float* x = from + (half * distance) + e;
            for (; e <= sums.Length - TFloats.Count; e += TFloats.Count, x += TFloats.Count)
            {
                TFloats sum = (TFloats.Load(x - distance) + TFloats.Load(x + distance)) * k1;
                sum = TFloats.FusedMultiplyAdd(TFloats.Load(x), k0, sum);
                if (half == 2)
                {
                    sum = TFloats.FusedMultiplyAdd(TFloats.Load(x + (2 * distance)) + TFloats.Load(x - (2 * distance)), k2, sum);
                }

                sum.Store(to + e);
            }
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int MirroredRows<TFloats>(
        ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, bool isOdd, float delta, Span<float> sums, int first)
        where TFloats : struct, IFloatLanes<TFloats>
    {
        int middle = weights.Length / 2;
        int e = first;
        fixed (float* from = rows, w = weights, to = sums)
        fixed (int* start = starts)
        {
            for (; e <= sums.Length - (2 * TFloats.Count); e += 2 * TFloats.Count)
            {
                TFloats lower = TFloats.Create(delta);
                TFloats upper = lower;
                if (!isOdd)
                {
                    float* x = from + start[middle] + e;
                    TFloats weight = TFloats.Create(w[middle]);
                    lower = TFloats.FusedMultiplyAdd(TFloats.Load(x), weight, lower);
                    upper = TFloats.FusedMultiplyAdd(TFloats.Load(x + TFloats.Count), weight, upper);
                }

                for (int k = 1; k <= middle; k++)
                {
                    float* below = from + start[middle + k] + e;
                    float* above = from + start[middle - k] + e;
                    TFloats weight = TFloats.Create(w[middle + k]);
                    lower = TFloats.FusedMultiplyAdd(Pair<TFloats>(below, above, isOdd), weight, lower);
                    upper = TFloats.FusedMultiplyAdd(Pair<TFloats>(below + TFloats.Count, above + TFloats.Count, isOdd), weight, upper);
                }

                lower.Store(to + e);
                upper.Store(to + e + TFloats.Count);
            }
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloats Pair<TFloats>(float* below, float* above, bool isOdd)
        where TFloats : struct, IFloatLanes<TFloats> =>
        isOdd ? TFloats.Load(below) - TFloats.Load(above) : TFloats.Load(below) + TFloats.Load(above);
}
