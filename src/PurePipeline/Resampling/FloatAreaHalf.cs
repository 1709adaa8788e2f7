namespace PurePipeline.Resampling;

/// <summary>
/// OpenCV's exact halving of float rows of 1, 3 or 4 channels (imgproc/src/resize.cpp, <c>ResizeAreaFastVec_SIMD_32f</c>): the vectors add
/// by rows, <c>((a + b) + (c + d)) * 0.25</c>, which is all of four channels and whole groups of 4 elements of one; the rest adds in order,
/// <c>(0 + (((a + b) + c) + d)) * 0.25</c>, where the 0 makes a -0 positive.
/// </summary>
internal static class FloatAreaHalf
{
    private const int Group = 4;

    /// <summary>Averages two source rows into one; they are at least twice as long.</summary>
    public static void Average(ReadOnlySpan<float> upper, ReadOnlySpan<float> lower, int channels, Span<float> row)
    {
        int paired = channels switch { 1 => row.Length / Group * Group, 4 => row.Length, _ => 0 };
        for (int e = 0; e < row.Length; e++)
        {
            int left = e + (e / channels * channels);
            int right = left + channels;
            float top = upper[left] + upper[right];
            row[e] = (e < paired ? top + (lower[left] + lower[right]) : 0f + (top + lower[left] + lower[right])) * 0.25f;
        }
    }
}
