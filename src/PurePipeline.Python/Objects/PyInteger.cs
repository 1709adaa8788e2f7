using System.Globalization;
using System.Numerics;

namespace PurePipeline.Python.Objects;

/// <summary>Python's int: a long, or a BigInteger where a long is too small.</summary>
internal static class PyInteger
{
    /// <summary>The most digits that Python converts between text and int.</summary>
    public const int MaxDigits = 4300;

    /// <summary>Integers beyond this are refused; no preprocessing needs them, and their cost grows with the square.</summary>
    public const long MaxBits = 1 << 16;

    public static object Normalize(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value;

    public static bool IsInteger(object value) => value is long or BigInteger or bool;

    public static bool IsNegative(object value) => value is long l ? l < 0 : value is BigInteger { Sign: < 0 };

    public static BigInteger ToBig(object value) => value switch
    {
        long l => l,
        bool b => b ? BigInteger.One : BigInteger.Zero,
        _ => (BigInteger)value,
    };

    /// <summary>The value as an int, as <c>__index__</c> gives it; null if it is none.</summary>
    public static object? TryIndex(object value) => value switch
    {
        long or BigInteger => value,
        bool b => b ? 1L : 0L,
        IIndex index => index.ToIndex(),
        _ => null,
    };

    public static BigInteger CheckSize(BigInteger value) => value.GetBitLength() <= MaxBits ? value : throw TooLarge();

    public static Refusal TooLarge() => new(string.Create(CultureInfo.InvariantCulture, $"Integers of more than {MaxBits} bits are not supported."));

    public static string ToText(object value)
    {
        if (value is long small)
        {
            return small.ToString(CultureInfo.InvariantCulture);
        }

        string digits = ((BigInteger)value).ToString(CultureInfo.InvariantCulture);
        return digits.TrimStart('-').Length <= MaxDigits
            ? digits
            : throw PythonError.Value($"Exceeds the limit ({MaxDigits} digits) for integer string conversion");
    }
}
