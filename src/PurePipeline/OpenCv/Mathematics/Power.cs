using System.Numerics;

namespace PurePipeline.OpenCv.Mathematics;

/// <summary>
/// <c>cv2.pow</c> of floats (core/src/mathfuncs.cpp): whole powers by squaring, square roots, and others as <c>exp(log(x) * power)</c>.
/// </summary>
internal static class Power
{
    public static void Of(ReadOnlySpan<float> source, double power, Span<float> result)
    {
        if (Whole(power) is { } whole)
        {
            OfWhole(source, whole, result);
            return;
        }

        Logarithm.Of(source, result);
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = (float)(result[i] * power);
        }

        Exponential.Of(result, result);
        Correct(source, power < 0, float.PositiveInfinity, BitConverter.Int32BitsToSingle(int.MaxValue), result);
    }

    public static void Of(ReadOnlySpan<double> source, double power, Span<double> result)
    {
        if (Whole(power) is { } whole)
        {
            OfWhole(source, whole, result);
            return;
        }

        Logarithm.Of(source, result);
        for (int i = 0; i < result.Length; i++)
        {
            result[i] *= power;
        }

        Exponential.InPlace(result);
        Correct(source, power < 0, double.PositiveInfinity, BitConverter.Int64BitsToDouble(long.MaxValue), result);
    }

    /// <summary>The power if it is whole.</summary>
    public static int? Whole(double power)
    {
        int whole = CvRound.ToInt32(power);
        return Math.Abs(whole - power) < 2.220446049250313e-16 ? whole : null;
    }

    private static void OfWhole<T>(ReadOnlySpan<T> source, int power, Span<T> result)
        where T : IFloatingPoint<T>
    {
        for (int i = 0; i < result.Length; i++)
        {
            (T product, T square) = (T.One, power < 0 ? T.One / source[i] : source[i]);
            for (uint left = (uint)Math.Abs((long)power); left > 1; left >>= 1)
            {
                product = (left & 1) != 0 ? product * square : product;
                square *= square;
            }

            result[i] = product * square;
        }
    }

    // The logarithm of what is not above 0 is none.
    private static void Correct<T>(ReadOnlySpan<T> source, bool isInverse, T infinity, T none, Span<T> result)
        where T : IFloatingPoint<T>
    {
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = source[i] < T.Zero ? none : source[i] == T.Zero && isInverse ? infinity : result[i];
        }
    }
}
