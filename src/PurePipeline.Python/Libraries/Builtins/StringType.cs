using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary><c>str</c>.</summary>
internal static class StringType
{
    public static readonly PyType Type = new(
        "str", signature: "(object='', /)", construct: static call => Representation.Str(call["object"]));

    static StringType()
    {
        Type.Members
            .Method("encode(self, encoding='utf-8', errors='strict')", static call => call.Text("encoding").ToLowerInvariant() is "utf-8" or "utf8" or "ascii"
                ? new PyBytes(System.Text.Encoding.UTF8.GetBytes((string)call.Self))
                : throw call.Unsupported("another encoding than UTF-8"))
            .Method("lower(self, /)", static call => Self(call).ToLowerInvariant())
            .Method("upper(self, /)", static call => Self(call).ToUpperInvariant())
            .Method("capitalize(self, /)", static call => Self(call) is { Length: > 0 } s ? s[..1].ToUpperInvariant() + s[1..].ToLowerInvariant() : "")
            .Method("strip(self, chars=None, /)", static call => RStrip(LStrip(Self(call), call), call))
            .Method("lstrip(self, chars=None, /)", static call => LStrip(Self(call), call))
            .Method("rstrip(self, chars=None, /)", static call => RStrip(Self(call), call))
            .Method("split(self, /, sep=None, maxsplit=-1)", static call =>
                StringSplitting.Split(Self(call), call.OrNull("sep"), call.Int("maxsplit")))
            .Method("rsplit(self, /, sep=None, maxsplit=-1)", static call =>
                StringSplitting.RSplit(Self(call), call.OrNull("sep"), call.Int("maxsplit")))
            .Method("splitlines(self, /)", static call => StringSplitting.Lines(Self(call)))
            .Method("partition(self, sep, /)", static call => StringSplitting.Partition(Self(call), call.Text("sep"), last: false))
            .Method("rpartition(self, sep, /)", static call => StringSplitting.Partition(Self(call), call.Text("sep"), last: true))
            .Method("join(self, iterable, /)", Join)
            .Method("replace(self, old, new, count=-1, /)", Replace)
            .Method("startswith(self, prefix, /)", static call => Any(call["prefix"], p => Self(call).StartsWith(p, StringComparison.Ordinal)))
            .Method("endswith(self, suffix, /)", static call => Any(call["suffix"], p => Self(call).EndsWith(p, StringComparison.Ordinal)))
            .Method("find(self, sub, /)", static call => Units(Self(call), Self(call).IndexOf(call.Text("sub"), StringComparison.Ordinal)))
            .Method("rfind(self, sub, /)", static call => Units(Self(call), LastIndexOf(Self(call), call.Text("sub"))))
            .Method("index(self, sub, /)", static call => Self(call).IndexOf(call.Text("sub"), StringComparison.Ordinal) is var i and >= 0
                ? Units(Self(call), i)
                : throw PythonError.Value("substring not found"))
            .Method("count(self, sub, /)", static call => (long)(Self(call).Split(call.Text("sub"), StringSplitOptions.None).Length - 1))
            .Method("isdigit(self, /)", static call => Self(call).Length > 0 && Self(call).All(char.IsDigit))
            .Method("isalpha(self, /)", static call => Self(call).Length > 0 && Self(call).All(char.IsLetter))
            .Method("isalnum(self, /)", static call => Self(call).Length > 0 && Self(call).All(char.IsLetterOrDigit))
            .Method("isspace(self, /)", static call => Self(call).Length > 0 && Self(call).All(char.IsWhiteSpace))
            .Method("isupper(self, /)", static call => Self(call).Any(char.IsUpper) && !Self(call).Any(char.IsLower))
            .Method("islower(self, /)", static call => Self(call).Any(char.IsLower) && !Self(call).Any(char.IsUpper))
            .Method("zfill(self, width, /)", ZFill)
            .Method("ljust(self, width, fillchar=' ', /)", static call => Justify(call, '<'))
            .Method("rjust(self, width, fillchar=' ', /)", static call => Justify(call, '>'))
            .Method("format(self, /, *args, **kwargs)", static call =>
                FormatMethod.Format(call.Run, Self(call), call.Star("args"), (PyDict)call["kwargs"]));
    }

    private static string Self(NativeCall call) => (string)call.Self;

    private static char[]? Chars(NativeCall call) => call.OrNull("chars") is null ? null : call.Text("chars").ToCharArray();

    private static string LStrip(string text, NativeCall call) => Chars(call) is { } chars ? text.TrimStart(chars) : text.TrimStart();

    private static string RStrip(string text, NativeCall call) => Chars(call) is { } chars ? text.TrimEnd(chars) : text.TrimEnd();

    private static int LastIndexOf(string text, string part) => part.Length == 0 ? text.Length : text.LastIndexOf(part, StringComparison.Ordinal);

    // From UTF-16 units to code points.
    private static long Units(string text, int index) => index < 0 ? -1L : CodePoints.Count(text[..index]);

    private static bool Any(object parts, Func<string, bool> test) => parts switch
    {
        string part => test(part),
        PyTuple tuple => tuple.Items.Any(part => test(part as string
            ?? throw PythonError.Type($"tuple for startswith must only contain str, not {PyTypes.NameOf(part)}"))),
        _ => throw PythonError.Type($"startswith first arg must be str or a tuple of str, not {PyTypes.NameOf(parts)}"),
    };

    private static string Join(NativeCall call)
    {
        List<string> parts = [];
        foreach (object item in Sequences.Iterate(call.Run, call["iterable"]))
        {
            string part = item as string
                ?? throw PythonError.Type($"sequence item {parts.Count}: expected str instance, {PyTypes.NameOf(item)} found");
            call.Run.Budget.Charge(part.Length + Self(call).Length);
            parts.Add(part);
        }

        return string.Join(Self(call), parts);
    }

    private static string Replace(NativeCall call)
    {
        string text = Self(call);
        (string old, string replacement, int count) = (call.Text("old"), call.Text("new"), call.Int("count"));
        call.Run.Budget.Charge((text.Length + 1L) * (replacement.Length + 1L));
        if (old.Length == 0)
        {
            throw call.Unsupported("replacing an empty string");
        }

        return count < 0 ? text.Replace(old, replacement, StringComparison.Ordinal) : string.Join(replacement, text.Split(old, count + 1));
    }

    private static string ZFill(NativeCall call)
    {
        string text = Self(call);
        call.Run.Budget.Charge(Math.Max(0, call.Int("width")));
        int sign = text.StartsWith('-') || text.StartsWith('+') ? 1 : 0;
        return text[..sign] + new string('0', Math.Max(0, call.Int("width") - text.Length)) + text[sign..];
    }

    private static string Justify(NativeCall call, char align)
    {
        call.Run.Budget.Charge(Math.Max(0, call.Int("width")));
        string fill = call.Text("fillchar");
        return fill.Length != 1
            ? throw PythonError.Type("The fill character must be exactly one character long")
            : align == '<' ? Self(call).PadRight(Math.Max(0, call.Int("width")), fill[0])
            : Self(call).PadLeft(Math.Max(0, call.Int("width")), fill[0]);
    }
}
