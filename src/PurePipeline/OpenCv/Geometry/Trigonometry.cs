namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// Sine and cosine of a double, rounded correctly but for the rarest cases, by arithmetic that is the same on every processor
/// (<see cref="DoublePair"/>).
/// </summary>
internal static class Trigonometry
{
    // A quarter turn, pi / 2, in three doubles; the first two have 33 bits, so that small multiples of them are exact.
    private const double Quarter1 = 1.57079632673412561417e+00;
    private const double Quarter2 = 6.07710050630396597660e-11;
    private const double Quarter3 = 2.02226624879595063154e-21;

    /// <summary>Both of <paramref name="angle"/> radians, below a million.</summary>
    public static (double Sine, double Cosine) SinCos(double angle)
    {
        double quarters = Math.Round(angle / (Math.PI / 2));
        DoublePair rest = DoublePair.Sum(angle, -quarters * Quarter1);
        rest += DoublePair.Product(-quarters, Quarter2);
        rest += DoublePair.Product(-quarters, Quarter3);
        (double sine, double cosine) = (Series(rest, first: 1), Series(rest, first: 0));
        return ((long)quarters & 3) switch
        {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        };
    }

    // Taylor: x^first / first! (1 - x^2 / ((first + 1)(first + 2)) (1 - ...)), up to x^27, for |x| up to pi / 4.
    private static double Series(DoublePair x, int first)
    {
        DoublePair square = x * x;
        DoublePair sum = new(1, 0);
        for (int power = 26 + first; power > first; power -= 2)
        {
            DoublePair term = square * sum / (power * (power - 1));
            sum = new DoublePair(1, 0) + new DoublePair(-term.High, -term.Low);
        }

        return (first == 1 ? x * sum : sum).Rounded;
    }
}
