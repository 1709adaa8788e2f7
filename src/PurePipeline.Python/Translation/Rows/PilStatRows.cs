namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>PIL.ImageStat</c>.</summary>
internal static class PilStatRows
{
    private static readonly Dictionary<string, (string CSharp, string Item)> s_lists = new()
    {
        ["mean"] = ("Mean", "double"), ["stddev"] = ("StandardDeviation", "double"), ["var"] = ("Variance", "double"), ["rms"] = ("RootMeanSquare", "double"), ["median"] = ("Median", "int"),
    };

    public static void AddTo(Dictionary<string, Row> rows) => rows["PIL.ImageStat.Stat"] = static site =>
    {
        site.To.UseType(StaticType.Image);
        string mask = site.IsGiven("mask") ? $", {site.To.Image(site["mask"]).Text}" : "";
        return site.To.Local("statistics", new Code($"new ImageStat({site.To.Image(site["image_or_list"]).Text}{mask})", StaticType.Object("ImageStat")));
    };

    public static Code Attribute(FunctionTranslator to, Code statistics, string name) => s_lists.TryGetValue(name, out (string CSharp, string Item) row)
        ? new Code($"{statistics.Text}.{row.CSharp}", new StaticType(TypeKind.List, $"IReadOnlyList<{row.Item}>") { Items = [row.Item == "int" ? StaticType.Length : StaticType.Float] })
        : throw to.Unit.Refuse($"ImageStat.{name}");
}
