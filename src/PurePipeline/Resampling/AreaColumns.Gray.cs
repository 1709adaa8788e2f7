using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal static unsafe partial class AreaColumns
{
    // The first so many elements of four.
    private static readonly Vector128<float>[] _first =
        [.. Enumerable.Range(0, 5).Select(static n => Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(n)).AsSingle())];

    /// <summary>One channel: four sums at a time, where none has more than four pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void GrayVector128<T>(ReadOnlySpan<AreaRun> runs, ReadOnlySpan<float> weights, ReadOnlySpan<T> row, Span<float> sums)
        where T : unmanaged, INumber<T>
    {
        int x = 0;
        fixed (T* source = row)
        fixed (float* weight = weights, target = sums)
        {
            for (; x <= runs.Length - 4 && runs[x + 3].Source + 4 <= row.Length && runs[x + 3].FirstWeight + 4 <= weights.Length; x += 4)
            {
                if (Math.Max(Math.Max(runs[x].Count, runs[x + 1].Count), Math.Max(runs[x + 2].Count, runs[x + 3].Count)) > 4)
                {
                    break;
                }

                // Safety: runs follow each other, and of the last one four pixels and four weights exist; sums are as many as runs.
                OrderedSums.Of(
                    Products(source, weight, runs[x]),
                    Products(source, weight, runs[x + 1]),
                    Products(source, weight, runs[x + 2]),
                    Products(source, weight, runs[x + 3]),
                    Vector128<float>.Zero).Store(target + x);
            }
        }

        FilterScalar(runs[x..], weights, 1, row, sums[x..]);
    }

    // What is masked out may be NaN; adding 0 changes no sum that began with +0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Products<T>(T* row, float* weights, in AreaRun run)
        where T : unmanaged =>
        (FourChannels.Load(row + run.Source) * Vector128.Load(weights + run.FirstWeight)) & _first[run.Count];
}
