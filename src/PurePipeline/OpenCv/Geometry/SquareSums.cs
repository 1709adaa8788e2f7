namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// <c>cv::norm(v, NORM_L2SQR)</c> of doubles, in the order in which OpenCV's builds for AVX2 and FMA add (core/src/norm.*): which of two sums that
/// are all but equal is smaller decides whether a last step of <see cref="LeastSquares"/> is taken.
/// </summary>
internal static class SquareSums
{
    private const int Lanes = 4;
    private const int Block = 4 * Lanes;

    /// <summary>Up to 4.10: four squares are summed up before they are added.</summary>
    public static double ByFours(ReadOnlySpan<double> values)
    {
        double sum = 0;
        int i = 0;
        for (; i <= values.Length - 4; i += 4)
        {
            sum += (values[i] * values[i]) + (values[i + 1] * values[i + 1]) + (values[i + 2] * values[i + 2]) + (values[i + 3] * values[i + 3]);
        }

        for (; i < values.Length; i++)
        {
            sum += values[i] * values[i];
        }

        return sum;
    }

    /// <summary>From 4.11 on: sixteen fused sums; of the rest the compiler has fused what is no whole vector.</summary>
    public static double Fused(ReadOnlySpan<double> values)
    {
        Span<double> sums = stackalloc double[Block];
        sums.Clear();
        int i = 0;
        for (; i <= values.Length - Block; i += Block)
        {
            for (int j = 0; j < Block; j++)
            {
                sums[j] = Math.FusedMultiplyAdd(values[i + j], values[i + j], sums[j]);
            }
        }

        double sum = Lane(sums, 0) + Lane(sums, 1) + (Lane(sums, 2) + Lane(sums, 3));
        int whole = values.Length / Lanes * Lanes;
        for (; i < whole; i++)
        {
            sum += values[i] * values[i];
        }

        for (; i < values.Length; i++)
        {
            sum = Math.FusedMultiplyAdd(values[i], values[i], sum);
        }

        return sum;
    }

    private static double Lane(ReadOnlySpan<double> sums, int lane) =>
        sums[lane] + sums[lane + Lanes] + sums[lane + (2 * Lanes)] + sums[lane + (3 * Lanes)];
}
