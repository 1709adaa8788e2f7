using PurePipeline.OpenCv;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>imutils</c>.</summary>
internal static class ImutilsRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        StaticType box = StaticType.Tuple([StaticType.Int, StaticType.Int, StaticType.Length, StaticType.Length], ["X", "Y", "Width", "Height"]);
        foreach (string module in (string[])["imutils.", "imutils.convenience."])
        {
            rows[module + "resize"] = Resize;
            rows[module + "rotate"] = static site => Made(site, "Rotate", ("angle", site.Float("angle")), ("center", site.IsGiven("center") ? site.To.SinglePair(site["center"]) : null), ("scale", site.IsDefault("scale") ? null : site.Float("scale")));
            rows[module + "rotate_bound"] = static site => Made(site, "RotateBound", ("angle", site.Float("angle")));
            rows[module + "translate"] = static site => Made(site, "Translate", ("x", site.Float("x")), ("y", site.Float("y")));
            rows[module + "opencv2matplotlib"] = static site =>
            {
                site.To.Unit.Use("PurePipeline.OpenCv");
                return new Code($"Cv2.CvtColor({site.Array("image")}, ColorConversion.{nameof(ColorConversion.Bgr2Rgb)})", site.To.Array(site["image"], first: true).Type);
            };
            rows[module + "auto_canny"] = static site => Made(site, "AutoCanny", ("sigma", site.IsDefault("sigma") ? null : site.Float("sigma")));
            rows[module + "adjust_brightness_contrast"] = static site => Made(
                site, "AdjustBrightnessContrast", ("brightness", site.IsDefault("brightness") ? null : site.Float("brightness")), ("contrast", site.IsDefault("contrast") ? null : site.Float("contrast")));
            rows[module + "grab_contours"] = static site => site.To.Items(site["cnts"]) is { Count: 2 or 3 } found ? found[^2] : throw site.Refuse("anything but what cv2.findContours gives");
        }

        rows["imutils.perspective.order_points"] = static site => Called(site, $"Imutils.OrderPoints({site.Array("pts")})", StaticType.Array with { Rank = 2, Elements = Numerics.DType.Float32 });
        rows["imutils.perspective.four_point_transform"] = static site => Called(site, $"Imutils.FourPointTransform({site.Array("image")}, {site.To.Array(site["pts"]).Text})", Image(site));
        rows["imutils.contours.sort_contours"] = site =>
        {
            StaticType contours = new(TypeKind.List, "NdArray[]") { Items = [StaticType.Array with { Rank = 3, Elements = Numerics.DType.Int32 }], IsTuple = true };
            StaticType boxes = new(TypeKind.List, box.Name + "[]") { Items = [box], IsTuple = true };
            string method = site.IsDefault("method") ? "" : $", {site.To.Text(site["method"])}";
            StaticType pair = StaticType.Tuple([contours, boxes], ["Contours", "Boxes"]);
            return FunctionTranslator.Elements(site.To.Local("sorted", Called(site, $"Imutils.SortContours({site.To.Arrays(site["cnts"])}{method})", pair)));
        };
    }

    private static StaticType Image(NativeSite site) => StaticType.Array with { Rank = site.To.Array(site["image"], first: true).Type.Rank, Elements = site.To.Array(site["image"], first: true).Type.Elements };

    private static Code Resize(NativeSite site)
    {
        if (!site.IsGiven("width") && !site.IsGiven("height"))
        {
            return site.To.Array(site["image"], first: true);
        }

        // Of both the width counts.
        (string, string?) side = site.IsGiven("width") ? ("width", site.Int("width")) : ("height", site.Int("height"));
        _ = site["height"];
        return Made(site, "Resize", side, ("interpolation", site.IsDefault("inter") ? null : site.To.Enum<Interpolation>(site["inter"])));
    }

    private static Code Made(NativeSite site, string function, params (string Name, string? Text)[] arguments)
    {
        // By name from the first one on that is left out.
        List<string> texts = [site.Array("image")];
        bool isLeftOut = function == "Resize" && arguments[0].Name != "width";
        foreach ((string name, string? text) in arguments)
        {
            isLeftOut |= text is null || name == "interpolation";
            if (text is not null)
            {
                texts.Add(isLeftOut ? $"{name}: {text}" : text);
            }
        }

        return Called(site, $"Imutils.{function}({string.Join(", ", texts)})", Image(site));
    }

    private static Code Called(NativeSite site, string text, StaticType type)
    {
        site.To.Unit.Use("PurePipeline.OpenCv");
        site.To.UseType(StaticType.Array);
        return new Code(text, type);
    }
}
