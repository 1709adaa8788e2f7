namespace PurePipeline.Resampling;

/// <summary>
/// Sine and cosine over the few periods that filters need, by arithmetic that is the same on every processor; <see cref="Math.Sin"/> is the
/// platform's own. They differ from a C library's in the last bit at most, 2^-30 of what decides a 22-bit weight.
/// </summary>
internal static class FilterTrigonometry
{
    // Pi in three parts: small multiples of the first two have no rounding error.
    private const double Pi1 = 3.141592651605606;
    private const double Pi2 = 1.9841871583270443e-09;
    private const double Pi3 = 1.034036596358821e-18;

    /// <summary>The sine of <paramref name="x"/> radians, |x| up to a few multiples of pi.</summary>
    public static double Sine(double x)
    {
        double turns = Math.Round(x * (1 / Math.PI));
        double rest = x - (turns * Pi1) - (turns * Pi2) - (turns * Pi3);
        double sine = SineOfQuarter(rest);
        return (int)turns % 2 == 0 ? sine : -sine;
    }

    /// <summary>The cosine of <paramref name="x"/> radians, x from 0 to pi.</summary>
    public static double Cosine(double x) => SineOfQuarter((Pi1 / 2) - x + (Pi2 / 2) + (Pi3 / 2));

    // Taylor's series to x^21, for |x| up to pi / 2.
    private static double SineOfQuarter(double x)
    {
        double square = x * x;
        double sum = 0;
        for (int power = 21; power > 1; power -= 2)
        {
            // x^3 / 3! is x^2 / (2 * 3) times x, and so on.
            sum = (1 + sum) * (square / (power * (1 - power)));
        }

        return x + (x * sum);
    }
}
