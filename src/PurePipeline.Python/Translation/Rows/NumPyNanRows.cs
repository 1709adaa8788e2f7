using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>NumPy's questions whether a value is a number, and reductions that pass over NaN.</summary>
internal static class NumPyNanRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("isnan", "IsNaN"), ("isfinite", "IsFinite"), ("isinf", "IsInf")])
        {
            rows["numpy." + name] = site => NumPyFindingRows.Of(site, "x", csharp + "()", NumPyFindingRows.Source(site, "x").Type with { Elements = DType.Bool });
        }

        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[
            ("nanmax", "NanMax"), ("nanmin", "NanMin"), ("nansum", "NanSum"), ("nanmean", "NanMean"), ("nanstd", "NanStd"), ("nanvar", "NanVar")])
        {
            rows["numpy." + name] = site => ArrayRows.Reduce(site, csharp, NumPyFindingRows.Source(site, "a"));
        }

        rows["numpy.nanmedian"] = static site => NumPyFindingRows.Of(site.Only(), "a", "NanMedian()", StaticType.Array with
        {
            Rank = 0, IsStrong = true, Elements = NumPyFindingRows.Source(site, "a").Type.Elements is { } own ? own.IsFloat() ? own : DType.Float64 : null,
        });
        rows["numpy.nanpercentile"] = static site => NumPyArrangingRows.Quantile(site.Only(), "NanPercentile");
        rows["numpy.nanquantile"] = static site => NumPyArrangingRows.Quantile(site.Only(), "NanQuantile");
    }
}
