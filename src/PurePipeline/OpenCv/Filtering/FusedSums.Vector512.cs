using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Filtering;

internal static unsafe partial class FusedSums
{
    private const int WideStep = 32;

    // Safety, here and below: the caller has checked that each tap has sums.Length elements from its first one on, and a turn ends within them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int RowVector512(ReadOnlySpan<float> row, int distance, ReadOnlySpan<float> weights, Span<float> sums)
    {
        int e = 0;
        fixed (float* from = row, w = weights, to = sums)
        {
            for (; e <= sums.Length - WideStep; e += WideStep)
            {
                float* x = from + e;
                Vector512<float> weight = Vector512.Create(w[0]);
                Vector512<float> lower = (Vector512.Load(x) * weight) + Vector512<float>.Zero;
                Vector512<float> upper = (Vector512.Load(x + 16) * weight) + Vector512<float>.Zero;
                for (int k = 1; k < weights.Length; k++)
                {
                    x += distance;
                    weight = Vector512.Create(w[k]);
                    lower = Avx512F.FusedMultiplyAdd(Vector512.Load(x), weight, lower);
                    upper = Avx512F.FusedMultiplyAdd(Vector512.Load(x + 16), weight, upper);
                }

                lower.Store(to + e);
                upper.Store(to + e + 16);
            }
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int MirroredRowVector512(ReadOnlySpan<float> row, int distance, ReadOnlySpan<float> weights, Span<float> sums)
    {
        int half = weights.Length / 2;
        Vector512<float> k0 = Vector512.Create(weights[half]);
        Vector512<float> k1 = Vector512.Create(weights[half + 1]);
        Vector512<float> k2 = half == 2 ? Vector512.Create(weights[half + 2]) : default;
        int e = 0;
        fixed (float* from = row, to = sums)
        {
            float* x = from + (half * distance);
            for (; e <= sums.Length - 16; e += 16, x += 16)
            {
                Vector512<float> sum = (Vector512.Load(x - distance) + Vector512.Load(x + distance)) * k1;
                sum = Avx512F.FusedMultiplyAdd(Vector512.Load(x), k0, sum);
                if (half == 2)
                {
                    sum = Avx512F.FusedMultiplyAdd(Vector512.Load(x + (2 * distance)) + Vector512.Load(x - (2 * distance)), k2, sum);
                }

                sum.Store(to + e);
            }
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int MirroredRowsVector512(
        ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, bool isOdd, float delta, Span<float> sums)
    {
        int middle = weights.Length / 2;
        int e = 0;
        fixed (float* from = rows, w = weights[..starts.Length], to = sums)
        fixed (int* start = starts)
        {
            for (; e <= sums.Length - WideStep; e += WideStep)
            {
                Vector512<float> lower = Vector512.Create(delta);
                Vector512<float> upper = lower;
                if (!isOdd)
                {
                    float* x = from + start[middle] + e;
                    Vector512<float> weight = Vector512.Create(w[middle]);
                    lower = Avx512F.FusedMultiplyAdd(Vector512.Load(x), weight, lower);
                    upper = Avx512F.FusedMultiplyAdd(Vector512.Load(x + 16), weight, upper);
                }

                for (int k = 1; k <= middle; k++)
                {
                    float* below = from + start[middle + k] + e;
                    float* above = from + start[middle - k] + e;
                    Vector512<float> weight = Vector512.Create(w[middle + k]);
                    (Vector512<float> a, Vector512<float> b) = (Vector512.Load(above), Vector512.Load(above + 16));
                    (Vector512<float> c, Vector512<float> d) = (Vector512.Load(below), Vector512.Load(below + 16));
                    lower = Avx512F.FusedMultiplyAdd(isOdd ? c - a : c + a, weight, lower);
                    upper = Avx512F.FusedMultiplyAdd(isOdd ? d - b : d + b, weight, upper);
                }

                lower.Store(to + e);
                upper.Store(to + e + 16);
            }
        }

        return e;
    }
}
