namespace PurePipeline.OpenCv.Geometry;

/// <summary>Sine and cosine of a multiple of 1/128, each as a double and what is left of it.</summary>
internal readonly record struct TableAngle(double Sine, double SineRest, double Cosine, double CosineRest)
{
    /// <summary>The parts of 1.</summary>
    public const int Parts = 128;

    /// <summary>From 0 to a little beyond pi / 4 and the angles that <see cref="Trigonometry"/> does not reduce.</summary>
    public static readonly TableAngle[] All = [.. Enumerable.Range(0, 111).Select(static k => Of((double)k / Parts))];

    private static TableAngle Of(double angle)
    {
        (DoublePair sine, DoublePair cosine) = (Series(angle, first: 1), Series(angle, first: 0));
        return new TableAngle(sine.High, sine.Low, cosine.High, cosine.Low);
    }

    // Taylor: x^first / first! (1 - x^2 / ((first + 1)(first + 2)) (1 - ...)), up to x^27.
    private static DoublePair Series(double angle, int first)
    {
        DoublePair x = new(angle, 0);
        DoublePair square = x * x;
        DoublePair sum = new(1, 0);
        for (int power = 26 + first; power > first; power -= 2)
        {
            DoublePair term = square * sum / (power * (power - 1));
            sum = new DoublePair(1, 0) + new DoublePair(-term.High, -term.Low);
        }

        return first == 1 ? x * sum : sum;
    }
}
