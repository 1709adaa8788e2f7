using System.Runtime.CompilerServices;

namespace PurePipeline.OpenCv.Filtering;

internal static partial class BoxSingles
{
    /// <summary>The specification.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void AddEachScalar(ReadOnlySpan<float> row, int distance, int taps, Span<double> sums)
    {
        for (int e = 0; e < sums.Length; e++)
        {
            sums[e] = row[e];
            for (int k = 1; k < taps; k++)
            {
                sums[e] += row[e + (k * distance)];
            }
        }
    }

    /// <summary>The specification.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void ScaleScalar(ReadOnlySpan<double> sums, double scale, Span<float> row)
    {
        for (int e = 0; e < row.Length; e++)
        {
            row[e] = (float)(sums[e] * scale);
        }
    }
}
