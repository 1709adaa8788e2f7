namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// Sine and cosine of a double, rounded correctly but for the rarest cases, by arithmetic that is the same on every processor: sums of two
/// doubles, with the error of each operation in the second (Dekker's and Knuth's exact sum and product).
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
        Pair rest = Sum(angle, -quarters * Quarter1);
        rest = Add(rest, Product(-quarters, Quarter2));
        rest = Add(rest, Product(-quarters, Quarter3));
        (double sine, double cosine) = (Series(rest, first: 1), Series(rest, first: 0));
        return ((long)quarters & 3) switch
        {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        };
    }

    private readonly record struct Pair(double High, double Low);

    // Taylor: x^first / first! (1 - x^2 / ((first + 1)(first + 2)) (1 - ...)), up to x^27, for |x| up to pi / 4.
    private static double Series(Pair x, int first)
    {
        Pair square = Multiply(x, x);
        Pair sum = new(1, 0);
        for (int power = 26 + first; power > first; power -= 2)
        {
            Pair term = Divide(Multiply(square, sum), power * (power - 1));
            sum = Add(new Pair(1, 0), new Pair(-term.High, -term.Low));
        }

        Pair result = first == 1 ? Multiply(x, sum) : sum;
        return result.High + result.Low;
    }

    private static Pair Sum(double a, double b)
    {
        double sum = a + b;
        double part = sum - a;
        return new Pair(sum, (a - (sum - part)) + (b - part));
    }

    // FusedMultiplyAdd is exact wherever it runs: processors without it get it from software.
    private static Pair Product(double a, double b)
    {
        double product = a * b;
        return new Pair(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    private static Pair Add(Pair a, Pair b)
    {
        Pair high = Sum(a.High, b.High);
        Pair low = Sum(a.Low, b.Low);
        Pair sum = Sum(high.High, high.Low + low.High);
        return Sum(sum.High, sum.Low + low.Low);
    }

    private static Pair Multiply(Pair a, Pair b)
    {
        Pair product = Product(a.High, b.High);
        return Sum(product.High, product.Low + ((a.High * b.Low) + (a.Low * b.High)));
    }

    private static Pair Divide(Pair a, double divisor)
    {
        double quotient = a.High / divisor;
        Pair product = Product(quotient, divisor);
        double rest = (a.High - product.High) - product.Low + a.Low;
        return Sum(quotient, rest / divisor);
    }
}
