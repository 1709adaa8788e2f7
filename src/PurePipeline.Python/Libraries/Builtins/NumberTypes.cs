using System.Globalization;
using System.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary><c>int</c>, <c>float</c> and <c>bool</c>.</summary>
internal static class NumberTypes
{
    public static readonly PyType Int = new("int", signature: "(x=0, /, base=10)", construct: ToInteger);

    public static readonly PyType Bool = new("bool", baseType: Int, signature: "(x=False, /)", construct: static call => call.Truth("x"));

    public static readonly PyType Float = new("float", signature: "(x=0, /)", construct: static call => ToFloat(call["x"]));

    static NumberTypes()
    {
        Int.Members
            .Method("bit_length(self, /)", static call => BigInteger.Abs(PyInteger.ToBig(call.Self)).GetBitLength())
            .Property("real", static self => PyInteger.TryIndex(self)!)
            .Property("numerator", static self => PyInteger.TryIndex(self)!)
            .Property("denominator", static _ => 1L);
        Float.Members
            .Method("is_integer(self, /)", static call => call.Self is double d && double.IsFinite(d) && d == Math.Floor(d))
            .Property("real", static self => self);
    }

    private static object ToInteger(NativeCall call)
    {
        object value = call["x"];
        return value switch
        {
            string text => Parse(text, call.Int("base")),
            double d => Floats.Truncate(d),
            _ => PyInteger.TryIndex(value) ?? (value is IFloat number ? Floats.Truncate(number.ToFloat()) : throw PythonError.Type(
                $"int() argument must be a string, a bytes-like object or a real number, not '{PyTypes.NameOf(value)}'")),
        };
    }

    private static object Parse(string text, int radix)
    {
        PythonError invalid() => PythonError.Value($"invalid literal for int() with base {radix}: {Representation.Repr(text)}");
        string digits = text.Trim();
        bool negative = digits.StartsWith('-');
        digits = digits.TrimStart('+', '-').Length >= digits.Length - 1 ? digits.TrimStart('+', '-') : "";
        if (digits.Length == 0 || digits.StartsWith('_') || digits.EndsWith('_') || digits.Contains("__", StringComparison.Ordinal))
        {
            throw invalid();
        }

        string prefix = radix switch { 16 => "0x", 8 => "0o", 2 => "0b", _ => "" };
        digits = prefix.Length > 0 && digits.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? digits[2..] : digits;
        digits = digits.Replace("_", "", StringComparison.Ordinal);
        if (digits.Length > PyInteger.MaxDigits)
        {
            throw PythonError.Value($"Exceeds the limit ({PyInteger.MaxDigits} digits) for integer string conversion: value has {digits.Length} digits");
        }

        BigInteger value = BigInteger.Zero;
        foreach (char c in digits)
        {
            int digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetter(c) ? (c | 0x20) - 'a' + 10 : int.MaxValue;
            value = digit < radix ? (value * radix) + digit : throw invalid();
        }

        return PyInteger.Normalize(negative ? -value : value);
    }

    private static double ToFloat(object value)
    {
        if (value is not string text)
        {
            return Numbers.IsNumber(value) ? Numbers.ToDouble(value)
                : value is IFloat number ? number.ToFloat()
                : throw PythonError.Type($"float() argument must be a string or a real number, not '{PyTypes.NameOf(value)}'");
        }

        string trimmed = text.Trim();
        switch (trimmed.TrimStart('+', '-').ToUpperInvariant())
        {
            case "INF" or "INFINITY":
                return trimmed.StartsWith('-') ? double.NegativeInfinity : double.PositiveInfinity;
            case "NAN":
                return double.NaN;
        }

        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(trimmed.Replace("_", "", StringComparison.Ordinal), style, CultureInfo.InvariantCulture, out double result)
            ? result
            : throw PythonError.Value($"could not convert string to float: {Representation.Repr(text)}");
    }
}
