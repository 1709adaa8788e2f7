using System.Text;

namespace PurePipeline.Python.Objects;

/// <summary><c>'%d of %s' % (1, 'two')</c>, written with the format specifications that mean the same.</summary>
internal static class PercentFormat
{
    public static string Format(string format, object values)
    {
        object[] items = values is PyTuple tuple ? tuple.Items : [values];
        StringBuilder text = new();
        int used = 0;
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                text.Append(format[i]);
            }
            else if (i + 1 < format.Length && format[i + 1] == '%')
            {
                text.Append('%');
                i++;
            }
            else
            {
                int end = i + 1;
                while (end < format.Length && "#0- +.123456789".Contains(format[end], StringComparison.Ordinal))
                {
                    end++;
                }

                if (end >= format.Length)
                {
                    throw PythonError.Value("incomplete format");
                }

                object value = used < items.Length ? items[used++] : throw PythonError.Type("not enough arguments for format string");
                text.Append(One(format[(i + 1)..end], format[end], value));
                i = end;
            }
        }

        return used == items.Length || values is PyDict
            ? text.ToString()
            : throw PythonError.Type("not all arguments converted during string formatting");
    }

    /// <summary>The same of bytes: <c>%s</c> and <c>%b</c> take bytes, and numbers become ASCII.</summary>
    public static PyBytes Format(PyBytes format, object values)
    {
        object[] items = [.. (values is PyTuple tuple ? tuple.Items : [values]).Select(static item => item is PyBytes bytes ? Encoding.Latin1.GetString(bytes.Value) : item)];
        string text = Encoding.Latin1.GetString(format.Value);
        string asked = string.Concat(text.Split("%%").SelectMany(static part => part.Where((letter, i) => i > 0 && part[i - 1] == '%')));
        return asked.Contains('s', StringComparison.Ordinal) && Array.Exists(values is PyTuple given ? given.Items : [values], static item => item is string)
            ? throw PythonError.Type("%b requires a bytes-like object, or an object that implements __bytes__, not 'str'")
            : new PyBytes(Encoding.Latin1.GetBytes(Format(text.Replace("%b", "%s", StringComparison.Ordinal), new PyTuple(items))));
    }

    private static string One(string flags, char type, object value)
    {
        switch (type)
        {
            case 's' or 'r':
                string text = type == 's' ? Representation.Str(value) : Representation.Repr(value);
                return FormatSpec.Format(text, flags.StartsWith('-') ? "<" + flags[1..] : flags.Length > 0 && flags[0] != '.' ? ">" + flags : flags);
            case 'd' or 'i' or 'u' or 'x' or 'X' or 'o':
                object number = value is double d ? Floats.Truncate(d) : PyInteger.TryIndex(value)
                    ?? throw PythonError.Type($"%{type} format: a real number is required, not {PyTypes.NameOf(value)}");
                return FormatSpec.Format(number, Align(flags) + (type is 'i' or 'u' ? 'd' : type));
            case 'f' or 'F' or 'e' or 'E' or 'g' or 'G':
                double real = Numbers.IsNumber(value) ? Numbers.ToDouble(value) : (value as IFloat)?.ToFloat()
                    ?? throw PythonError.Type($"must be real number, not {PyTypes.NameOf(value)}");
                return FormatSpec.Format(real, Align(flags) + type);
            default:
                throw PythonError.Value($"unsupported format character '{type}' (0x{(int)type:x})");
        }
    }

    private static string Align(string flags) => flags.StartsWith('-') ? "<" + flags[1..] : flags;
}
