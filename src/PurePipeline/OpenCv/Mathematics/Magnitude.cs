namespace PurePipeline.OpenCv.Mathematics;

/// <summary>The lengths of vectors (core/src/mathfuncs_core.simd.hpp), as builds with FMA compute them.</summary>
internal static class Magnitude
{
    public static void Of(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> lengths)
    {
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = MathF.Sqrt(MathF.FusedMultiplyAdd(x[i], x[i], y[i] * y[i]));
        }
    }

    public static void Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> lengths)
    {
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = Math.Sqrt(Math.FusedMultiplyAdd(x[i], x[i], y[i] * y[i]));
        }
    }
}
