using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>numpy.linalg</c>.</summary>
internal static class LinalgRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["numpy.eye"] = static site => Eye(site, "N");
        rows["numpy.identity"] = static site => Eye(site, "n");
        rows["numpy.diag"] = static site => new Code(
            $"{site.To.Array(site["v"], first: true).At(Precedence.Primary)}.Diag({(site.IsDefault("k") ? "" : site.Int("k"))})",
            site.To.Array(site["v"]).Type with { Rank = 3 - site.To.Array(site["v"]).Type.Rank, IsStrong = false });
        rows["numpy.linalg.det"] = static site => new Code($"Linalg.Det({site.Array("a")})", Like(site, "a", 0) with { IsStrong = true });
        rows["numpy.linalg.inv"] = static site => new Code($"Linalg.Inv({site.Array("a")})", Like(site, "a", 2));
        rows["numpy.linalg.solve"] = static site => new Code(
            $"Linalg.Solve({site.Array("a")}, {site.To.Array(site["b"]).Text})", Like(site, "a", site.To.Array(site["b"]).Type.Rank) with { Elements = null });
        rows["numpy.linalg.matrix_rank"] = static site => new Code($"Linalg.MatrixRank({site.Only().Array("A")})", StaticType.Int);
        rows["numpy.linalg.svd"] = static site => Local(
            site, "singular", $"Svd({site.Only("full_matrices").Array("a")})", [("U", Like(site, "a", 2)), ("S", Like(site, "a", 1)), ("Vt", Like(site, "a", 2))]);
        rows["numpy.linalg.lstsq"] = static site => Local(
            site, "fit", $"Lstsq({site.Only("rcond").Array("a")}, {site.To.Array(site["b"]).Text})",
            [("X", StaticType.Array with { Rank = site.To.Array(site["b"]).Type.Rank }), ("Residuals", StaticType.Array with { Rank = 1 }), ("Rank", StaticType.Int), ("S", StaticType.Array with { Rank = 1 })]);
    }

    private static Code Eye(NativeSite site, string rows)
    {
        string columns = site.Has("M") && site.IsGiven("M") ? $", {site.Int("M")}" : "";
        string above = site.Has("k") && !site.IsDefault("k") ? $", k: {site.Int("k")}" : "";
        DType dtype = !site.IsGiven("dtype") ? DType.Float64 : FunctionTranslator.DTypeOf(site["dtype"].Constant) ?? throw site.Refuse("a dtype that is not known");
        string elements = dtype == DType.Float64 ? "" : $", dtype: DType.{dtype}";
        return new Code($"NdArray.Eye({site.Int(rows)}{columns}{above}{elements}, versions: {site.To.Method.Versions()})", StaticType.Array with { Rank = 2, Elements = dtype });
    }

    // Of integers the results are float64.
    private static StaticType Like(NativeSite site, string name, int? rank)
    {
        DType? elements = site.To.Array(site[name]).Type.Elements;
        return StaticType.Array with { Rank = rank, Elements = elements is null || elements.Value.IsFloat() ? elements : DType.Float64 };
    }

    private static TupleValue Local(NativeSite site, string name, string call, (string Name, StaticType Type)[] parts) =>
        FunctionTranslator.Elements(site.To.Local(name, new Code($"Linalg.{call}", StaticType.Tuple([.. parts.Select(part => part.Type)], [.. parts.Select(part => part.Name)]))));
}
