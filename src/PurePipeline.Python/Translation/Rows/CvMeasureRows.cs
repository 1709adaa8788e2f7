using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>OpenCV's histograms, measures, estimates, and maps.</summary>
internal static class CvMeasureRows
{
    private static readonly StaticType s_numbers = new(TypeKind.List, "double[]") { Items = [StaticType.Float] };

    private static readonly StaticType s_place = StaticType.Tuple([StaticType.Length, StaticType.Length], ["X", "Y"]);

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["cv2.calcHist"] = static site => CallRow.Of(
            "Cv2.CalcHist", StaticType.Array with { Elements = DType.Float32, Rank = site.To.Items(site["histSize"]) is { Count: 1 } ? 2 : null },
            "images:arrays", "channels:ints", "mask:kernel", "histSize:ints", "ranges:singles")(site);
        rows["cv2.mean"] = static site => CallRow.Of("Cv2.Mean", s_numbers, site.IsGiven("mask") ? ["src:array", "mask:second"] : ["src:array"])(site);
        rows["cv2.minMaxLoc"] = static site => FunctionTranslator.Elements(site.To.Local("extremes", (Code)CallRow.Of(
            "Cv2.MinMaxLoc", StaticType.Tuple([StaticType.Float, StaticType.Float, s_place, s_place], ["MinVal", "MaxVal", "MinLoc", "MaxLoc"]), site.IsGiven("mask") ? ["src:array", "mask:second"] : ["src:array"])(site)));
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("estimateAffine2D", "EstimateAffine2D"), ("estimateAffinePartial2D", "EstimateAffinePartial2D")])
        {
            rows["cv2." + name] = site => Estimate(site, csharp);
        }

        rows["cv2.remap"] = static site =>
        {
            site.Only("borderMode", "borderValue");
            string border = site.IsDefault("borderMode") ? "" : $", {site.To.Enum<OpenCv.BorderType>(site["borderMode"])}";
            string value = site.IsGiven("borderValue") ? $", {(border.Length == 0 ? "borderValue: " : "")}{site.To.Floats(site["borderValue"])}" : "";
            string second = site.IsGiven("map2") ? site.To.Array(site["map2"]).Text : "null";
            Code source = site.To.Array(site["src"], first: true);
            return CvRows.Made(site, $"Cv2.Remap({source.Text}, {site.To.Array(site["map1"]).Text}, {second}, {site.To.Enum<OpenCv.Interpolation>(site["interpolation"])}{border}{value})");
        };
    }

    // No transform that explains the points is None in Python and an exception here.
    private static TupleValue Estimate(NativeSite site, string name)
    {
        StaticType type = StaticType.Tuple([StaticType.Array with { Rank = 2, Elements = DType.Float64, MayBeNone = true }, StaticType.Array], ["Matrix", "Inliers"]);
        Code call = (Code)CallRow.Of(
            "Cv2." + name, type with { Name = "(NdArray? Matrix, NdArray Inliers)" }, "from_:array", "to:second", "method=method:RobustMethod", "ransacReprojThreshold=ransacReprojThreshold:float",
            "maxIters=maxIters:int", "confidence=confidence:float", "refineIters=refineIters:int")(site);
        Code estimate = site.To.Local("estimate", call);
        site.To.Unit.Use("System");
        return new TupleValue([
            site.To.Local("matrix", new Code($"{estimate.Text}.Matrix ?? throw new ArgumentException(\"No transform explains the points.\")", type.Items[0], Precedence.Conditional)),
            new Code($"{estimate.Text}.Inliers", StaticType.Array)]);
    }
}
