using System.Text;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary><c>'{} {name:.2f}'.format(...)</c>.</summary>
internal static class FormatMethod
{
    public static string Format(Interpreter run, string format, PyTuple positional, PyDict keywords)
    {
        int next = 0;
        return Format(run, format, positional, keywords, ref next);
    }

    private static string Format(Interpreter run, string format, PyTuple positional, PyDict keywords, ref int next)
    {
        StringBuilder text = new();
        for (int i = 0; i < format.Length; i++)
        {
            char c = format[i];
            if (c is '{' or '}' && i + 1 < format.Length && format[i + 1] == c)
            {
                text.Append(c);
                i++;
            }
            else if (c == '}')
            {
                throw PythonError.Value("Single '}' encountered in format string");
            }
            else if (c != '{')
            {
                text.Append(c);
            }
            else
            {
                int end = EndOf(format, i);
                if (end < 0)
                {
                    throw PythonError.Value("Single '{' encountered in format string");
                }

                text.Append(Field(run, format[(i + 1)..end], positional, keywords, ref next));
                i = end;
            }

            run.Budget.Charge();
        }

        return text.ToString();
    }

    private static string Field(Interpreter run, string field, PyTuple positional, PyDict keywords, ref int next)
    {
        int colon = field.IndexOf(':', StringComparison.Ordinal);
        string spec = colon < 0 ? "" : field[(colon + 1)..];
        string name = colon < 0 ? field : field[..colon];
        int mark = name.IndexOf('!', StringComparison.Ordinal);
        char conversion = mark >= 0 && mark + 1 < name.Length ? name[mark + 1] : '\0';
        name = mark < 0 ? name : name[..mark];
        if (name.AsSpan().ContainsAny(".["))
        {
            throw new Refusal("Attributes and indices in str.format are not supported; an f-string can have them.", "str.format");
        }

        object value = Value(run, name.Length == 0 ? (next++).ToString(System.Globalization.CultureInfo.InvariantCulture) : name, positional, keywords);
        value = conversion == 'r' ? Representation.Repr(value) : conversion == 's' ? Representation.Str(value) : value;
        return FormatSpec.Format(value, spec.Contains('{', StringComparison.Ordinal) ? Format(run, spec, positional, keywords, ref next) : spec);
    }

    // Where a field ends, which may have fields in its specification.
    private static int EndOf(string format, int start)
    {
        int depth = 0;
        for (int i = start; i < format.Length; i++)
        {
            depth += format[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static object Value(Interpreter run, string name, PyTuple positional, PyDict keywords)
    {
        run.Budget.Charge();
        if (int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int index))
        {
            return index < positional.Items.Length
                ? positional.Items[index]
                : throw PythonError.Index($"Replacement index {index} out of range for positional args tuple");
        }

        return keywords.Items.TryGetValue(name, out object? value) ? value : throw new PythonError("KeyError", Representation.Repr(name));
    }
}
