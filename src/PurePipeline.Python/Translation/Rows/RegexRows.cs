using System.Text.RegularExpressions;
using PurePipeline.Python.Libraries.Standard.RegularExpressions;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>re</c>: patterns that are known, in texts that only a run knows.</summary>
internal static class RegexRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach (string owner in (string[])["re.", PyPattern.PatternType.FullName + "."])
        {
            rows[owner + "findall"] = FindAll;
            rows[owner + "split"] = static site => Pattern(site) is var pattern && Groups(pattern) == 0 && site.IsDefault("maxsplit")
                ? new Code($"Regex.Split({Text(site)}, {Arguments(pattern)})", new StaticType(TypeKind.List, "string[]") { Items = [StaticType.Text] }) : throw site.Refuse("groups or maxsplit");
            rows[owner + "sub"] = Substitute;
        }
    }

    private static PyPattern Pattern(NativeSite site)
    {
        site.To.Unit.Use("System.Text.RegularExpressions");
        return site[0].Constant switch
        {
            PyPattern compiled => compiled,
            string text => new PyPattern(text, (RegexOptions)(PyInteger.TryIndex(site["flags"].Constant ?? throw site.Refuse("flags that are not known")) is long flags ? flags : throw site.Refuse("these flags"))),
            _ => throw site.Refuse("a pattern that is not known"),
        };
    }

    private static string Text(NativeSite site) => site.To.Text(site["string"]);

    private static string Arguments(PyPattern pattern)
    {
        string options = string.Join(" | ", pattern.Options.ToString().Split(", ").Select(static name => $"RegexOptions.{name}"));
        return $"{Literals.Of(pattern.Translated)}, {options}";
    }

    private static int Groups(PyPattern pattern) => new Regex(pattern.Translated, pattern.Options).GetGroupNumbers().Length - 1;

    // The matches, or their group where there is one, or their groups.
    private static Code FindAll(NativeSite site)
    {
        PyPattern pattern = Pattern(site);
        site.To.Unit.Use("System.Linq");
        int groups = Groups(pattern);
        StaticType item = groups < 2 ? StaticType.Text : StaticType.Tuple([.. Enumerable.Repeat(StaticType.Text, groups)]);
        string found = groups == 0 ? "found.Value" : groups == 1 ? "found.Groups[1].Value" : $"({string.Join(", ", Enumerable.Range(1, groups).Select(static group => $"found.Groups[{group}].Value"))})";
        return new Code($"Regex.Matches({Text(site)}, {Arguments(pattern)}).Select(found => {found}).ToArray()", new StaticType(TypeKind.List, $"{item.Name}[]") { Items = [item] });
    }

    private static Code Substitute(NativeSite site)
    {
        PyPattern pattern = Pattern(site);
        string replacement = site["repl"].Constant is string text && !text.Contains('\\', StringComparison.Ordinal) ? text.Replace("$", "$$", StringComparison.Ordinal) : throw site.Refuse("a replacement with groups, or one that is not known");
        return site.IsDefault("count") ? new Code($"Regex.Replace({Text(site)}, {Literals.Of(pattern.Translated)}, {Literals.Of(replacement)}, {Arguments(pattern).Split(", ")[^1]})", StaticType.Text) : throw site.Refuse("count");
    }
}
