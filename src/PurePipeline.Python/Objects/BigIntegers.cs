using System.Numerics;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>Arithmetic on ints of any size, within the size limit.</summary>
internal static class BigIntegers
{
    public static object? Binary(BinaryOperator op, BigInteger x, BigInteger y) => op switch
    {
        BinaryOperator.Add => Checked(x + y),
        BinaryOperator.Subtract => Checked(x - y),
        BinaryOperator.Multiply => Checked(x * y),
        BinaryOperator.Divide => TrueDivide(x, y),
        BinaryOperator.FloorDivide => PyInteger.Normalize(FloorDivide(x, y, "integer division or modulo by zero").Quotient),
        BinaryOperator.Modulo => PyInteger.Normalize(FloorDivide(x, y, "integer modulo by zero").Remainder),
        BinaryOperator.Power => Power(x, y),
        BinaryOperator.And => PyInteger.Normalize(x & y),
        BinaryOperator.Or => PyInteger.Normalize(x | y),
        BinaryOperator.Xor => PyInteger.Normalize(x ^ y),
        BinaryOperator.LeftShift => Shift(x, y, left: true),
        BinaryOperator.RightShift => Shift(x, y, left: false),
        _ => null,
    };

    public static (BigInteger Quotient, BigInteger Remainder) FloorDivide(BigInteger x, BigInteger y, string whenZero)
    {
        if (y.IsZero)
        {
            throw PythonError.ZeroDivision(whenZero);
        }

        (BigInteger quotient, BigInteger remainder) = BigInteger.DivRem(x, y);
        return !remainder.IsZero && remainder.Sign != y.Sign ? (quotient - 1, remainder + y) : (quotient, remainder);
    }

    /// <summary>Rounded to nearest even, as Python does; .NET's own conversion truncates.</summary>
    public static double ToDouble(BigInteger value) => Scale(value, 0, sticky: false, "int too large to convert to float");

    public static double TrueDivide(BigInteger x, BigInteger y)
    {
        if (y.IsZero)
        {
            throw PythonError.ZeroDivision("division by zero");
        }

        // A quotient of 66 bits or more, and whether anything is left over, is all that rounding needs.
        int shift = (int)Math.Max(0, 66 - BigInteger.Abs(x).GetBitLength() + BigInteger.Abs(y).GetBitLength());
        BigInteger quotient = BigInteger.DivRem(BigInteger.Abs(x) << shift, BigInteger.Abs(y), out BigInteger remainder);
        double result = Scale(quotient, -shift, !remainder.IsZero, "integer division result too large for a float");
        return x.Sign * y.Sign < 0 ? -result : result;
    }

    /// <summary>round(x, digits) of an int: half to even at the digits left of the point.</summary>
    public static object Round(BigInteger value, long digits)
    {
        if (digits >= 0)
        {
            return PyInteger.Normalize(value);
        }

        if (-digits > PyInteger.MaxDigits)
        {
            return 0L;
        }

        BigInteger unit = BigInteger.Pow(10, (int)-digits);
        BigInteger rounded = ExactDecimal.DivideHalfEven(BigInteger.Abs(value), unit) * unit;
        return PyInteger.Normalize(value.Sign < 0 ? -rounded : rounded);
    }

    // value * 2^exponent, correctly rounded, also where the result is subnormal.
    private static double Scale(BigInteger value, int exponent, bool sticky, string whenTooLarge)
    {
        BigInteger magnitude = BigInteger.Abs(value);
        long top = magnitude.GetBitLength() + exponent;
        if (top > 1100)
        {
            throw PythonError.Overflow(whenTooLarge);
        }

        // Keep two bits more than the result has room for, the last one sticky; the rounding of the cast to double is then the only one.
        int keep = (int)Math.Clamp(top + 1074 + 2, 0, 55);
        int drop = (int)Math.Max(0, magnitude.GetBitLength() - keep);
        ulong bits = (ulong)(magnitude >> drop);
        bool lost = sticky || !(magnitude & ((BigInteger.One << drop) - 1)).IsZero;
        double result = Round(bits, lost, keep, exponent + drop);
        if (double.IsInfinity(result))
        {
            throw PythonError.Overflow(whenTooLarge);
        }

        return value.Sign < 0 ? -result : result;
    }

    private static double Round(ulong bits, bool lost, int keep, int exponent)
    {
        if (keep < 2)
        {
            return 0;
        }

        bits |= lost ? 1UL : 0;

        // With 55 bits the cast rounds to 53; with fewer the value is subnormal and its last two bits are rounded off here.
        if (keep < 55)
        {
            ulong half = bits & 3;
            bits >>= 2;
            bits += half > 2 || (half == 2 && (bits & 1) == 1) ? 1UL : 0;
            exponent += 2;
        }

        return Math.ScaleB((double)bits, exponent);
    }

    private static object Checked(BigInteger value) => PyInteger.Normalize(PyInteger.CheckSize(value));

    private static object Power(BigInteger x, BigInteger y)
    {
        if (y.Sign < 0)
        {
            return x.IsZero
                ? throw PythonError.ZeroDivision("0.0 cannot be raised to a negative power")
                : Floats.Power(ToDouble(x), ToDouble(y));
        }

        if (x.IsZero || x.IsOne || x == BigInteger.MinusOne)
        {
            return y.IsZero ? 1L : x == BigInteger.MinusOne && y.IsEven ? 1L : (object)(long)x;
        }

        if (y > PyInteger.MaxBits || BigInteger.Abs(x).GetBitLength() * (long)y > PyInteger.MaxBits + 64)
        {
            throw PyInteger.TooLarge();
        }

        return Checked(BigInteger.Pow(x, (int)y));
    }

    private static object Shift(BigInteger x, BigInteger y, bool left)
    {
        if (y.Sign < 0)
        {
            throw PythonError.Value("negative shift count");
        }

        if (!left)
        {
            return PyInteger.Normalize(y > PyInteger.MaxBits + 64 ? (x.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero) : x >> (int)y);
        }

        return x.IsZero ? 0L : y > PyInteger.MaxBits ? throw PyInteger.TooLarge() : Checked(x << (int)y);
    }
}
