namespace PurePipeline.OpenCv.Mathematics;

/// <summary>
/// <c>cv2.exp</c> (core/src/mathfuncs_core.simd.hpp), as builds with FMA compute it: <c>2^whole * 2^(part / 64) * polynomial(rest)</c>, the
/// table and the polynomial scaled by its highest coefficient.
/// </summary>
internal static class Exponential
{
    private const int Parts = 64;
    private const int Group = 8;
    private const double Scale = 0.009670371139572338;
    private const double PartsOfE = 1.4426950408889634 * Parts;
    private const double Highest = 3000.0 * Parts / PartsOfE;

    // The polynomials of 2^x over the scale, from the highest power on; the float's begins with 1.
    private static readonly float[] s_single =
        [(float)(0.05550339366753125 / Scale), (float)(0.2402265109513301 / Scale), (float)(0.6931471805521448 / Scale), (float)(1.0000000000000024 / Scale)];

    private static readonly double[] s_double =
    [
        0.0013369713757180124 / Scale, 0.009618097314073292 / Scale, 0.055504108793649566 / Scale,
        0.24022650695886477 / Scale, 0.6931471805599455 / Scale, 1 / Scale,
    ];

    /// <summary>Of floats. What is no number counts as the lowest one, but one by one, as fewer than two groups are computed.</summary>
    public static void Of(ReadOnlySpan<float> source, Span<float> result)
    {
        bool isGrouped = result.Length >= 2 * Group;
        for (int i = 0; i < result.Length; i++)
        {
            float x = isGrouped && float.IsNaN(source[i]) ? (float)-Highest : Math.Clamp(source[i], (float)-Highest, (float)Highest);
            x *= (float)PartsOfE;
            int whole = CvRound.ToInt32(x);
            float rest = (x - whole) * (1f / Parts);
            float sum = rest + s_single[0];
            foreach (float coefficient in s_single.AsSpan(1))
            {
                sum = MathF.FusedMultiplyAdd(sum, rest, coefficient);
            }

            float power = BitConverter.Int32BitsToSingle(Math.Clamp((whole >> 6) + 127, 0, 255) << 23);
            result[i] = (float)(Filtering.SoftExponential.Root(whole & (Parts - 1)) * Scale) * power * sum;
        }
    }

    public static void Of(ReadOnlySpan<double> source, Span<double> result) => Of(source, result, result.Length < Group ? 0 : result.Length);

    /// <summary>
    /// The same where the result lies in the source's place, so that what whole groups leave over is not computed with some of them anew. In
    /// groups the polynomial's highest coefficient is 1.
    /// </summary>
    public static void InPlace(Span<double> elements) => Of(elements, elements, elements.Length / Group * Group);

    private static void Of(ReadOnlySpan<double> source, Span<double> result, int grouped)
    {
        for (int i = 0; i < result.Length; i++)
        {
            double x = i < grouped && double.IsNaN(source[i]) ? -Highest : Math.Clamp(source[i], -Highest, Highest);
            x *= PartsOfE;
            int whole = CvRound.ToInt32(x);
            double rest = (x - whole) * (1.0 / Parts);
            double sum = i < grouped ? rest + s_double[1] : Math.FusedMultiplyAdd(s_double[0], rest, s_double[1]);
            foreach (double coefficient in s_double.AsSpan(2))
            {
                sum = Math.FusedMultiplyAdd(sum, rest, coefficient);
            }

            double power = BitConverter.Int64BitsToDouble((long)Math.Clamp((whole >> 6) + 1023, 0, 2047) << 52);
            result[i] = Filtering.SoftExponential.Root(whole & (Parts - 1)) * Scale * power * sum;
        }
    }
}
