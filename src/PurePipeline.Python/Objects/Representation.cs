using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Objects;

/// <summary>repr() and str().</summary>
internal static class Representation
{
    // Text for people: a list of a million items is cut off rather than written out.
    private const int MaxLength = 1 << 20;

    public static string Str(object value) => value switch
    {
        string text => text,
        PyException exception => exception.ToError().Message,
        PyObject o => o.Str(),
        _ => Repr(value),
    };

    public static string Repr(object value)
    {
        StringBuilder text = new();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object value)
    {
        Budget.ChargeCurrent();
        if (text.Length > MaxLength || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new Refusal("The text of this value is too long.");
        }

        switch (value)
        {
            case string s:
                Quote(text, s);
                break;
            case PyTuple tuple:
                AppendItems(text, "(", tuple.Items, tuple.Items.Length == 1 ? ",)" : ")");
                break;
            case PyList list:
                AppendItems(text, "[", list.Items, "]");
                break;
            case PySet { Items.Count: > 0 } set:
                AppendItems(text, "{", set.Items.Keys, "}");
                break;
            case PyCounter { Items.Count: 0 }:
                text.Append("Counter()");
                break;
            case PyCounter counter:
                text.Append("Counter(");
                AppendDict(text, counter.Sorted());
                text.Append(')');
                break;
            case PyDict dict:
                AppendDict(text, dict);
                break;
            default:
                text.Append(Simple(value));
                break;
        }
    }

    private static string Simple(object value) => value switch
    {
        PyNone => "None",
        PyEllipsis => "Ellipsis",
        bool b => b ? "True" : "False",
        long or BigInteger => PyInteger.ToText(value),
        double d => FloatText.Repr(d),
        PySet => "set()",
        PyRange { Step: 1 } range => string.Create(CultureInfo.InvariantCulture, $"range({range.Start}, {range.Stop})"),
        PyRange range => string.Create(CultureInfo.InvariantCulture, $"range({range.Start}, {range.Stop}, {range.Step})"),
        PySlice slice => $"slice({Repr(slice.Start)}, {Repr(slice.Stop)}, {Repr(slice.Step)})",
        PyObject o => o.Repr(),
        _ => $"<{PyTypes.NameOf(value)} object>",
    };

    private static void AppendItems(StringBuilder text, string open, IEnumerable<object> items, string close)
    {
        text.Append(open);
        string separator = "";
        foreach (object item in items)
        {
            text.Append(separator);
            Append(text, item);
            separator = ", ";
        }

        text.Append(close);
    }

    private static void AppendDict(StringBuilder text, PyDict dict)
    {
        text.Append('{');
        string separator = "";
        foreach ((object key, object value) in dict.Items)
        {
            text.Append(separator);
            Append(text, key);
            text.Append(": ");
            Append(text, value);
            separator = ", ";
        }

        text.Append('}');
    }

    private static void Quote(StringBuilder text, string value)
    {
        char quote = value.Contains('\'', StringComparison.Ordinal) && !value.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        text.Append(quote);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (Rune.TryGetRuneAt(value, i, out Rune rune) && rune.Utf16SequenceLength == 2)
            {
                _ = IsPrintable(Rune.GetUnicodeCategory(rune)) ? text.Append(rune.ToString()) : text.Append(CultureInfo.InvariantCulture, $@"\U{rune.Value:x8}");
                i++;
                continue;
            }

            _ = c switch
            {
                '\\' => text.Append(@"\\"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                _ when c == quote => text.Append('\\').Append(c),
                ' ' => text.Append(c),
                _ when IsPrintable(char.GetUnicodeCategory(c)) => text.Append(c),
                <= '\xFF' => text.Append(CultureInfo.InvariantCulture, $@"\x{(int)c:x2}"),
                _ => text.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}"),
            };
        }

        text.Append(quote);
    }

    // str.isprintable: all but separators, the blank aside, and others.
    private static bool IsPrintable(UnicodeCategory category) => category is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
