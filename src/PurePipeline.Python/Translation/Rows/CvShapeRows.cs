using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>OpenCV's contours and components, and what is measured of them.</summary>
internal static class CvShapeRows
{
    private static readonly StaticType s_contour = StaticType.Array with { Rank = 3, Elements = DType.Int32 };

    private static readonly StaticType s_labels = StaticType.Array with { Rank = 2 };

    private static readonly StaticType s_table = StaticType.Array with { Rank = 2, Elements = DType.Int32 };

    private static readonly StaticType s_point = StaticType.Tuple([StaticType.Float, StaticType.Float], ["X", "Y"]);

    private static readonly StaticType s_box = StaticType.Object(nameof(RotatedRect));

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["cv2.findContours"] = static site =>
        {
            StaticType contours = new(TypeKind.List, "NdArray[]") { Items = [s_contour] };
            StaticType hierarchy = (s_contour with { }).OrNone()!;
            return Called(site, StaticType.Tuple([contours, hierarchy], ["Contours", "Hierarchy"]), "FindContours", "image:array", "mode:RetrievalModes", "method:ContourApproximationModes", "offset=offset:pair");
        };
        rows["cv2.connectedComponents"] = static site => Called(
            site, StaticType.Tuple([StaticType.Length, s_labels], ["Count", "Labels"]), "ConnectedComponents", "image:array", "connectivity=connectivity:int", "ltype=ltype:depth");
        rows["cv2.connectedComponentsWithStats"] = static site => Called(
            site, StaticType.Tuple([StaticType.Length, s_labels, s_table, StaticType.Array with { Rank = 2, Elements = DType.Float64 }], ["Count", "Labels", "Stats", "Centroids"]),
            "ConnectedComponentsWithStats", "image:array", "connectivity=connectivity:int", "ltype=ltype:depth");
        rows["cv2.boundingRect"] = static site => Called(
            site, StaticType.Tuple([StaticType.Int, StaticType.Int, StaticType.Length, StaticType.Length], ["X", "Y", "Width", "Height"]), "BoundingRect", "array:array");
        rows["cv2.isContourConvex"] = CallRow.Of("Cv2.IsContourConvex", StaticType.Bool, "contour:array");
        rows["cv2.minAreaRect"] = static site => Box(site.To.Local("box", (Code)CallRow.Of("Cv2.MinAreaRect", s_box, "points:array")(site)));
        rows["cv2.boxPoints"] = static site => CvRows.Made(site, $"Cv2.BoxPoints({BoxText(site, site["box"])}).WithVersions({site.To.Method.Versions()})") is var made
            ? made.As(StaticType.Array with { Rank = 2, Elements = DType.Float32 }) : made;
        rows["cv2.minEnclosingCircle"] = static site => Called(
            site, StaticType.Tuple([s_point, StaticType.Float], ["Center", "Radius"]) with { Name = "((float X, float Y) Center, float Radius)" }, "MinEnclosingCircle", "points:array");
        rows["cv2.moments"] = static site => Moments(site.To.Local("moments", (Code)CallRow.Of("Cv2.Moments", StaticType.Object("Moments"), "array:array", "binaryImage=binaryImage:bool")(site)));
        rows["cv2.pointPolygonTest"] = static site => new Code(
            $"Cv2.PointPolygonTest({site.Array("contour")}, {site.To.SinglePair(site["pt"])}, {Literals.Of(site["measureDist"].Constant is bool measures ? measures : throw site.Refuse("measureDist that is not known"))})", StaticType.Float);
        rows["cv2.demosaicing"] = CallRow.Of("Cv2.Demosaicing", StaticType.Array with { Rank = 3 }, "src:array", "code:DemosaicingCodes", "dstCn=dstCn:int");
        rows["cv2.distanceTransform"] = CallRow.Of(
            "Cv2.DistanceTransform", StaticType.Array with { Rank = 2 }, "src:array", "distanceType:DistanceTypes", "maskSize:int", "dstType=dstType:depth");
    }

    /// <summary>A turned rectangle, of a function or of three values.</summary>
    public static string BoxText(NativeSite site, Value value) => value is BoxValue box ? box.Local
        : site.To.Items(value) is [var center, var size, var angle]
        ? $"new RotatedRect({site.To.SinglePair(center)}, {site.To.SinglePair(size)}, {FunctionTranslator.Single(site.To.Float(angle))})"
        : throw site.Refuse("this box");

    private static TupleValue Called(NativeSite site, StaticType type, string function, params string[] arguments) =>
        FunctionTranslator.Elements((Code)CallRow.Of("Cv2." + function, type, arguments)(site));

    // ((x, y), (width, height), angle)
    private static BoxValue Box(Code box) => new(
        [Pair($"{box.Text}.Center", "X", "Y"), Pair($"{box.Text}.Size", "Width", "Height"), Single($"{box.Text}.Angle")], box.Text);

    private static TupleValue Pair(string owner, string first, string second) => new([Single($"{owner}.{first}"), Single($"{owner}.{second}")]);

    // A Python float of a C# float: its exact value.
    private static Code Single(string text) => new($"(double){text}", StaticType.Float, Precedence.Unary);

    private static DictValue Moments(Code moments)
    {
        DictValue dict = new();
        foreach (string name in Libraries.OpenCv.Cv2Shapes.MomentNames)
        {
            dict.Items[name] = new Code($"{moments.Text}.{CSharpNames.Pascal(name)}", StaticType.Float);
        }

        return dict;
    }
}
