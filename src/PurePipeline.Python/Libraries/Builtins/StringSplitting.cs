using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary><c>str.split</c> and its relatives.</summary>
internal static class StringSplitting
{
    public static PyList Split(string text, object? separator, int max)
    {
        int count = max < 0 ? int.MaxValue : max == int.MaxValue ? max : max + 1;
        if (separator is null)
        {
            return AtWhiteSpace(text, max < 0 ? int.MaxValue : max);
        }

        return ToList(text.Split(Separator(separator), count, StringSplitOptions.None));
    }

    public static PyList RSplit(string text, object? separator, int max)
    {
        if (max < 0)
        {
            return Split(text, separator, max);
        }

        if (separator is null)
        {
            throw new Refusal("str.rsplit at white space with a limit is not supported.", "str.rsplit");
        }

        string mark = Separator(separator);
        List<string> parts = [];
        for (int at; parts.Count < max && (at = text.LastIndexOf(mark, StringComparison.Ordinal)) >= 0; text = text[..at])
        {
            parts.Insert(0, text[(at + mark.Length)..]);
        }

        parts.Insert(0, text);
        return ToList(parts);
    }

    public static PyList Lines(string text)
    {
        List<string> lines = [.. text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r')];
        if (lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return ToList(lines);
    }

    public static PyTuple Partition(string text, string separator, bool last)
    {
        string mark = Separator(separator);
        int at = last ? text.LastIndexOf(mark, StringComparison.Ordinal) : text.IndexOf(mark, StringComparison.Ordinal);
        return at >= 0 ? PyTuple.Of(text[..at], mark, text[(at + mark.Length)..])
            : last ? PyTuple.Of("", "", text)
            : PyTuple.Of(text, "", "");
    }

    private static string Separator(object separator) => separator switch
    {
        string { Length: 0 } => throw PythonError.Value("empty separator"),
        string text => text,
        _ => throw PythonError.Type($"must be str or None, not {PyTypes.NameOf(separator)}"),
    };

    private static PyList AtWhiteSpace(string text, int max)
    {
        List<object> parts = [];
        string rest = text.TrimStart();
        while (rest.Length > 0)
        {
            int end = 0;
            while (end < rest.Length && !char.IsWhiteSpace(rest[end]))
            {
                end++;
            }

            if (parts.Count == max)
            {
                parts.Add(rest.TrimEnd());
                break;
            }

            parts.Add(rest[..end]);
            rest = rest[end..].TrimStart();
        }

        return new PyList(parts);
    }

    private static PyList ToList(IEnumerable<string> parts) => new([.. parts]);
}
