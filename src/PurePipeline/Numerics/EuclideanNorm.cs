namespace PurePipeline.Numerics;

/// <summary>
/// <c>math.hypot</c> and <c>math.dist</c>: the squares are summed in twice the precision and the root is corrected by what it leaves, so that
/// the result is the nearest double but for rare halves; CPython's is, too.
/// </summary>
public static class EuclideanNorm
{
    /// <summary>The root of the sum of the numbers' squares; infinity if one is infinite.</summary>
    public static double Of(params ReadOnlySpan<double> numbers)
    {
        double largest = 0;
        bool hasNaN = false;
        foreach (double number in numbers)
        {
            hasNaN |= double.IsNaN(number);
            largest = Math.Max(largest, double.IsNaN(number) ? 0 : Math.Abs(number));
        }

        if (double.IsInfinity(largest) || hasNaN || largest == 0)
        {
            return double.IsInfinity(largest) || !hasNaN ? largest : double.NaN;
        }

        // Scaled by a power of two, no square overflows or loses bits.
        int exponent = Math.ILogB(largest);
        (double sum, double rest) = (0, 0);
        foreach (double number in numbers)
        {
            double scaled = Math.ScaleB(number, -exponent);
            double square = scaled * scaled;
            double error = Math.FusedMultiplyAdd(scaled, scaled, -square);
            double next = sum + square;
            double part = next - sum;
            rest += (sum - (next - part)) + (square - part) + error;
            sum = next;
        }

        double root = Math.Sqrt(sum + rest);
        double left = Math.FusedMultiplyAdd(-root, root, sum) + rest;
        return Math.ScaleB(root + (left / (2 * root)), exponent);
    }
}
