namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// Sine and cosine of a double to the last bit of glibc's on processors with FMA (2.28 and later), which OpenCV takes on Linux: rounded
/// correctly but for about one angle in a few hundred. Everything is one IEEE operation after the other, the same on every processor.
/// </summary>
/// <remarks>
/// The angle, less its quarter turns, is a double and its rest. Near zero a Taylor series gives the sine; elsewhere
/// <c>sin(k + e) = sin k + (cos k sin e - sin k (1 - cos e))</c> and <c>cos(k + e) = cos k - (sin k sin e + cos k (1 - cos e))</c>, with k the nearest
/// 128th, whose sine and cosine are pairs of doubles. Products are fused where that library's compiler fuses them.
/// </remarks>
internal static class Trigonometry
{
    private const double ShortSeries = 0.126;
    private const double NoQuarter = 0.85546875; // 0x3FEB600000000000
    private const double OneQuarter = 2.426265716552734375; // 0x400368FD00000000
    private const double HalfPi = Math.PI / 2;
    private const double HalfPiRest = 6.123233995736766e-17;

    // pi / 2 in four parts, of which multiples by small whole numbers are exact.
    private const double Quarter1 = 1.5707963407039642;
    private const double Quarter2 = -1.3909067564377153e-08;
    private const double Quarter3 = -4.9789962314799099e-17;
    private const double Quarter4 = -1.9034889620193266e-25;

    /// <summary>Both of <paramref name="angle"/> radians, below a hundred million.</summary>
    public static (double Sine, double Cosine) SinCos(double angle)
    {
        double size = Math.Abs(angle);
        if (size < NoQuarter)
        {
            return (Sine(angle, 0), Cosine(angle, 0));
        }

        if (size < OneQuarter)
        {
            double left = HalfPi - size;
            double high = left + HalfPiRest;
            double low = (left - high) + HalfPiRest;
            return (Math.CopySign(Cosine(high, low), angle), Sine(high, low));
        }

        double quarters = Math.Round(angle * (2 / Math.PI));
        double near = Math.FusedMultiplyAdd(-quarters, Quarter2, Math.FusedMultiplyAdd(-quarters, Quarter1, angle));
        double nearer = Math.FusedMultiplyAdd(-quarters, Quarter3, near);
        double rest = Math.FusedMultiplyAdd(-quarters, Quarter3, near - nearer);
        double nearest = Math.FusedMultiplyAdd(-quarters, Quarter4, nearer);
        rest += Math.FusedMultiplyAdd(-quarters, Quarter4, nearer - nearest);
        (double sine, double cosine) = (Sine(nearest, rest), Cosine(nearest, rest));
        return ((long)quarters & 3) switch
        {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        };
    }

    private static double Sine(double x, double rest)
    {
        if (Math.Abs(x) < ShortSeries)
        {
            double square = x * x;
            double series = Math.FusedMultiplyAdd(square, -2.5022014848318398e-08, 2.755729806860771e-06);
            series = Math.FusedMultiplyAdd(series, square, -0.00019841269834414642);
            series = Math.FusedMultiplyAdd(series, square, 0.0083333333333323288);
            series = Math.FusedMultiplyAdd(series, square, -0.16666666666666666);
            return x + Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(series, x, -(rest * 0.5)), square, rest);
        }

        rest = x <= 0 ? -rest : rest;
        ref readonly TableAngle k = ref Nearest(x, out double e);
        double e2 = e * e;
        double sineE = e + Math.FusedMultiplyAdd(e * e2, SineSeries(e2), rest);
        double cosineE = Math.FusedMultiplyAdd(e2, CosineSeries(e2), e * rest);
        double change = Math.FusedMultiplyAdd(sineE, k.CosineRest, k.SineRest);
        change = Math.FusedMultiplyAdd(-k.Sine, cosineE, change);
        return Math.CopySign(k.Sine + Math.FusedMultiplyAdd(k.Cosine, sineE, change), x);
    }

    private static double Cosine(double x, double rest)
    {
        rest = x < 0 ? -rest : rest;
        ref readonly TableAngle k = ref Nearest(x, out double e);
        e += rest;
        double e2 = e * e;
        double sineE = Math.FusedMultiplyAdd(e * e2, SineSeries(e2), e);
        double cosineE = e2 * CosineSeries(e2);
        double change = Math.FusedMultiplyAdd(-sineE, k.SineRest, k.CosineRest);
        change = Math.FusedMultiplyAdd(-k.Cosine, cosineE, change);
        return k.Cosine + Math.FusedMultiplyAdd(-k.Sine, sineE, change);
    }

    private static ref readonly TableAngle Nearest(double x, out double e)
    {
        int k = (int)Math.Round(Math.Abs(x) * TableAngle.Parts);
        e = Math.Abs(x) - ((double)k / TableAngle.Parts);
        return ref TableAngle.All[k];
    }

    private static double SineSeries(double square) => Math.FusedMultiplyAdd(square, 8.33333214285722277e-03, -1.66666666666664881e-01);

    private static double CosineSeries(double square) => Math.FusedMultiplyAdd(
        square, Math.FusedMultiplyAdd(square, 1.38888874007937613e-03, -4.16666666666664435e-02), 0.5);
}
