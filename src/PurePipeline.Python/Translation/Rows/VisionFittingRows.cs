namespace PurePipeline.Python.Translation.Rows;

/// <summary>timm's and open_clip's own transforms.</summary>
internal static class VisionFittingRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["timm.data.resize_keep_ratio"] = static site =>
        {
            string longest = site["longest"].Constant is 0.0 or 0L ? "" : $", longest: {site.Float("longest")}";
            return VisionRows.Same(site.To, site["img"], $"TF.ResizeKeepRatio({VisionRows.Text(site.To, site["img"])}, {site.To.Pair(site["size"])}{VisionRows.Interpolation(site.To, site["interpolation"])}{longest})");
        };
        rows["timm.data.center_crop_or_pad"] = static site =>
        {
            string ink = PilRows.Ink(site, site["fill"]);
            return VisionRows.Same(site.To, site["img"], $"TF.CenterCropOrPad({site.To.Image(site["img"]).Text}, {site.To.Pair(site["size"])}{(ink == "0" ? "" : $", {ink}")})");
        };
        rows["timm.data.trim_border"] = static site => VisionRows.Same(site.To, site["img"], $"TF.TrimBorder({VisionRows.Text(site.To, site["img"])}, {site.Int("border")})");
    }
}
