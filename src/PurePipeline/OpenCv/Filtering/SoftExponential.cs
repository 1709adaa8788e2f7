namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The exponential function of OpenCV's software floats (core/src/softfloat.cpp, <c>f64_exp</c>), which all its builds share: IEEE doubles,
/// a rounding after each operation. <c>exp(x) = 2^whole * 2^(part / 64) * polynomial(rest)</c>.
/// </summary>
internal static class SoftExponential
{
    private const int Parts = 64;
    private const double Scale = 0.009670371139572338;

    // The polynomial of 2^x over the scale, from the highest power on.
    private static readonly double[] s_coefficients =
    [
        0.0013369713757180124 / Scale, 0.009618097314073292 / Scale, 0.055504108793649566 / Scale,
        0.24022650695886477 / Scale, 0.6931471805599455 / Scale, 1 / Scale,
    ];

    // 2^(i / 64), rounded correctly.
    private static readonly double[] s_roots =
    [
        1.0, 1.0108892860517005, 1.0218971486541166, 1.0330248790212284,
        1.0442737824274138, 1.0556451783605572, 1.0671404006768237, 1.0787607977571199,
        1.0905077326652577, 1.102382583307841, 1.1143867425958924, 1.1265216186082418,
        1.1387886347566916, 1.1511892299529827, 1.1637248587775775, 1.1763969916502812,
        1.189207115002721, 1.202156731452703, 1.215247359980469, 1.22848053610687,
        1.241857812073484, 1.255380757024691, 1.2690509571917332, 1.2828700160787783,
        1.2968395546510096, 1.3109612115247644, 1.3252366431597413, 1.339667524053303,
        1.3542555469368927, 1.3690024229745905, 1.383909881963832, 1.3989796725383112,
        1.4142135623730951, 1.42961333839197, 1.4451808069770467, 1.460917794180647,
        1.4768261459394993, 1.4929077282912648, 1.5091644275934228, 1.5255981507445384,
        1.5422108254079407, 1.559004400237837, 1.5759808451078865, 1.593142151342267,
        1.6104903319492543, 1.6280274218573478, 1.645755478153965, 1.6636765803267364,
        1.681792830507429, 1.7001063537185235, 1.718619298122478, 1.7373338352737062,
        1.7562521603732995, 1.7753764925265212, 1.7947090750031072, 1.8142521755003989,
        1.8340080864093424, 1.8539791250833855, 1.8741676341103, 1.8945759815869656,
        1.9152065613971474, 1.9360617934922943, 1.9571441241754002, 1.978456026387951,
    ];

    /// <summary>2^(part / 64).</summary>
    public static double Root(int part) => s_roots[part];

    public static double Of(double x)
    {
        // An exponent of 10 and more is far outside what a double holds.
        double scaled = Math.Abs(x) >= 2048 ? Math.CopySign(3000 * Parts, x) : x * (1.4426950408889634 * Parts);
        double whole = Math.Round(scaled, MidpointRounding.ToEven);
        double rest = (scaled - whole) * (1.0 / Parts);
        double polynomial = s_coefficients[0];
        for (int i = 1; i < s_coefficients.Length; i++)
        {
            polynomial = (polynomial * rest) + s_coefficients[i];
        }

        long exponent = Math.Clamp(((int)whole >> 6) + 1023, 0, 2047);
        return BitConverter.Int64BitsToDouble(exponent << 52) * Scale * s_roots[(int)whole & (Parts - 1)] * polynomial;
    }
}
