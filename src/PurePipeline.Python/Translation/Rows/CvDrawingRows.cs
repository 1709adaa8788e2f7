using PurePipeline.OpenCv;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>OpenCV's drawing and filling, which changes the array that it is given and returns it.</summary>
internal static class CvDrawingRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["cv2.line"] = static site => Draw(site, "Line", site.To.Pair(site["pt1"]), site.To.Pair(site["pt2"]), Color(site), Options(site, "thickness", "lineType", "shift"));
        rows["cv2.circle"] = static site => Draw(site, "Circle", site.To.Pair(site["center"]), site.Int("radius"), Color(site), Options(site, "thickness", "lineType", "shift"));
        rows["cv2.rectangle"] = static site => site.IsGiven("rec") || site.To.Items(site["pt1"]) is { Count: 4 } ? throw site.Refuse("a rectangle of four numbers")
            : Draw(site, "Rectangle", site.To.Pair(site["pt1"]), site.To.Pair(site["pt2"]), Color(site), Options(site, "thickness", "lineType", "shift"));
        rows["cv2.ellipse"] = Ellipse;
        rows["cv2.fillConvexPoly"] = static site => Draw(site, "FillConvexPoly", site.To.Array(site["points"]).Text, Color(site), Options(site, "lineType", "shift"));
        rows["cv2.fillPoly"] = static site => Draw(site, "FillPoly", Polygons(site, "pts"), Color(site), Options(site, "lineType", "shift"), Offset(site));
        rows["cv2.polylines"] = static site => Draw(
            site, "Polylines", Polygons(site, "pts"), site["isClosed"].Constant is { } closed ? Literals.Of(Runtime.Sequences.Truth(closed)) : throw site.Refuse("isClosed that is not known"), Color(site),
            Options(site, "thickness", "lineType", "shift"));
        rows["cv2.drawContours"] = static site => Draw(
            site, "DrawContours", Polygons(site, "contours"), site.Int("contourIdx"), Color(site), Options(site, "thickness", "lineType"),
            site.IsGiven("hierarchy") ? $"hierarchy: {site.To.Array(site["hierarchy"]).Text}" : "", site.IsDefault("maxLevel") ? "" : $"maxLevel: {site.Int("maxLevel")}", Offset(site));
        rows["cv2.arrowedLine"] = static site => Draw(
            site, "ArrowedLine", site.To.Pair(site["pt1"]), site.To.Pair(site["pt2"]), Color(site), Options(site, "thickness"),
            site.IsDefault("line_type") ? "" : $"lineType: {site.To.Enum<LineTypes>(site["line_type"])}", Options(site, "shift"),
            site.IsDefault("tipLength") ? "" : $"tipLength: {site.Float("tipLength")}");
        rows["cv2.floodFill"] = FloodFill;
    }

    // By centre and axes, or by a box in the place of the first, behind which the others move up.
    private static Code Ellipse(NativeSite site)
    {
        if (!site.IsGiven("box") && site.To.Items(site["center"]) is { Count: 2 })
        {
            return Draw(
                site, "Ellipse", site.To.Pair(site["center"]), site.To.Pair(site["axes"]), site.Float("angle"), site.Float("startAngle"), site.Float("endAngle"), Color(site),
                Options(site, "thickness", "lineType", "shift"));
        }

        bool isFirst = !site.IsGiven("box");
        Value color = isFirst && site.IsGiven("axes") ? site["axes"] : site["color"];
        Value thickness = isFirst && site.IsGiven("angle") ? site["angle"] : site["thickness"];
        return isFirst && site.IsGiven("startAngle") ? throw site.Refuse("lineType at its place")
            : Draw(site, "Ellipse", CvShapeRows.BoxText(site, site[isFirst ? "center" : "box"]), site.To.Floats(color), thickness.Constant is 1L ? "" : $"thickness: {site.To.Int(thickness).Text}", Options(site, "lineType"));
    }

    private static TupleValue FloodFill(NativeSite site)
    {
        Code image = Target(site, "image");
        Code mask = site.IsGiven("mask") ? Target(site, "mask")
            : site.To.Local("mask", new Code($"NdArray.Full([{image.Text}.Shape[0] + 2, {image.Text}.Shape[1] + 2], 0, DType.UInt8, {site.To.Method.Versions()})", StaticType.Array with { Rank = 2, Elements = Numerics.DType.UInt8 }));
        site.To.UseType(StaticType.DType);
        string differences = site.IsGiven("loDiff") || site.IsGiven("upDiff") ? $", {Numbers(site, "loDiff")}, {Numbers(site, "upDiff")}" : "";
        string flags = site.IsDefault("flags") ? "" : $", {(differences.Length == 0 ? "flags: " : "")}{site.Int("flags")}";
        site.To.UseLibrary("Cv2.");
        StaticType rect = StaticType.Tuple([StaticType.Int, StaticType.Int, StaticType.Length, StaticType.Length], ["X", "Y", "Width", "Height"]);
        Code filled = site.To.Local("filled", new Code(
            $"Cv2.FloodFill({image.Text}, {mask.Text}, {site.To.Pair(site["seedPoint"])}, {site.To.Floats(site["newVal"])}{differences}{flags})", StaticType.Tuple([StaticType.Length, rect], ["Area", "Rect"])));
        IReadOnlyList<Value> items = FunctionTranslator.Elements(filled).Items;
        return new TupleValue([items[0], site.To.Changed(image), site.To.Changed(mask), items[1]]);
    }

    private static string Numbers(NativeSite site, string name) => site.IsGiven(name) ? site.To.Floats(site[name]) : "[]";

    private static Code Draw(NativeSite site, string function, params IEnumerable<string> arguments)
    {
        Code image = Target(site, site.Has("img") ? "img" : "image");
        site.To.UseLibrary("Cv2.");
        site.To.Method.Writer.Write($"Cv2.{function}({string.Join(", ", arguments.Where(argument => argument.Length > 0).Prepend(image.Text))});");
        return site.To.Changed(image);
    }

    // The array has a name, and is none of the module's.
    public static Code Target(NativeSite site, string name) => site[name] is Code { Type.Kind: TypeKind.Array, IsShared: false } array
        ? site.To.Simple(site.To.Array(site.To.RequireOwn(array), first: true), "canvas") : throw site.Refuse("this image");

    private static string Color(NativeSite site) => site.IsGiven("color") ? site.To.Floats(site["color"]) : throw site.Refuse("no color");

    private static string Options(NativeSite site, params IEnumerable<string> names) => string.Join(", ", names.Where(name => !site.IsDefault(name))
        .Select(name => $"{name}: {(name == "lineType" ? site.To.Enum<LineTypes>(site[name]) : site.Int(name))}"));

    private static string Offset(NativeSite site) => site.IsGiven("offset") ? $"offset: {site.To.Pair(site["offset"])}" : "";

    // A list of arrays, or an array of them along its first axis.
    private static string Polygons(NativeSite site, string name) => site[name] is Code { Type.Kind: TypeKind.Array } array ? $"[.. {ListRows.OfArray(site, site.To.Array(array)).Text}]"
        : site.To.Arrays(site[name]);
}
