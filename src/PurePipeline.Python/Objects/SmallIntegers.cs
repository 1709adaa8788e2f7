using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>Arithmetic on ints that fit long; what overflows goes on as BigInteger.</summary>
internal static class SmallIntegers
{
    public static object? Binary(BinaryOperator op, long x, long y)
    {
        switch (op)
        {
            case BinaryOperator.Add when !(((x ^ (x + y)) & (y ^ (x + y))) < 0):
                return x + y;
            case BinaryOperator.Subtract when !(((x ^ y) & (x ^ (x - y))) < 0):
                return x - y;
            case BinaryOperator.Multiply when Math.BigMul(x, y) is var product && product == (long)product:
                return (long)product;
            case BinaryOperator.Divide when IsExactFloat(x) && IsExactFloat(y) && y != 0:
                return (double)x / y;
            case BinaryOperator.FloorDivide when y is not (0 or -1):
                return FloorDivide(x, y);
            case BinaryOperator.Modulo when y is not (0 or -1):
                return x - (FloorDivide(x, y) * y);
            case BinaryOperator.And:
                return x & y;
            case BinaryOperator.Or:
                return x | y;
            case BinaryOperator.Xor:
                return x ^ y;
            case BinaryOperator.RightShift when y is >= 0:
                return x >> (int)Math.Min(y, 63);
            default:
                return BigIntegers.Binary(op, x, y);
        }
    }

    private static bool IsExactFloat(long value) => value is >= -(1L << 53) and <= 1L << 53;

    private static long FloorDivide(long x, long y)
    {
        long quotient = x / y;
        return (x % y != 0) && ((x < 0) != (y < 0)) ? quotient - 1 : quotient;
    }
}
