using System.Numerics;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>Arithmetic on bool, int and float with Python's rules. Null where an operand is no number or the operator not theirs.</summary>
internal static class Numbers
{
    public static bool IsNumber(object value) => value is long or double or bool or BigInteger;

    public static object? Binary(BinaryOperator op, object left, object right)
    {
        if (!IsNumber(left) || !IsNumber(right))
        {
            return null;
        }

        if (left is bool a && right is bool b && Logic(op, a, b) is { } truth)
        {
            return truth;
        }

        if (left is double || right is double)
        {
            return Floats.Binary(op, ToDouble(left), ToDouble(right));
        }

        object first = PyInteger.TryIndex(left)!;
        object second = PyInteger.TryIndex(right)!;
        return first is long x && second is long y ? SmallIntegers.Binary(op, x, y) : BigIntegers.Binary(op, PyInteger.ToBig(first), PyInteger.ToBig(second));
    }

    private static bool? Logic(BinaryOperator op, bool left, bool right) => op switch
    {
        BinaryOperator.And => left & right,
        BinaryOperator.Or => left | right,
        BinaryOperator.Xor => left ^ right,
        _ => null,
    };

    public static object? Unary(UnaryOperator op, object operand) => (op, operand) switch
    {
        (UnaryOperator.Plus, bool b) => b ? 1L : 0L,
        (UnaryOperator.Plus, long or BigInteger or double) => operand,
        (UnaryOperator.Minus, double d) => -d,
        (UnaryOperator.Minus, long l) when l != long.MinValue => -l,
        (UnaryOperator.Minus, long or BigInteger or bool) => PyInteger.Normalize(-PyInteger.ToBig(operand)),
        (UnaryOperator.Invert, long l) => ~l,
        (UnaryOperator.Invert, BigInteger or bool) => PyInteger.Normalize(-PyInteger.ToBig(operand) - 1),
        _ => null,
    };

    /// <summary>A number as float, rounded to nearest even.</summary>
    public static double ToDouble(object value) => value switch
    {
        double d => d,
        long l => l,
        bool b => b ? 1 : 0,
        _ => BigIntegers.ToDouble((BigInteger)value),
    };

    /// <summary>Below 0, 0 or above 0; null where one is NaN. Exact also between int and float.</summary>
    public static int? Compare(object left, object right)
    {
        if (left is double a && right is double b)
        {
            return double.IsNaN(a) || double.IsNaN(b) ? null : a.CompareTo(b);
        }

        if (left is double first)
        {
            return -CompareWithFloat(right, first);
        }

        if (right is double second)
        {
            return CompareWithFloat(left, second);
        }

        return left is long x && right is long y ? x.CompareTo(y) : PyInteger.ToBig(left).CompareTo(PyInteger.ToBig(right));
    }

    private static int? CompareWithFloat(object integer, double value)
    {
        if (double.IsNaN(value))
        {
            return null;
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? -1 : 1;
        }

        double floor = Math.Floor(value);
        int order = PyInteger.ToBig(integer).CompareTo(new BigInteger(floor));
        return order != 0 ? order : value > floor ? -1 : 0;
    }
}
