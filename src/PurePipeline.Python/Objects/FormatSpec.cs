using System.Numerics;

namespace PurePipeline.Python.Objects;

/// <summary>Python's format specification: <c>[[fill]align][sign][#][0][width][grouping][.precision][type]</c>.</summary>
internal sealed class FormatSpec
{
    private const int MaxWidth = 10_000;

    private char _fill = ' ';
    private char _align;
    private char _sign = '-';
    private bool _alternate;
    private int _width;
    private char _grouping;
    private int? _precision;
    private char _type;

    /// <summary>The value as <c>format(value, spec)</c> writes it.</summary>
    public static string Format(object value, string spec)
    {
        if (spec.Length == 0)
        {
            return Representation.Str(value);
        }

        FormatSpec format = Parse(spec);
        return value switch
        {
            string text => format.FormatText(text),
            bool b when format._type == '\0' => format.FormatText(b ? "True" : "False"),
            long or BigInteger or bool => format.FormatInteger(PyInteger.ToBig(value)),
            double d => format.FormatFloat(d, format._type),
            IIndex index when index.ToIndex() is { } integer => format.FormatInteger(PyInteger.ToBig(integer)),
            IFloat number => format.FormatFloat(number.ToFloat(), format._type),
            _ => throw PythonError.Type($"unsupported format string passed to {PyTypes.NameOf(value)}.__format__"),
        };
    }

    private static FormatSpec Parse(string spec)
    {
        FormatSpec format = new();
        int at = 0;
        char peek(int ahead = 0) => at + ahead < spec.Length ? spec[at + ahead] : '\0';
        if (peek(1) is '<' or '>' or '=' or '^')
        {
            (format._fill, format._align, at) = (spec[0], spec[1], 2);
        }
        else if (peek() is '<' or '>' or '=' or '^')
        {
            format._align = spec[at++];
        }

        if (peek() is '+' or '-' or ' ')
        {
            format._sign = spec[at++];
        }

        if (peek() == '#')
        {
            format._alternate = true;
            at++;
        }

        if (peek() == '0')
        {
            (format._fill, format._align) = format._align == '\0' ? ('0', '=') : (format._fill, format._align);
            at++;
        }

        format._width = ReadNumber(spec, ref at) ?? 0;
        if (peek() is ',' or '_')
        {
            format._grouping = spec[at++];
        }

        if (peek() == '.')
        {
            at++;
            format._precision = ReadNumber(spec, ref at) ?? throw PythonError.Value("Format specifier missing precision");
        }

        if (at < spec.Length)
        {
            format._type = spec[at++];
        }

        return at == spec.Length ? format : throw PythonError.Value("Invalid format specifier");
    }

    private static int? ReadNumber(string spec, ref int at)
    {
        int start = at;
        int value = 0;
        for (; at < spec.Length && char.IsAsciiDigit(spec[at]); at++)
        {
            value = (value * 10) + (spec[at] - '0');
            if (value > MaxWidth)
            {
                throw new Refusal($"Formats wider than {MaxWidth} are not supported.");
            }
        }

        return at > start ? value : null;
    }

    private string FormatText(string text)
    {
        if (_type is not ('\0' or 's'))
        {
            throw PythonError.Value($"Unknown format code '{_type}' for object of type 'str'");
        }

        if (_align == '=')
        {
            throw PythonError.Value("'=' alignment not allowed in string format specifier");
        }

        return Pad("", _precision < text.Length ? text[.._precision.Value] : text, '<');
    }

    private string FormatInteger(BigInteger value)
    {
        if (_type is 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%')
        {
            return FormatFloat(BigIntegers.ToDouble(value), _type);
        }

        if (_precision is not null)
        {
            throw PythonError.Value("Precision not allowed in integer format specifier");
        }

        BigInteger magnitude = BigInteger.Abs(value);
        (string digits, string prefix, int group) = _type switch
        {
            '\0' or 'd' or 'n' => (PyInteger.ToText(PyInteger.Normalize(magnitude)), "", 3),
            'x' => (Radix(magnitude, 4), "0x", 4),
            'X' => (Radix(magnitude, 4).ToUpperInvariant(), "0X", 4),
            'o' => (Radix(magnitude, 3), "0o", 4),
            'b' => (Radix(magnitude, 1), "0b", 4),
            'c' => (CodePoint(value), "", 0),
            _ => throw PythonError.Value($"Unknown format code '{_type}' for object of type 'int'"),
        };
        return Pad(SignOf(value.Sign < 0) + (_alternate ? prefix : ""), Group(digits, group), '>');
    }

    private string FormatFloat(double value, char type)
    {
        string text = double.IsFinite(value) ? FloatDigits(value, type) : FloatText.Special(Math.Abs(value)) + (type == '%' ? "%" : "");
        text = type is 'E' or 'F' or 'G' ? text.ToUpperInvariant() : text;
        int whole = 0;
        while (whole < text.Length && char.IsAsciiDigit(text[whole]))
        {
            whole++;
        }

        return Pad(SignOf(double.IsNegative(value) && !double.IsNaN(value)), Group(text[..whole], 3) + text[whole..], '>');
    }

    private string FloatDigits(double value, char type)
    {
        switch (type)
        {
            case 'f' or 'F':
                return ExactDecimal.Fixed(value, _precision ?? 6);
            case '%':
                return ExactDecimal.Fixed(value * 100, _precision ?? 6) + "%";
            case 'e' or 'E':
                (string digits, int exponent) = ExactDecimal.Significant(value, (_precision ?? 6) + 1);
                return $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{FloatText.Exponent(exponent)}";
            case 'g' or 'G':
                return General(value, Math.Max(1, _precision ?? 6), keepPoint: false);
            case '\0' when _precision is null:
                return FloatText.Repr(Math.Abs(value));
            case '\0':
                return General(value, Math.Max(1, _precision.Value), keepPoint: true);
            default:
                throw PythonError.Value($"Unknown format code '{type}' for object of type 'float'");
        }
    }

    // %g: significant digits without trailing zeros, with an exponent where it is below -4 or not below the precision.
    private static string General(double value, int precision, bool keepPoint)
    {
        (string digits, int exponent) = ExactDecimal.Significant(value, precision);
        digits = digits.TrimEnd('0');
        int limit = keepPoint ? precision - 1 : precision;
        if (exponent < -4 || exponent >= limit)
        {
            digits = digits.PadRight(1, '0');
            return $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{FloatText.Exponent(exponent)}";
        }

        if (exponent < 0)
        {
            return $"0.{new string('0', -exponent - 1)}{digits}";
        }

        digits = digits.PadRight(exponent + 1, '0');
        string fraction = digits[(exponent + 1)..];
        return digits[..(exponent + 1)] + (fraction.Length > 0 ? "." + fraction : keepPoint ? ".0" : "");
    }

    private static string CodePoint(BigInteger value) => value >= 0 && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF)
        ? char.ConvertFromUtf32((int)value)
        : throw PythonError.Overflow("%c arg not in range(0x110000)");

    private static string Radix(BigInteger value, int bits)
    {
        if (value.IsZero)
        {
            return "0";
        }

        System.Text.StringBuilder text = new();
        for (; !value.IsZero; value >>= bits)
        {
            text.Insert(0, "0123456789abcdef"[(int)(value & ((1 << bits) - 1))]);
        }

        return text.ToString();
    }

    private string SignOf(bool negative) => negative ? "-" : _sign == '-' ? "" : _sign.ToString();

    private string Group(string digits, int size)
    {
        if (_grouping == '\0' || size == 0)
        {
            return digits;
        }

        for (int i = digits.Length - size; i > 0; i -= size)
        {
            digits = digits.Insert(i, _grouping.ToString());
        }

        return digits;
    }

    private string Pad(string prefix, string text, char defaultAlign)
    {
        int missing = Math.Max(0, _width - prefix.Length - text.Length);
        return (_align == '\0' ? defaultAlign : _align) switch
        {
            '<' => prefix + text + new string(_fill, missing),
            '^' => new string(_fill, missing / 2) + prefix + text + new string(_fill, missing - (missing / 2)),
            '=' => prefix + new string(_fill, missing) + text,
            _ => new string(_fill, missing) + prefix + text,
        };
    }
}
