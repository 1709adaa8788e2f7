namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The exponential function of OpenCV's float vectors from 4.11 on (core/hal/intrin_math.hpp, <c>v_exp</c>), in builds whose common part has no
/// FMA, as the x86-64 ones: <c>exp(x) = 2^whole * polynomial(rest)</c>, a rounding after each operation.
/// </summary>
internal static class VectorExponential
{
    private const float Lowest = -88.3762626647949f;
    private const float Highest = 89;
    private const float Log2OfE = 1.44269504088896341f;
    private const float Log2High = -6.93359375E-1f;
    private const float Log2Low = 2.12194440E-4f;
    private const int ExponentBias = 127;
    private const int MantissaBits = 23;

    // From the highest power on.
    private static readonly float[] s_coefficients =
        [1.9875691500E-4f, 1.3981999507E-3f, 8.3334519073E-3f, 4.1665795894E-2f, 1.6666665459E-1f, 5.0000001201E-1f];

    public static float Of(float x)
    {
        x = Math.Max(Math.Min(x, Highest), Lowest);
        float whole = MathF.Floor((x * Log2OfE) + 0.5f);
        x = (whole * Log2High) + x;
        x = (whole * Log2Low) + x;
        float sum = s_coefficients[0];
        foreach (float coefficient in s_coefficients.AsSpan(1))
        {
            sum = (sum * x) + coefficient;
        }

        sum = (sum * (x * x)) + x + 1;
        return sum * BitConverter.Int32BitsToSingle(((int)whole + ExponentBias) << MantissaBits);
    }
}
