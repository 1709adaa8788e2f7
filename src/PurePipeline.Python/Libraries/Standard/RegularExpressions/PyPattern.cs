using System.Text;
using System.Text.RegularExpressions;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard.RegularExpressions;

/// <summary>
/// <c>re.Pattern</c>. .NET's patterns are Python's but for how groups are named. Groups with names and without in one pattern are refused, since
/// .NET numbers them otherwise, and a pattern may not take longer than a second.
/// </summary>
internal sealed class PyPattern : PyObject
{
    public static readonly PyType PatternType = new("Pattern", "re.Pattern");

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly string _text;
    private readonly RegexOptions _options;
    private readonly Regex _anywhere;

    static PyPattern() => PatternType.Members
        .Property("pattern", static self => ((PyPattern)self)._text)
        .Method("search(self, string)", static call => Of(call).Find(call.Text("string"), PatternPlace.Anywhere))
        .Method("match(self, string)", static call => Of(call).Find(call.Text("string"), PatternPlace.Start))
        .Method("fullmatch(self, string)", static call => Of(call).Find(call.Text("string"), PatternPlace.Whole))
        .Method("findall(self, string)", static call => Of(call).FindAll(call.Text("string")))
        .Method("finditer(self, string)", static call => Of(call).Iterate(call.Text("string")))
        .Method("split(self, string, maxsplit=0)", static call => Of(call).Split(call.Text("string"), call.Int("maxsplit")))
        .Method("sub(self, repl, string, count=0)", static call => Of(call).Substitute(call.Run, call["repl"], call.Text("string"), call.Int("count")));

    public PyPattern(string text, RegexOptions options)
    {
        (_text, _options) = (text, options | RegexOptions.CultureInvariant);
        _anywhere = Compile(Spelt(text));
        bool hasNames = text.Contains("(?P<", StringComparison.Ordinal);
        if (hasNames && _anywhere.GetGroupNames().Skip(1).Any(name => char.IsAsciiDigit(name[0])))
        {
            throw new Refusal("A pattern with groups of which some have names and some have not is not supported.", "re.compile");
        }
    }

    public override PyType Type => PatternType;

    /// <summary>The pattern as .NET spells it.</summary>
    public string Translated => Spelt(_text);

    public RegexOptions Options => _options;

    /// <summary>The first match, or None.</summary>
    public object Find(string text, PatternPlace place)
    {
        Regex pattern = place switch
        {
            PatternPlace.Anywhere => _anywhere,
            PatternPlace.Start => Compile($@"\A(?:{Translated})"),
            _ => Compile($@"\A(?:{Translated})\z"),
        };
        return Patiently(() => pattern.Match(text)) is { Success: true } match ? new PyMatch(match) : PyNone.Value;
    }

    /// <summary>Each match's text; its groups where the pattern has some, "" for one that took no part.</summary>
    public PyList FindAll(string text) => new([.. Matches(text).Select(found => new PyMatch(found)).Select(match => match.Groups("").Items switch
    {
        [] => match.Value.Value,
        [var only] => only,
        var several => new PyTuple(several),
    })]);

    public PyIterator Iterate(string text) => new("callable_iterator", Matches(text).Select(match => new PyMatch(match)));

    /// <summary>The text between the matches, and their groups.</summary>
    public PyList Split(string text, int most)
    {
        List<object> parts = [];
        int from = 0;
        foreach (Match match in Matches(text).Take(most == 0 ? int.MaxValue : most))
        {
            parts.Add(text[from..match.Index]);
            parts.AddRange(new PyMatch(match).Groups(PyNone.Value).Items);
            from = match.Index + match.Length;
        }

        parts.Add(text[from..]);
        return new PyList(parts);
    }

    /// <summary>The text with each match replaced by a text, in which <c>\1</c> and <c>\g&lt;name&gt;</c> are groups, or by what a function makes of it.</summary>
    public string Substitute(Interpreter run, object replacement, string text, int most)
    {
        StringBuilder result = new();
        ReplacementTemplate? filled = replacement is string template ? new ReplacementTemplate(template, _anywhere) : null;
        int from = 0;
        foreach (Match match in Matches(text).Take(most == 0 ? int.MaxValue : most))
        {
            result.Append(text, from, match.Index - from).Append(replacement switch
            {
                string => filled!.Fill(match),
                PyCallable function => function.Invoke(run, CallArguments.Of(new PyMatch(match))) as string ?? throw PythonError.Type("expected str instance"),
                _ => throw PythonError.Type("decoding to str: need a bytes-like object"),
            });
            from = match.Index + match.Length;
            run.Budget.Charge(result.Length / 16);
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private static PyPattern Of(NativeCall call) => (PyPattern)call.Self;

    // (?P<name>...), (?P=name) and \Z are spelt otherwise in .NET.
    private static string Spelt(string text) => text
        .Replace("(?P<", "(?<", StringComparison.Ordinal)
        .Replace(@"\Z", @"\z", StringComparison.Ordinal)
        .Split("(?P=") switch
        {
            [var whole] => whole,
            [var first, .. var rest] => first + string.Concat(rest.Select(part => part.IndexOf(')', StringComparison.Ordinal) is >= 0 and var end ? $@"\k<{part[..end]}>{part[(end + 1)..]}" : part)),
            _ => text,
        };

    private static T Patiently<T>(Func<T> search)
    {
        try
        {
            return search();
        }
        catch (RegexMatchTimeoutException)
        {
            throw new Refusal("This pattern takes too long on this text.", "re");
        }
    }

    private List<Match> Matches(string text) => Patiently(() => _anywhere.Matches(text).ToList());

    private Regex Compile(string text)
    {
        try
        {
            return new Regex(text, _options, s_patience);
        }
        catch (ArgumentException error)
        {
            throw new PythonError("re.error", error.Message);
        }
    }
}
