namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// Exponential function and logarithm of a double, rounded correctly but for the rarest cases, by arithmetic that is the same on every
/// processor (<see cref="DoublePair"/>).
/// </summary>
internal static class Exponentials
{
    // ln 2 in two doubles; the first has 33 bits, so that small multiples of it are exact.
    private const double LnTwo1 = 6.93147180369123816490e-01;
    private const double LnTwo2 = 1.90821492927058770002e-10;
    private const int Terms = 28;

    /// <summary>e to the power of <paramref name="x"/>, between -700 and 700.</summary>
    public static double Exp(double x)
    {
        DoublePair power = Power(x, out int exponent);
        return Math.ScaleB(power.Rounded, exponent);
    }

    /// <summary>The natural logarithm of a number above 0, below e^700.</summary>
    public static double Log(double x)
    {
        // Newton's step from whatever this processor gives: log x = y + x / e^y - 1 - (x / e^y - 1)² / 2.
        double near = Math.Log(x);
        DoublePair power = Power(-near, out int exponent);
        DoublePair ratio = power * new DoublePair(Math.ScaleB(x, exponent), 0) + new DoublePair(-1, 0);
        DoublePair square = ratio * ratio / -2;
        return (DoublePair.Sum(near, 0) + ratio + square).Rounded;
    }

    // Taylor: 1 + r (1 + r / 2 (1 + r / 3 (1 + ...))) for what is left of x without multiples of ln 2.
    private static DoublePair Power(double x, out int exponent)
    {
        double whole = Math.Round(x / Math.Log(2));
        DoublePair rest = DoublePair.Sum(x, -whole * LnTwo1) + DoublePair.Product(-whole, LnTwo2);
        DoublePair sum = new(1, 0);
        for (int i = Terms; i > 0; i--)
        {
            sum = new DoublePair(1, 0) + (rest * sum / i);
        }

        exponent = (int)whole;
        return sum;
    }
}
