using System.Globalization;
using System.Text.RegularExpressions;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard.RegularExpressions;

/// <summary><c>re.Match</c>: what a pattern found.</summary>
internal sealed class PyMatch(Match match) : PyObject
{
    public static readonly PyType MatchType = new("Match", "re.Match");

    static PyMatch() => MatchType.Members
        .Method("group(self, *groups)", static call => call.Star("groups").Items switch
        {
            [] => Of(call).Text(0L),
            [var only] => Of(call).Text(only),
            var several => new PyTuple([.. several.Select(Of(call).Text)]),
        })
        .Method("groups(self, default=None)", static call => Of(call).Groups(call["default"]))
        .Method("groupdict(self, default=None)", static call => Of(call).Named(call["default"]))
        .Method("start(self, group=0, /)", static call => Of(call).Span(call["group"]).Items[0])
        .Method("end(self, group=0, /)", static call => Of(call).Span(call["group"]).Items[1])
        .Method("span(self, group=0, /)", static call => Of(call).Span(call["group"]));

    public override PyType Type => MatchType;

    public Match Value => match;

    public override object? GetItem(Interpreter run, object key) => Text(key);

    public PyTuple Groups(object missing) => new([.. match.Groups.Values.Skip(1).Select(group => group.Success ? group.Value : missing)]);

    private static PyMatch Of(NativeCall call) => (PyMatch)call.Self;

    private Group GroupOf(object key) => key switch
    {
        string name when match.Groups.ContainsKey(name) => match.Groups[name],
        not string when PyInteger.TryIndex(key) is long number && number >= 0 && number < match.Groups.Count => match.Groups[(int)number],
        _ => throw PythonError.Index("no such group"),
    };

    private object Text(object key) => GroupOf(key) is { Success: true } group ? group.Value : PyNone.Value;

    private PyTuple Span(object key) => GroupOf(key) is { Success: true } group ? PyTuple.Of((long)group.Index, (long)(group.Index + group.Length)) : PyTuple.Of(-1L, -1L);

    private PyDict Named(object missing)
    {
        PyDict named = new();
        foreach (Group group in match.Groups.Values.Where(group => !int.TryParse(group.Name, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            named.Items[group.Name] = group.Success ? group.Value : missing;
        }

        return named;
    }
}
