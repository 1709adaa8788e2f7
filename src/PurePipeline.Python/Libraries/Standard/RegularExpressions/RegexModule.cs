using System.Text.RegularExpressions;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard.RegularExpressions;

/// <summary><c>re</c>: the numbers and words that file names and configurations are taken apart by.</summary>
internal static class RegexModule
{
    private static readonly (string Name, string Short, RegexOptions Option)[] s_flags =
    [
        ("IGNORECASE", "I", RegexOptions.IgnoreCase), ("MULTILINE", "M", RegexOptions.Multiline),
        ("DOTALL", "S", RegexOptions.Singleline), ("VERBOSE", "X", RegexOptions.IgnorePatternWhitespace),
    ];

    public static readonly PyModule Module = new(Make());

    /// <summary>A pattern given as text, or compiled before.</summary>
    private static PyPattern PatternOf(NativeCall call) => call["pattern"] switch
    {
        PyPattern compiled => compiled,
        string text => new PyPattern(text, (RegexOptions)call.Int("flags")),
        var other => throw call.Unsupported($"a pattern of type {PyTypes.NameOf(other)}"),
    };

    private static MemberTable Make()
    {
        MemberTable table = new MemberTable("re")
            .Constant("Pattern", PyPattern.PatternType)
            .Constant("Match", PyMatch.MatchType)
            .Constant("error", Builtins.ExceptionTypes.PatternError)
            .Function("compile(pattern, flags=0)", PatternOf)
            .Function("search(pattern, string, flags=0)", static call => PatternOf(call).Find(call.Text("string"), PatternPlace.Anywhere))
            .Function("match(pattern, string, flags=0)", static call => PatternOf(call).Find(call.Text("string"), PatternPlace.Start))
            .Function("fullmatch(pattern, string, flags=0)", static call => PatternOf(call).Find(call.Text("string"), PatternPlace.Whole))
            .Function("findall(pattern, string, flags=0)", static call => PatternOf(call).FindAll(call.Text("string")))
            .Function("finditer(pattern, string, flags=0)", static call => PatternOf(call).Iterate(call.Text("string")))
            .Function("split(pattern, string, maxsplit=0, flags=0)", static call => PatternOf(call).Split(call.Text("string"), call.Int("maxsplit")))
            .Function("sub(pattern, repl, string, count=0, flags=0)", static call => PatternOf(call).Substitute(call.Run, call["repl"], call.Text("string"), call.Int("count")))
            .Function("escape(pattern)", static call => string.Concat(call.Text("pattern").Select(c => @"()[]{}?*+-|^$\.&~# ".Contains(c, StringComparison.Ordinal) || char.IsWhiteSpace(c) ? $@"\{c}" : c.ToString())));
        foreach ((string name, string brief, RegexOptions option) in s_flags)
        {
            table.Constant(name, (long)option).Alias(brief, name);
        }

        return table;
    }
}
