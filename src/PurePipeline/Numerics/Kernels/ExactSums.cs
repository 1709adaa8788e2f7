using System.Numerics;

namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// Whether floats are such that a sum of them is not rounded in any order, fused or not: each is a multiple of one power of two, and all together
/// are less than as many of it as a significand counts.
/// </summary>
internal static class ExactSums
{
    /// <summary>The greatest magnitude, and the exponent of the power of two of which all are multiples; null if one is not finite.</summary>
    public static (double Greatest, int Unit)? Scale(ReadOnlySpan<double> values)
    {
        (double greatest, int unit, bool isFirst) = (0, 0, true);
        foreach (double value in values)
        {
            if (!double.IsFinite(value))
            {
                return null;
            }

            if (value != 0)
            {
                int exponent = Math.ILogB(value);
                long significand = (long)Math.ScaleB(Math.Abs(value), 52 - exponent);
                int lowest = exponent - 52 + BitOperations.TrailingZeroCount(significand);
                (unit, isFirst, greatest) = (isFirst ? lowest : Math.Min(unit, lowest), false, Math.Max(greatest, Math.Abs(value)));
            }
        }

        return (greatest, unit);
    }

    /// <summary>Whether sums up to a bound of multiples of 2 to the power of <paramref name="unit"/> are exact with so many bits.</summary>
    public static bool AreExact(double bound, int unit, int bits) => bits > 0 && unit > -120 && Math.ScaleB(bound, -unit) < Math.ScaleB(1, bits);
}
