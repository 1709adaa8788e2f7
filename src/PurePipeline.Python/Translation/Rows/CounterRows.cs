using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>collections.Counter</c> of what is known now, and of what only a run knows.</summary>
internal static class CounterRows
{
    private const string Type = "collections.Counter.";

    public static readonly string[] NeverFolded = ["collections.Counter", Type + "update", Type + "subtract"];

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["collections.Counter"] = static site => site["iterable"].Constant is not null && site["kwargs"].Constant is PyDict named
            ? site.To.Fresh(Invoked(site, site["iterable"].Constant!, named)) : site["kwargs"] is DictValue { Items.Count: 0 } && site.To.Items(site["iterable"]) is null ? site.To.Counted(site["iterable"]) : throw site.Refuse("this");
        rows[Type + "most_common"] = MostCommon;
        rows[Type + "total"] = static site => new Code($"{Counts(site)}.Values.Sum()", StaticType.Int);
        rows[Type + "update"] = static site => Changed(site, "+");
        rows[Type + "subtract"] = static site => Changed(site, "-");
    }

    private static object Invoked(NativeSite site, object iterable, PyDict named)
    {
        CallArguments arguments = CallArguments.Of(iterable);
        arguments.Keywords.AddRange(named.Items.Select(pair => ((string)pair.Key, pair.Value)));
        return site.Function.Invoke(site.To.Unit.Run, arguments);
    }

    // Of several that are there as often, the one that came first is the first.
    private static Code MostCommon(NativeSite site)
    {
        Code counts = Counts(site);
        string first = site.IsGiven("n") ? $".Take({site.Int("n")})" : "";
        StaticType pair = StaticType.Tuple(counts.Type.Items, ["Key", "Value"]);
        return new Code($"{counts.At(Precedence.Primary)}.OrderByDescending(pair => pair.Value){first}.Select(pair => (pair.Key, pair.Value)).ToArray()", new StaticType(TypeKind.List, $"{pair.Name}[]") { Items = [pair] });
    }

    private static Code Counts(NativeSite site)
    {
        site.To.Unit.Use("System.Linq");
        return site.To.Materialize(site.Self) is { Type: { Kind: TypeKind.Dict } } counts ? counts : throw site.Refuse("these counts");
    }

    private static Known Changed(NativeSite site, string sign)
    {
        if (site.Self is DictValue known)
        {
            // A copy is changed as Python changes it, and taken over.
            PyCounter copy = site["iterable"].Constant is not null && site["kwargs"].Constant is not null && known.Constant is PyCounter counter ? counter : throw site.Refuse("values of the picture's");
            CallArguments arguments = CallArguments.Of(copy, site["iterable"].Constant!);
            arguments.Keywords.AddRange(((PyDict)site["kwargs"].Constant!).Items.Select(pair => ((string)pair.Key, pair.Value)));
            site.Function.Invoke(site.To.Unit.Run, arguments);
            foreach ((object key, object count) in copy.Items)
            {
                site.To.SetKey(known, key, site.To.Unit.Wrap(count));
            }

            return Known.None;
        }

        if (site["kwargs"] is not DictValue { Items.Count: 0 } || site["iterable"] is DictValue or DictLocal or Code { Type.Kind: TypeKind.Dict })
        {
            throw site.Refuse("counts");
        }

        site.To.CountInto(site.Self, site["iterable"], sign);
        return Known.None;
    }
}
