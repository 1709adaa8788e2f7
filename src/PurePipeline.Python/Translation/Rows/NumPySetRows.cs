using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>NumPy's functions of arrays as sets.</summary>
internal static class NumPySetRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["numpy.isin"] = static site => In(site, NumPyFindingRows.Source(site, "element"), site.To.Array(site["test_elements"]));
        rows["numpy.in1d"] = static site => In(site, ArrayRows.Flat(NumPyFindingRows.Of(site, "ar1", "Reshape(-1)", NumPyFindingRows.Source(site, "ar1").Type)), site.To.Array(site["ar2"]));
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("union1d", "Union1D"), ("intersect1d", "Intersect1D"), ("setdiff1d", "SetDiff1D")])
        {
            rows["numpy." + name] = site =>
            {
                (Code a, Code b) = (NumPyFindingRows.Source(site, "ar1"), site.To.Array(site["ar2"]));
                DType? both = a.Type.Elements == b.Type.Elements || csharp == "SetDiff1D" ? a.Type.Elements : null;
                return new Code($"NdArray.{csharp}({a.Text}, {b.Text})", StaticType.Array with { Rank = 1, Elements = both });
            };
        }
    }

    private static Code In(NativeSite site, Code element, Code tested)
    {
        _ = site["assume_unique"];
        return new Code($"NdArray.IsIn({element.Text}, {tested.Text}{NumPyFindingRows.Flag(site, "invert")})", element.Type with { Elements = DType.Bool });
    }
}
