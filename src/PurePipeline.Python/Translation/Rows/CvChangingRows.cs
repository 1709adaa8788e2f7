namespace PurePipeline.Python.Translation.Rows;

/// <summary>OpenCV's functions that change an array that they are given and return it, but for those that draw.</summary>
internal static class CvChangingRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("accumulate", "Accumulate"), ("accumulateSquare", "AccumulateSquare")])
        {
            rows["cv2." + name] = site => Change(site, "dst", sums => $"Cv2.{csharp}({site.Array("src")}, {sums}{Mask(site)})");
        }

        rows["cv2.accumulateProduct"] = static site =>
            Change(site, "dst", sums => $"Cv2.AccumulateProduct({site.Array("src1")}, {site.To.Array(site["src2"]).Text}, {sums}{Mask(site)})");
        rows["cv2.accumulateWeighted"] = static site =>
            Change(site, "dst", sums => $"Cv2.AccumulateWeighted({site.Array("src")}, {sums}, {site.Float("alpha")}{Mask(site)})");
        rows["cv2.patchNaNs"] = static site => Change(site, "a", array => $"Cv2.PatchNaNs({array}, {site.Float("val")})");
        rows["cv2.setIdentity"] = static site => Change(
            site, "mtx", matrix => site.IsGiven("s") ? $"Cv2.SetIdentity({matrix}, {site.To.Floats(site["s"])})" : $"Cv2.SetIdentity({matrix})");
    }

    private static Code Change(NativeSite site, string name, Func<string, string> call)
    {
        Code target = CvDrawingRows.Target(site, name);
        site.To.UseLibrary("Cv2.");
        site.To.Method.Writer.Write(call(target.Text) + ";");
        return site.To.Changed(target);
    }

    private static string Mask(NativeSite site) => site.IsGiven("mask") ? $", {site.To.Array(site["mask"]).Text}" : "";
}
