using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Filtering;

/// <summary>A row of sums of weighted neighbours in single precision: the products of a row from left to right, then the rows in their order.</summary>
internal static unsafe partial class KernelSums
{
    /// <param name="rows">As many rows as the kernel has, each of <paramref name="step"/> samples more than there are sums for each weight but one.</param>
    /// <param name="weights">The kernel, row after row.</param>
    /// <param name="step">From a sample to the next one of its band.</param>
    /// <param name="offset">What a sum starts with.</param>
    /// <param name="sums">Room for the sums.</param>
    // Safety: each kernel reads sums.Length + (step * (size - 1)) samples of each row, and writes sums.Length.
    public static void Add(float** rows, ReadOnlySpan<float> weights, int step, float offset, Span<float> sums)
    {
        int done = Vector256.IsHardwareAccelerated ? AddVector256(rows, weights, step, offset, sums)
            : Vector128.IsHardwareAccelerated ? AddVector128(rows, weights, step, offset, sums)
            : 0;
        AddScalar(rows, weights, step, offset, sums, done);
    }

    private static int SizeOf(ReadOnlySpan<float> weights) => weights.Length == 9 ? 3 : 5;
}
