using System.Numerics;

namespace PurePipeline.Python.Objects;

/// <summary>
/// A float as the fraction it is, and that fraction's decimal digits, rounded half to even. .NET's formats round half up.
/// </summary>
internal static class ExactDecimal
{
    /// <summary>The value as numerator over a power of two.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) Fraction(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long mantissa = (bits & 0xF_FFFF_FFFF_FFFF) | (exponent == 0 ? 0 : 1L << 52);
        int shift = Math.Max(exponent, 1) - 1075;
        return shift >= 0 ? ((BigInteger)mantissa << shift, BigInteger.One) : (mantissa, BigInteger.One << -shift);
    }

    public static BigInteger DivideHalfEven(BigInteger numerator, BigInteger denominator)
    {
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        int order = (remainder * 2).CompareTo(denominator);
        return order > 0 || (order == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    /// <summary>|value| with a fixed number of digits behind the point, as <c>'%.3f'</c> writes it.</summary>
    public static string Fixed(double value, int digits)
    {
        (BigInteger numerator, BigInteger denominator) = Fraction(Math.Abs(value));
        string text = DivideHalfEven(numerator * BigInteger.Pow(10, digits), denominator).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (digits == 0)
        {
            return text;
        }

        text = text.PadLeft(digits + 1, '0');
        return $"{text[..^digits]}.{text[^digits..]}";
    }

    /// <summary>|value| as so many significant digits, without the point, and the power of ten of the first.</summary>
    public static (string Digits, int Exponent) Significant(double value, int count)
    {
        if (value == 0)
        {
            return (new string('0', count), 0);
        }

        (BigInteger numerator, BigInteger denominator) = Fraction(Math.Abs(value));
        int exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        while (true)
        {
            // The estimate of the exponent may be off by one, and rounding may carry into a new digit.
            int shift = count - 1 - exponent;
            BigInteger scaled = DivideHalfEven(
                shift >= 0 ? numerator * BigInteger.Pow(10, shift) : numerator,
                shift >= 0 ? denominator : denominator * BigInteger.Pow(10, -shift));
            string text = scaled.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (text.Length == count && !scaled.IsZero)
            {
                return (text, exponent);
            }

            exponent += text.Length > count ? 1 : -1;
        }
    }
}
