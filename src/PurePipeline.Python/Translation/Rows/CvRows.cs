using PurePipeline.Numerics;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>OpenCV.</summary>
internal static class CvRows
{
    private static readonly DType[] s_depths = [DType.UInt8, DType.Int8, DType.UInt16, DType.Int16, DType.Int32, DType.Float32, DType.Float64];

    private static readonly (string Name, string CSharp, string[] Arguments)[] s_rows =
    [
        ("GaussianBlur", "GaussianBlur", ["src:array", "ksize:pair", "sigmaX:float", "sigmaY=sigmaY:float", "borderType=borderType:BorderType"]),
        ("blur", "Blur", ["src:array", "ksize:pair", "anchor=anchor:pair", "borderType=borderType:BorderType"]),
        ("medianBlur", "MedianBlur", ["src:array", "ksize:int"]),
        ("boxFilter", "BoxFilter", ["src:array", "ddepth:depth", "ksize:pair", "anchor=anchor:pair", "normalize=normalize:bool", "borderType=borderType:BorderType"]),
        ("filter2D", "Filter2D", ["src:array", "ddepth:depth", "kernel:second", "anchor=anchor:pair", "delta=delta:float", "borderType=borderType:BorderType"]),
        ("sepFilter2D", "SepFilter2D", ["src:array", "ddepth:depth", "kernelX:second", "kernelY:second", "anchor=anchor:pair", "delta=delta:float", "borderType=borderType:BorderType"]),
        ("Sobel", "Sobel", ["src:array", "ddepth:depth", "dx:int", "dy:int", "ksize=ksize:int", "scale=scale:float", "delta=delta:float", "borderType=borderType:BorderType"]),
        ("Scharr", "Scharr", ["src:array", "ddepth:depth", "dx:int", "dy:int", "scale=scale:float", "delta=delta:float", "borderType=borderType:BorderType"]),
        ("Laplacian", "Laplacian", ["src:array", "ddepth:depth", "ksize=ksize:int", "scale=scale:float", "delta=delta:float", "borderType=borderType:BorderType"]),
        ("bilateralFilter", "BilateralFilter", ["src:array", "d:int", "sigmaColor:float", "sigmaSpace:float", "borderType=borderType:BorderType"]),
        ("pyrDown", "PyrDown", ["src:array", "borderType=borderType:BorderType"]),
        ("pyrUp", "PyrUp", ["src:array"]),
        ("Canny", "Canny", ["image:array", "threshold1:float", "threshold2:float", "apertureSize=apertureSize:int", "L2gradient=l2Gradient:bool"]),
        ("getGaussianKernel", "GetGaussianKernel", ["ksize:int", "sigma:float"]),
        ("getStructuringElement", "GetStructuringElement", ["shape:MorphShapes", "ksize:pair", "anchor=anchor:pair"]),
        ("erode", "Erode", ["src:array", "kernel:kernel", "anchor=anchor:pair", "iterations=iterations:int"]),
        ("dilate", "Dilate", ["src:array", "kernel:kernel", "anchor=anchor:pair", "iterations=iterations:int"]),
        ("morphologyEx", "MorphologyEx", ["src:array", "op:MorphTypes", "kernel:kernel", "anchor=anchor:pair", "iterations=iterations:int"]),
        ("equalizeHist", "EqualizeHist", ["src:array"]),
        ("adaptiveThreshold", "AdaptiveThreshold", ["src:array", "maxValue:float", "adaptiveMethod:AdaptiveThresholdTypes", "thresholdType:ThresholdTypes", "blockSize:int", "C:float"]),
        ("copyTo", "CopyTo", ["src:array", "mask:second"]),
        ("flip", "Flip", ["src:array", "flipCode:int"]),
        ("rotate", "Rotate", ["src:array", "rotateCode:RotateFlags"]),
        ("transpose", "Transpose", ["src:array"]),
        ("repeat", "Repeat", ["src:array", "ny:int", "nx:int"]),
        ("hconcat", "Hconcat", ["src:arrays"]),
        ("vconcat", "Vconcat", ["src:arrays"]),
        ("merge", "Merge", ["mv:arrays"]),
        ("extractChannel", "ExtractChannel", ["src:array", "coi:int"]),
        ("LUT", "LUT", ["src:array", "lut:second"]),
        ("addWeighted", "AddWeighted", ["src1:array", "alpha:float", "src2:second", "beta:float", "gamma:float"]),
        ("convertScaleAbs", "ConvertScaleAbs", ["src:array", "alpha=alpha:float", "beta=beta:float"]),
        ("approxPolyDP", "ApproxPolyDP", ["curve:array", "epsilon:float", "closed:bool"]),
        ("convexHull", "ConvexHull", ["points:array", "clockwise=clockwise:bool", "returnPoints=returnPoints:bool"]),
        ("sqrt", "Sqrt", ["src:array"]),
        ("exp", "Exp", ["src:array"]),
        ("log", "Log", ["src:array"]),
        ("pow", "Pow", ["src:array", "power:float"]),
        ("magnitude", "Magnitude", ["x:array", "y:second"]),
        ("phase", "Phase", ["x:array", "y:second", "angleInDegrees=angleInDegrees:bool"]),
        ("fastNlMeansDenoising", "FastNlMeansDenoising", ["src:array", "h=h:fnumber", "templateWindowSize=templateWindowSize:int", "searchWindowSize=searchWindowSize:int"]),
        ("fastNlMeansDenoisingColored", "FastNlMeansDenoisingColored", ["src:array", "h=h:fnumber", "hColor=hColor:fnumber", "templateWindowSize=templateWindowSize:int", "searchWindowSize=searchWindowSize:int"]),
        ("undistort", "Undistort", ["src:array", "cameraMatrix:second", "distCoeffs:kernel", "newCameraMatrix=newCameraMatrix:second"]),
        ("applyColorMap", "ApplyColorMap", ["src:array", "colormap:ColormapTypes"]),
        ("compare", "Compare", ["src1:array", "src2:second", "cmpop:CmpTypes"]),
        ("integral", "Integral", ["src:array"]),
        ("getAffineTransform", "GetAffineTransform", ["src:array", "dst:second"]),
        ("getPerspectiveTransform", "GetPerspectiveTransform", ["src:array", "dst:second"]),
        ("invertAffineTransform", "InvertAffineTransform", ["M:array"]),
        ("reduce", "Reduce", ["src:array", "dim:int", "rtype:ReduceTypes", "dtype=dtype:depth"]),
        ("getRectSubPix", "GetRectSubPix", ["image:array", "patchSize:pair", "center:fsingle", "patchType=patchType:depth"]),
        ("warpPolar", "WarpPolar", ["src:array", "dsize:pair", "center:fsingle", "maxRadius:float", "flags:WarpFlags"]),
        ("linearPolar", "LinearPolar", ["src:array", "center:fsingle", "maxRadius:float", "flags:WarpFlags"]),
        ("logPolar", "LogPolar", ["src:array", "center:fsingle", "M:float", "flags:WarpFlags"]),
        ("undistortPoints", "UndistortPoints", ["src:array", "cameraMatrix:second", "distCoeffs:kernel", "P=p:second"]),
        ("inpaint", "Inpaint", ["src:array", "inpaintMask:second", "inpaintRadius:float", "flags:InpaintTypes"]),
        ("cvtColorTwoPlane", "CvtColorTwoPlane", ["src1:array", "src2:second", "code:ColorConversion"]),
        ("scaleAdd", "ScaleAdd", ["src1:array", "alpha:float", "src2:second"]),
        ("sort", "Sort", ["src:array", "flags:SortFlags"]),
        ("sortIdx", "SortIdx", ["src:array", "flags:SortFlags"]),
        ("reduceArgMax", "ReduceArgMax", ["src:array", "axis:int", "lastIndex=lastIndex:bool"]),
        ("reduceArgMin", "ReduceArgMin", ["src:array", "axis:int", "lastIndex=lastIndex:bool"]),
        ("ellipse2Poly", "Ellipse2Poly", ["center:pair", "axes:pair", "angle:int", "arcStart:int", "arcEnd:int", "delta:int"]),
        ("transform", "Transform", ["src:array", "m:second"]),
        ("perspectiveTransform", "PerspectiveTransform", ["src:array", "m:second"]),
    ];

    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach ((string name, string csharp, string[] arguments) in s_rows)
        {
            rows["cv2." + name] = CallRow.Of("Cv2." + csharp, StaticType.Array, arguments);
        }

        Row demosaic = CallRow.Of("Cv2.Demosaicing", StaticType.Array with { Rank = 3 }, "src:array", "code:DemosaicingCodes", "dstCn=dstCn:int");
        Row convert = CallRow.Of("Cv2.CvtColor", StaticType.Array, "src:array", "code:ColorConversion", "dstCn=dstCn:int", "dst=dst:array");
        rows["cv2.cvtColor"] = site => site["code"].Constant is { } code && PyInteger.TryIndex(code) is long number && EnumNames.Of<OpenCv.DemosaicingCodes>(number) is not null && !site.IsGiven("dst") ? demosaic(site) : Converted(site, site.IsGiven("dst") ? Into(site, (Code)site["src"], Made(site, $"Cv2.CvtColor({site.Array("src")}, {site.To.Enum<OpenCv.ColorConversion>(site["code"])})")) : (Code)convert(site));
        rows["cv2.contourArea"] = CallRow.Of("Cv2.ContourArea", StaticType.Float, "contour:array", "oriented=oriented:bool");
        rows["cv2.arcLength"] = CallRow.Of("Cv2.ArcLength", StaticType.Float, "curve:array", "closed:bool");
        rows["cv2.imread"] = static site => Read(site, $"Imread({FileRows.Path(site, "filename")}, {Reading(site)}{site.To.Method.Versions()})");
        rows["cv2.imdecode"] = static site => site["buf"] is Code { Type.Kind: TypeKind.Bytes } bytes
            ? Read(site, $"Imdecode({bytes.Text}, {site.To.Enum<OpenCv.ImreadFlags>(site["flags"])}, {site.To.Method.Versions()})")
            : throw site.Refuse("anything but the picture's bytes");
        rows["cv2.resize"] = Resize;
        rows["cv2.copyMakeBorder"] = static site =>
        {
            site.Only("value");
            string value = site.IsGiven("value") ? $", {site.To.Floats(site["value"])}" : "";
            Code source = site.To.Array(site["src"], first: true);
            return Like(source, Made(site, $"Cv2.CopyMakeBorder({source.Text}, {site.Int("top")}, {site.Int("bottom")}, {site.Int("left")}, {site.Int("right")}, "
                + $"{site.To.Enum<OpenCv.BorderType>(site["borderType"])}{value})"));
        };
        rows["cv2.warpAffine"] = static site => Warp(site, "WarpAffine");
        rows["cv2.warpPerspective"] = static site => Warp(site, "WarpPerspective");
        rows["cv2.getRotationMatrix2D"] = static site => Made(site,
            $"Cv2.GetRotationMatrix2D({site.To.SinglePair(site["center"])}, {site.Float("angle")}, {site.Float("scale")}).WithVersions({site.To.Method.Versions()})");
        rows["cv2.threshold"] = static site =>
        {
            site.Only();
            site.To.UseLibrary("Cv2.");
            string call = $"Cv2.Threshold({site.Array("src")}, {site.Float("thresh")}, {site.Float("maxval")}, {site.To.Enum<OpenCv.ThresholdTypes>(site["type"])})";
            return FunctionTranslator.Elements(new Code(call, StaticType.Tuple([StaticType.Float, StaticType.Array], ["Threshold", "Image"])));
        };
        rows["cv2.split"] = static site =>
        {
            site.Only();
            site.To.UseLibrary("Cv2.");
            return new Code($"Cv2.Split({site.Array("m")})", new StaticType(TypeKind.List, "NdArray[]") { Items = [StaticType.Array with { Rank = 2 }] });
        };
        rows["cv2.createCLAHE"] = static site =>
        {
            site.To.UseLibrary("Cv2.");
            string tiles = site.IsGiven("tileGridSize") ? $", {site.To.Pair(site["tileGridSize"])}" : "";
            return new Code($"new Clahe({site.Float("clipLimit")}{tiles})", StaticType.Object("Clahe"));
        };
        rows["cv2.CLAHE.apply"] = static site => Made(site, $"{((Code)site.Self).Text}.Apply({site.Array("src")})");
        rows["cv2.dnn.blobFromImage"] = CallRow.Of("Dnn.BlobFromImage", StaticType.Array with { Rank = 4 }, "image:array", "scalefactor=scalefactor:float", "size=size:pair", "mean=mean:floats", "swapRB=swapRB:bool", "crop=crop:bool", "ddepth=ddepth:depth");
        rows["cv2.dnn.blobFromImages"] = CallRow.Of("Dnn.BlobFromImages", StaticType.Array with { Rank = 4 }, "images:arrays", "scalefactor=scalefactor:float", "size=size:pair", "mean=mean:floats", "swapRB=swapRB:bool", "crop=crop:bool", "ddepth=ddepth:depth");
        rows["cv2.dnn.NMSBoxes"] = CallRow.Of(
            "Dnn.NMSBoxes", StaticType.Array with { Rank = 1, Elements = DType.Int32 },
            "bboxes:array", "scores:second", "score_threshold:fnumber", "nms_threshold:fnumber", "eta=eta:fnumber", "top_k=topK:int");
        rows["cv2.dnn.NMSBoxesBatched"] = CallRow.Of(
            "Dnn.NMSBoxesBatched", StaticType.Array with { Rank = 1, Elements = DType.Int32 },
            "bboxes:array", "scores:second", "class_ids:second", "score_threshold:fnumber", "nms_threshold:fnumber", "eta=eta:fnumber", "top_k=topK:int");
        CvMeasureRows.AddTo(rows);
        CvChangingRows.AddTo(rows);
        CvShapeRows.AddTo(rows);
        CvDrawingRows.AddTo(rows);
        CvScalarRows.AddTo(rows);
    }

    public static NativeFunction? MethodOf(Code owner, string name) => PilInformationRows.MethodOf(owner, name) is { } exif ? exif : owner.Type.Name == "Clahe" && name == "apply"
        ? new NativeFunction("cv2.CLAHE.apply", "(self, src, dst=None)", static _ => PyNone.Value)
        : null;

    /// <summary>A depth's number as a dtype.</summary>
    public static DType DepthOf(NativeSite site, Value value) => value.Constant is { } constant && PyInteger.TryIndex(constant) is long number and >= 0 and < 7
        ? s_depths[number]
        : throw site.Refuse("this depth");

    public static Code Made(NativeSite site, string text)
    {
        site.To.UseLibrary("Cv2.");
        site.To.UseType(StaticType.Array);
        return new Code(text, StaticType.Array);
    }

    /// <summary>What OpenCV writes into the array that it was given, where that is the source itself and of the result's shape and dtype.</summary>
    public static Code Into(NativeSite site, Code source, Code result)
    {
        if (site["dst"] is Code { IsSimple: false, Type.Kind: TypeKind.Array })
        {
            // Nobody has a name for it.
            return result;
        }

        if (site["dst"] is not Code { IsSimple: true, IsShared: false } target || target.Text != source.Text)
        {
            throw site.Refuse("dst other than the source");
        }

        site.To.Method.Writer.Write($"{target.Text}[ArrayIndex.Ellipsis] = {result.Text};");
        return site.To.Changed(target);
    }

    private static Code Read(NativeSite site, string text)
    {
        // Without the bit that leaves the orientation, and those that read a smaller picture.
        long? flags = site["flags"].Constant is { } constant ? PyInteger.TryIndex(constant) is long number ? number & ~128 : null : null;
        bool color = flags is 1 or 17 or 33 or 65 or 256;
        bool gray = flags is 0 or 16 or 32 or 64;
        StaticType type = StaticType.Array with { MayBeNone = true, Rank = color ? 3 : gray ? 2 : null, Elements = color || gray ? DType.UInt8 : null };
        bool mayBeNone = site.To.Unit.Foresight.GoesOnWithoutPicture;
        return mayBeNone ? new Code(Made(site, $"Cv2.Try{text}").Text, type.OrNone()! with { MayBeNone = false }) { Channels = color ? 3 : null }
            : new Code(Made(site, $"Cv2.{text}").Text, type) { Channels = color ? 3 : null };
    }

    // How many channels there are is in the code's name.
    private static Code Converted(NativeSite site, Code made)
    {
        string name = site["code"].Constant is { } code && PyInteger.TryIndex(code) is long number && site.IsDefault("dstCn") ? ((OpenCv.ColorConversion)(int)number).ToString() : "";
        string target = name[(name.IndexOf('2', StringComparison.Ordinal) + 1)..];
        DType? elements = (site["src"] as Code)?.Type.Elements;
        return target switch
        {
            "Gray" => new Code(made.Text, StaticType.Array with { Rank = 2, Elements = elements }),
            "Bgr" or "Rgb" or "Hsv" or "HsvFull" or "Hls" or "HlsFull" or "Lab" or "Luv" or "Xyz" or "YCrCb" or "Yuv" => new Code(made.Text, StaticType.Array with { Rank = 3, Elements = elements }) { Channels = 3 },
            "Bgra" or "Rgba" => new Code(made.Text, StaticType.Array with { Rank = 3, Elements = elements }) { Channels = 4 },
            _ => made,
        };
    }

    private static string Reading(NativeSite site) => site.IsDefault("flags") ? "versions: " : $"{site.To.Enum<OpenCv.ImreadFlags>(site["flags"])}, ";

    private static Code Resize(NativeSite site)
    {
        site.Only("dsize", "fx", "fy", "interpolation");
        Value dsize = site["dsize"];
        string size = dsize.Constant is PyNone ? "(0, 0)" : site.To.Pair(dsize);
        string factors = site.IsDefault("fx") && site.IsDefault("fy") ? "" : $", {site.Float("fx")}, {site.Float("fy")}";
        string interpolation = site.IsDefault("interpolation") ? "" : $", {(factors.Length == 0 ? "interpolation: " : "")}{site.To.Enum<OpenCv.Interpolation>(site["interpolation"])}";
        Code source = site.To.Array(site["src"], first: true);
        return Like(source, Made(site, $"Cv2.Resize({source.Text}, {size}{factors}{interpolation})"));
    }

    // OpenCV drops the axis of a single channel.
    public static int? RankOf(Code source) => source.Channels is not null || source.Type.Rank == 2 ? source.Type.Rank : null;

    private static Code Like(Code source, Code made) =>
        new(made.Text, StaticType.Array with { Elements = source.Type.Elements, Rank = RankOf(source) }) { Channels = source.Channels };

    private static Code Warp(NativeSite site, string name)
    {
        site.Only("flags", "borderMode", "borderValue");
        string flags = site.IsDefault("flags") ? "" : $", {site.To.Flags<OpenCv.WarpFlags>(site["flags"])}";
        string border = site.IsDefault("borderMode") ? "" : $", {(flags.Length == 0 ? "borderMode: " : "")}{site.To.Enum<OpenCv.BorderType>(site["borderMode"])}";
        string value = site.IsGiven("borderValue") ? $", {(flags.Length == 0 || border.Length == 0 ? "borderValue: " : "")}{site.To.Floats(site["borderValue"])}" : "";
        Code source = site.To.Array(site["src"], first: true);
        return Like(source, Made(site, $"Cv2.{name}({source.Text}, {site.To.Array(site["M"]).Text}, {site.To.Pair(site["dsize"])}{flags}{border}{value})"));
    }
}
