namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// A number as the sum of two doubles, with the error of each operation in the second (Dekker's and Knuth's exact sum and product): the same
/// on every processor.
/// </summary>
internal readonly record struct DoublePair(double High, double Low)
{
    /// <summary>The nearest double.</summary>
    public double Rounded => High + Low;

    /// <summary>The exact sum.</summary>
    public static DoublePair Sum(double a, double b)
    {
        double sum = a + b;
        double part = sum - a;
        return new DoublePair(sum, (a - (sum - part)) + (b - part));
    }

    /// <summary>The exact product.</summary>
    /// <remarks>FusedMultiplyAdd is exact wherever it runs: processors without it get it from software.</remarks>
    public static DoublePair Product(double a, double b)
    {
        double product = a * b;
        return new DoublePair(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    public static DoublePair operator +(DoublePair a, DoublePair b)
    {
        DoublePair high = Sum(a.High, b.High);
        DoublePair low = Sum(a.Low, b.Low);
        DoublePair sum = Sum(high.High, high.Low + low.High);
        return Sum(sum.High, sum.Low + low.Low);
    }

    public static DoublePair operator *(DoublePair a, DoublePair b)
    {
        DoublePair product = Product(a.High, b.High);
        return Sum(product.High, product.Low + ((a.High * b.Low) + (a.Low * b.High)));
    }

    public static DoublePair operator /(DoublePair a, double divisor)
    {
        double quotient = a.High / divisor;
        DoublePair product = Product(quotient, divisor);
        double rest = (a.High - product.High) - product.Low + a.Low;
        return Sum(quotient, rest / divisor);
    }
}
