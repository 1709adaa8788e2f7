using PurePipeline.Numerics;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>OpenCV's histograms, measures, estimates, and maps.</summary>
internal static class CvMeasureRows
{
    private static readonly StaticType s_numbers = new(TypeKind.List, "double[]") { Items = [StaticType.Float] };

    private static readonly StaticType s_points = StaticType.Array with { Rank = 3, Elements = DType.Int32 };

    private static readonly StaticType s_segments = StaticType.Array with { Rank = 3, Elements = DType.Int32 };

    private static readonly StaticType s_lines = StaticType.Array with { Rank = 3, Elements = DType.Float32 };

    private static readonly StaticType s_place = StaticType.Tuple([StaticType.Length, StaticType.Length], ["X", "Y"]);

    private static readonly StaticType s_matrix = StaticType.Array with { Rank = 2 };

    private static readonly StaticType s_gradient = StaticType.Tuple(
        [s_matrix with { Elements = DType.Int16 }, s_matrix with { Elements = DType.Int16 }], ["Dx", "Dy"]);

    private static readonly StaticType s_inverse = StaticType.Tuple([StaticType.Float, s_matrix], ["RetVal", "Dst"]);

    private static readonly StaticType s_solution = StaticType.Tuple([StaticType.Bool, s_matrix], ["RetVal", "Dst"]);

    private static readonly StaticType s_view = StaticType.Tuple(
        [s_matrix, StaticType.Tuple([StaticType.Int, StaticType.Int, StaticType.Length, StaticType.Length], ["X", "Y", "Width", "Height"])], ["Matrix", "ValidPixRoi"]);

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["cv2.calcHist"] = static site => CallRow.Of(
            "Cv2.CalcHist", StaticType.Array with { Elements = DType.Float32, Rank = site.To.Items(site["histSize"]) is { Count: 1 } ? 2 : null },
            "images:arrays", "channels:ints", "mask:kernel", "histSize:ints", "ranges:singles")(site);
        rows["cv2.calcBackProject"] = CallRow.Of(
            "Cv2.CalcBackProject", StaticType.Array with { Rank = 2 }, "images:arrays", "channels:ints", "hist:second", "ranges:singles", "scale:float");
        rows["cv2.compareHist"] = CallRow.Of("Cv2.CompareHist", StaticType.Float, "H1:array", "H2:second", "method:HistCompMethods");
        rows["cv2.invert"] = static site => Local(site, "inverse", "Invert", s_inverse, "src:array", "flags=flags:DecompTypes");
        rows["cv2.solve"] = static site => Local(site, "solution", "Solve", s_solution, "src1:array", "src2:second", "flags=flags:DecompTypes");
        rows["cv2.getOptimalNewCameraMatrix"] = static site => Local(
            site, "view", "GetOptimalNewCameraMatrix", s_view, "cameraMatrix:array", "distCoeffs:second", "imageSize:pair", "alpha:float", "newImgSize=newImgSize:pair",
            "centerPrincipalPoint=centerPrincipalPoint:bool");
        rows["cv2.mean"] = static site => CallRow.Of("Cv2.Mean", s_numbers, site.IsGiven("mask") ? ["src:array", "mask:second"] : ["src:array"])(site);
        rows["cv2.minMaxLoc"] = static site => Local(
            site, "extremes", "MinMaxLoc", StaticType.Tuple([StaticType.Float, StaticType.Float, s_place, s_place], ["MinVal", "MaxVal", "MinLoc", "MaxLoc"]),
            site.IsGiven("mask") ? ["src:array", "mask:second"] : ["src:array"]);
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("estimateAffine2D", "EstimateAffine2D"), ("estimateAffinePartial2D", "EstimateAffinePartial2D")])
        {
            rows["cv2." + name] = site => Estimate(site, csharp);
        }

        rows["cv2.findNonZero"] = static site => Found(site, (Code)CallRow.Of("Cv2.FindNonZero", s_points, "src:array")(site));
        rows["cv2.HoughLines"] = static site => Found(site, (Code)CallRow.Of(
            "Cv2.HoughLines", s_lines, "image:array", "rho:float", "theta:float", "threshold:int", "min_theta=minTheta:float", "max_theta=maxTheta:float")(site));
        rows["cv2.HoughLinesP"] = static site => Found(site, (Code)CallRow.Of(
            "Cv2.HoughLinesP", s_segments, "image:array", "rho:float", "theta:float", "threshold:int", "minLineLength=minLineLength:float", "maxLineGap=maxLineGap:float")(site));
        rows["cv2.hasNonZero"] = CallRow.Of("Cv2.HasNonZero", StaticType.Bool, "src:array");
        rows["cv2.spatialGradient"] = static site => Local(site, "gradient", "SpatialGradient", s_gradient, "src:array", "ksize=ksize:int", "borderType=borderType:BorderType");
        rows["cv2.sumElems"] = CallRow.Of("Cv2.SumElems", s_numbers, "src:array");
        rows["cv2.norm"] = static site => CallRow.Of("Cv2.Norm", StaticType.Float, !site.IsGiven("src2") ? ["src1:array", "src2=src2:second", "normType=normType:NormType"]
            : site["src2"] is Code { Type.IsArray: true } ? ["src1:array", "src2:second", "normType=normType:NormType"] : ["src1:array", "src2:NormType"])(site);
        rows["cv2.initUndistortRectifyMap"] = UndistortionMaps;
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

    private static TupleValue UndistortionMaps(NativeSite site)
    {
        site.Only("distCoeffs", "newCameraMatrix");
        if (site["R"].Constant is not PyNone)
        {
            throw site.Refuse("R");
        }

        string isFixed = site["m1type"].Constant is { } type && PyInteger.TryIndex(type) is long number ? number switch
        {
            Libraries.OpenCv.Cv2Undistortion.SingleMaps => "",
            Libraries.OpenCv.Cv2Undistortion.FixedMap => ", isFixed: true",
            _ => throw site.Refuse("this m1type"),
        } : throw site.Refuse("m1type that is not known");
        site.To.UseLibrary("Cv2.");
        string Matrix(string name) => site.IsGiven(name) ? site.To.Array(site[name]).Text : "null";
        StaticType map = StaticType.Array with { Elements = isFixed.Length == 0 ? DType.Float32 : null };
        return FunctionTranslator.Elements(new Code(
            $"Cv2.InitUndistortRectifyMap({site.Array("cameraMatrix")}, {Matrix("distCoeffs")}, {Matrix("newCameraMatrix")}, {site.To.Pair(site["size"])}{isFixed})",
            StaticType.Tuple([map with { Rank = isFixed.Length == 0 ? 2 : 3 }, map with { Rank = 2 }], ["Map1", "Map2"])));
    }

    // Where OpenCV finds none, Python has None, and C# an empty array.
    private static Code Found(NativeSite site, Code call)
    {
        string found = site.To.Method.NewLocal("found");
        return new Code($"{call.Text} is {{ Length: > 0 }} {found} ? {found} : null", call.Type.OrNone()!, Precedence.Conditional);
    }

    // A call's tuple, kept for its elements.
    private static TupleValue Local(NativeSite site, string name, string function, StaticType type, params string[] arguments) =>
        FunctionTranslator.Elements(site.To.Local(name, (Code)CallRow.Of("Cv2." + function, type, arguments)(site)));

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
