using static System.Math;

namespace PurePipeline.Resampling;

/// <summary>
/// Sine and cosine over the few periods that filters need, in the arithmetic that Pillow's have on x86-64: the GNU C library's since 2.28,
/// with multiply-add (<c>sysdeps/ieee754/dbl-64/s_sin.c</c>). Their last bits count: sums of 16- and 32-bit samples are often half a unit
/// exactly, and then a weight's rounding decides. Every operation is written out, so that it is the same on every processor.
/// </summary>
internal static class FilterTrigonometry
{
    // sin(x) is taken as cos(pi/2 - x) from here, and by its quadrant from there on.
    private const double FirstComplement = 0.855469;
    private const double FirstReduced = 2.426265;

    // pi/2 in two parts, and for the reduction in four, of which the first two have zeros to spare.
    private const double HalfPi = 1.5707963267948966;
    private const double HalfPiRest = 6.123233995736766e-17;
    private const double HalfPi1 = 1.5707963407039642;
    private const double HalfPi2 = -1.3909067564377153e-08;
    private const double HalfPi3 = -4.97899623147991e-17;
    private const double HalfPi4 = -1.9034889620193266e-25;

    // Added to a number, they leave whole numbers or whole 128ths.
    private const double RoundsToInteger = 1.5 * (1L << 52);
    private const double RoundsTo128ths = 1.5 * (1L << 45);

    /// <summary>The sine of <paramref name="x"/> radians, |x| up to a few multiples of pi.</summary>
    public static double Sine(double x) => Abs(x) switch
    {
        < 1.0 / (1 << 26) => x,
        < FirstComplement => NearSine(x, 0),
        < FirstReduced => CopySign(NearCosine(HalfPi - Abs(x), HalfPiRest), x),
        _ => OfQuadrant(x, 0),
    };

    /// <summary>The cosine of <paramref name="x"/> radians, |x| up to a few multiples of pi.</summary>
    public static double Cosine(double x)
    {
        double magnitude = Abs(x);
        switch (magnitude)
        {
            case < 1.0 / (1 << 27):
                return 1;
            case < FirstComplement:
                return NearCosine(x, 0);
            case < FirstReduced:
                double complement = HalfPi - magnitude;
                double sum = complement + HalfPiRest;
                return NearSine(sum, complement - sum + HalfPiRest);
            default:
                return OfQuadrant(x, 1);
        }
    }

    // x less a multiple of pi/2, as a number and its rest; a quadrant more turns the sine into the cosine.
    private static double OfQuadrant(double x, int quadrantsMore)
    {
        double shifted = FusedMultiplyAdd(x, 2 / PI, RoundsToInteger);
        double quarters = shifted - RoundsToInteger;
        double y = FusedMultiplyAdd(-quarters, HalfPi2, FusedMultiplyAdd(-quarters, HalfPi1, x));
        double third = FusedMultiplyAdd(-quarters, HalfPi3, y);
        double rest = FusedMultiplyAdd(-quarters, HalfPi3, y - third);
        double fourth = FusedMultiplyAdd(-quarters, HalfPi4, third);
        rest += FusedMultiplyAdd(-quarters, HalfPi4, third - fourth);

        int quadrant = (int)quarters + quadrantsMore;
        double value = (quadrant & 1) == 0 ? NearSine(fourth, rest) : NearCosine(fourth, rest);
        return (quadrant & 2) == 0 ? value : -value;
    }

    // The sine of x + rest up to pi/4 and a little: Taylor's series near zero, else from the nearest entry of the table.
    private static double NearSine(double x, double rest)
    {
        double square = x * x;
        if (Abs(x) < 0.126)
        {
            double series = FusedMultiplyAdd(-2.5022014848318398e-08, square, 2.755729806860771e-06);
            series = FusedMultiplyAdd(series, square, -0.00019841269834414642);
            series = FusedMultiplyAdd(series, square, 0.008333333333332329);
            series = FusedMultiplyAdd(series, square, -0.16666666666666666);
            return x + FusedMultiplyAdd(FusedMultiplyAdd(series, x, -(0.5 * rest)), square, rest);
        }

        double near = Distance(Abs(x), out ReadOnlySpan<double> entry);
        rest = x <= 0 ? -rest : rest;
        square = near * near;
        double sine = near + FusedMultiplyAdd(near * square, SineTail(square), rest);
        double versine = FusedMultiplyAdd(near, rest, square * Versine(square));
        double correction = FusedMultiplyAdd(sine, entry[3], entry[1]);
        correction = FusedMultiplyAdd(-entry[0], versine, correction);
        return CopySign(entry[0] + FusedMultiplyAdd(entry[2], sine, correction), x);
    }

    private static double NearCosine(double x, double rest)
    {
        double near = Distance(Abs(x), out ReadOnlySpan<double> entry) + (x < 0 ? -rest : rest);
        double square = near * near;
        double sine = FusedMultiplyAdd(near * square, SineTail(square), near);
        double versine = square * Versine(square);
        double correction = FusedMultiplyAdd(-sine, entry[1], entry[3]);
        correction = FusedMultiplyAdd(-entry[2], versine, correction);
        return entry[2] + FusedMultiplyAdd(-entry[0], sine, correction);
    }

    // The nearest entry of the table, and how far x is from it.
    private static double Distance(double x, out ReadOnlySpan<double> entry)
    {
        double nearest = x + RoundsTo128ths - RoundsTo128ths;
        entry = SineTable.Entries.Slice(4 * (int)(nearest * 128), 4);
        return x - nearest;
    }

    // (sin(x) - x) / x^3 and (1 - cos(x)) / x^2 of the square of x, for x below 1/256.
    private static double SineTail(double square) => FusedMultiplyAdd(square, 0.008333332142857223, -0.16666666666666488);

    private static double Versine(double square) =>
        FusedMultiplyAdd(square, FusedMultiplyAdd(square, 0.001388888740079376, -0.04166666666666644), 0.5);
}
