using System.Numerics;

namespace PurePipeline.OpenCv.Mathematics;

/// <summary>
/// <c>cv2.log</c> (core/src/mathfuncs_core.simd.hpp), as builds with FMA compute it: the exponent's logarithm, that of the mantissa's first 8
/// bits from a table, and a polynomial of what is left. The highest entry is that of 2, so that what lies just below 1 keeps its digits.
/// </summary>
internal static class Logarithm
{
    private const int Parts = 256;
    private const int Group = 4;
    private const double Ln2 = 0.6931471805599453;

    private static readonly (double Log, double Inverse)[] s_parts =
        [.. Enumerable.Range(0, Parts).Select(static i => i == Parts - 1 ? (Ln2, 0.5) : (OfRatio(i), 1 / (1 + (i / (double)Parts))))];

    private static readonly double[] s_even = [-0.125, -0.16666666666666666, -0.25, -0.5];
    private static readonly double[] s_odd = [0.14285714285714288, 0.2, 0.3333333333333333, 1.0];

    public static void Of(ReadOnlySpan<float> source, Span<float> result)
    {
        for (int i = 0; i < result.Length; i++)
        {
            int bits = BitConverter.SingleToInt32Bits(source[i]);
            int part = (bits >> 15) & (Parts - 1);
            float log = MathF.FusedMultiplyAdd(((bits >> 23) & 255) - 127, (float)Ln2, (float)s_parts[part].Log);
            float rest = BitConverter.Int32BitsToSingle((bits & 0x7FFF) | (127 << 23)) - 1;
            float x = MathF.FusedMultiplyAdd(rest, (float)s_parts[part].Inverse, part == Parts - 1 ? -1f / 512 : 0);
            float sum = MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(x, 1 / 3f, -0.5f), x, 1);
            result[i] = MathF.FusedMultiplyAdd(sum, x, log);
        }
    }

    /// <summary>The same of doubles; fewer than a group are added up in another order.</summary>
    public static void Of(ReadOnlySpan<double> source, Span<double> result)
    {
        bool isGrouped = result.Length >= Group;
        for (int i = 0; i < result.Length; i++)
        {
            long bits = BitConverter.DoubleToInt64Bits(source[i]);
            int part = (int)(bits >> 44) & (Parts - 1);
            double log = Math.FusedMultiplyAdd((int)((bits >> 52) & 2047) - 1023, Ln2, s_parts[part].Log);
            double rest = BitConverter.Int64BitsToDouble((bits & 0xFFF_FFFF_FFFF) | (1023L << 52)) - 1;
            double x = Math.FusedMultiplyAdd(rest, s_parts[part].Inverse, part == Parts - 1 ? -1.0 / 512 : 0);
            double square = x * x;
            (double even, double odd) = (s_even[0], s_odd[0]);
            for (int k = 1; k < s_even.Length; k++)
            {
                even = Math.FusedMultiplyAdd(even, square, s_even[k]);
                odd = Math.FusedMultiplyAdd(odd, square, s_odd[k]);
            }

            result[i] = isGrouped
                ? Math.FusedMultiplyAdd(even, square, Math.FusedMultiplyAdd(odd, x, log))
                : Math.FusedMultiplyAdd(even, square, odd * x) + log;
        }
    }

    // log(1 + i / 256) = 2 atanh(z) with z = i / (512 + i), summed up in whole numbers of 2^-120; OpenCV has cut it off to a double.
    private static double OfRatio(int i)
    {
        const int Bits = 120;
        BigInteger z = (BigInteger.One << Bits) * i / (512 + i);
        BigInteger square = (z * z) >> Bits;
        BigInteger sum = BigInteger.Zero;
        for (int k = 1; !z.IsZero; k += 2, z = (z * square) >> Bits)
        {
            sum += 2 * z / k;
        }

        int excess = (int)Math.Max(sum.GetBitLength() - 53, 0);
        return Math.ScaleB((double)(sum >> excess), excess - Bits);
    }
}
