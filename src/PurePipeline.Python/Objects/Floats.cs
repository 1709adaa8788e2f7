using System.Numerics;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>Arithmetic on floats: IEEE, but division by zero raises.</summary>
internal static class Floats
{
    public static object? Binary(BinaryOperator op, double x, double y) => op switch
    {
        BinaryOperator.Add => x + y,
        BinaryOperator.Subtract => x - y,
        BinaryOperator.Multiply => x * y,
        BinaryOperator.Divide => y == 0 ? throw PythonError.ZeroDivision("float division by zero") : x / y,
        BinaryOperator.FloorDivide => DivMod(x, y, "float floor division by zero").Quotient,
        BinaryOperator.Modulo => DivMod(x, y, "float modulo").Remainder,
        BinaryOperator.Power => Power(x, y),
        _ => null,
    };

    // CPython's float_divmod: the remainder has the divisor's sign, the quotient is a whole number.
    public static (double Quotient, double Remainder) DivMod(double x, double y, string whenZero)
    {
        if (y == 0)
        {
            throw PythonError.ZeroDivision(whenZero);
        }

        double remainder = x % y;
        double quotient = (x - remainder) / y;
        if (remainder == 0)
        {
            remainder = Math.CopySign(0, y);
        }
        else if ((y < 0) != (remainder < 0))
        {
            remainder += y;
            quotient -= 1;
        }

        if (quotient == 0)
        {
            return (Math.CopySign(0, x / y), remainder);
        }

        double floor = Math.Floor(quotient);
        return (quotient - floor > 0.5 ? floor + 1 : floor, remainder);
    }

    public static double Power(double x, double y)
    {
        if (x == 0 && y < 0)
        {
            throw PythonError.ZeroDivision("0.0 cannot be raised to a negative power");
        }

        if (x < 0 && double.IsFinite(x) && double.IsFinite(y) && y != Math.Floor(y))
        {
            throw new Refusal("Complex numbers are not supported.");
        }

        double result = Math.Pow(x, y);
        return double.IsInfinity(result) && double.IsFinite(x) && double.IsFinite(y)
            ? throw PythonError.Overflow("(34, 'Numerical result out of range')")
            : result;
    }

    /// <summary>The int part, <c>int(x)</c>.</summary>
    public static object Truncate(double value) =>
        double.IsNaN(value) ? throw PythonError.Value("cannot convert float NaN to integer")
        : double.IsInfinity(value) ? throw PythonError.Overflow("cannot convert float infinity to integer")
        : Math.Abs(value) < 1L << 62 ? (long)value
        : PyInteger.Normalize(new BigInteger(value));

    /// <summary>round(x): half to even, an int.</summary>
    public static object Round(double value) => Truncate(Math.Round(value, MidpointRounding.ToEven));

    /// <summary>round(x, digits): correctly rounded from the exact binary value, half to even.</summary>
    public static double Round(double value, long digits)
    {
        if (!double.IsFinite(value) || value == 0 || digits > 323)
        {
            return value;
        }

        if (digits < -308)
        {
            return Math.CopySign(0, value);
        }

        (BigInteger numerator, BigInteger denominator) = ExactDecimal.Fraction(Math.Abs(value));
        (numerator, denominator) = digits >= 0
            ? (numerator * BigInteger.Pow(10, (int)digits), denominator)
            : (numerator, denominator * BigInteger.Pow(10, (int)-digits));
        BigInteger rounded = ExactDecimal.DivideHalfEven(numerator, denominator);
        double result = digits >= 0
            ? BigIntegers.TrueDivide(rounded, BigInteger.Pow(10, (int)digits))
            : RoundedUp(rounded * BigInteger.Pow(10, (int)-digits));
        return Math.CopySign(result, value);
    }

    private static double RoundedUp(BigInteger value)
    {
        try
        {
            return BigIntegers.ToDouble(value);
        }
        catch (PythonError)
        {
            throw PythonError.Overflow("rounded value too large to represent");
        }
    }
}
