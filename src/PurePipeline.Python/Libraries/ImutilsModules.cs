using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.OpenCv;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries;

/// <summary><c>imutils</c> 0.5.4: what it adds to cv2 for pictures; its video streams and face models are not here.</summary>
internal static class ImutilsModules
{
    public static readonly PyModule Perspective = new(new MemberTable("imutils.perspective")
        .Function("order_points(pts)", static call => new ArrayObject(Imutils.OrderPoints(Points(call))))
        .Function("four_point_transform(image, pts)", FourPointTransform));

    public static readonly PyModule Contours = new(new MemberTable("imutils.contours")
        .Function("sort_contours(cnts, method='left-to-right')", SortContours));

    public static readonly PyModule Module = new(AddTo(new MemberTable("imutils"))
        .Constant("perspective", Perspective)
        .Constant("contours", Contours));

    public static readonly PyModule Convenience = new(AddTo(new MemberTable("imutils.convenience")));

    private static MemberTable AddTo(MemberTable table) => table
        .Function("resize(image, width=None, height=None, inter=3)", Resize)
        .Function("rotate(image, angle, center=None, scale=1.0)", Rotate)
        .Function("rotate_bound(image, angle)", RotateBound)
        .Function("translate(image, x, y)", static call => Cv2Call.Result(call, () => Imutils.Translate(Image(call), call.Float("x"), call.Float("y"))))
        .Function("opencv2matplotlib(image)", static call => Cv2Call.Result(call, () => Cv2.CvtColor(Image(call), ColorConversion.Bgr2Rgb)))
        .Function("auto_canny(image, sigma=0.33)", static call => Cv2Call.Result(call, () => Imutils.AutoCanny(Image(call), call.Float("sigma"))))
        .Function("grab_contours(cnts)", static call => Sequences.ToList(call.Run, call["cnts"]) is { Count: 2 or 3 } found ? found[^2]
            : throw PythonError.Value("grab_contours takes what cv2.findContours gives: two or three things"))
        .Function("is_cv2(or_better=False)", static call => call.Truth("or_better"))
        .Function("is_cv3(or_better=False)", static call => call.Truth("or_better"))
        .Function("is_cv4(or_better=False)", static call => call.Truth("or_better") || call.Run.Options.Versions.OpenCv.Major == 4)
        .Function("adjust_brightness_contrast(image, brightness=0.0, contrast=0.0)", static call => Cv2Call.Result(
            call, () => Imutils.AdjustBrightnessContrast(Image(call), call.Float("brightness"), call.Float("contrast"))));

    private static NdArray Image(NativeCall call) => Cv2Call.Source(call, "image").WithVersions(call.Run.Options.Versions);

    private static NdArray Points(NativeCall call) => ArrayMaking.AsArray(call.Run, call["pts"], null).Data is { } points && points.Shape.SequenceEqual([4, 2]) ? points
        : throw call.Unsupported("anything but four points, an array of shape (4, 2),");

    private static void RequireRoom(NativeCall call, NdArray image, int width, int height) =>
        call.Run.Budget.RequireArray([Math.Max(height, 0), Math.Max(width, 0), image.Rank > 2 ? image.Shape[2] : 1], image.DType.ItemSize());

    private static object Resize(NativeCall call)
    {
        if (call.OrNull("width") is null && call.OrNull("height") is null)
        {
            return call["image"];
        }

        NdArray image = Image(call);
        (int? width, int? height) = (call.OrNull("width") is null ? null : call.Int("width"), call.OrNull("height") is null ? null : call.Int("height"));
        (int newWidth, int newHeight) = Imutils.ResizedTo(image, width, height);
        RequireRoom(call, image, newWidth, newHeight);
        return Cv2Call.Result(call, () => Imutils.Resize(image, width, height, (Interpolation)call.Int("inter")));
    }

    private static ArrayObject Rotate(NativeCall call)
    {
        (float X, float Y)? center = call.OrNull("center") is null ? null : Cv2Arguments.Pair(call, "center");
        return Cv2Call.Result(call, () => Imutils.Rotate(Image(call), call.Float("angle"), center, call.Float("scale")));
    }

    private static ArrayObject RotateBound(NativeCall call)
    {
        NdArray image = Image(call);
        (_, int width, int height) = Imutils.BoundTo(image, call.Float("angle"));
        RequireRoom(call, image, width, height);
        return Cv2Call.Result(call, () => Imutils.RotateBound(image, call.Float("angle")));
    }

    private static PyTuple SortContours(NativeCall call)
    {
        List<object> given = Sequences.ToList(call.Run, call["cnts"]);
        (NdArray[] contours, (int X, int Y, int Width, int Height)[] boxes) = Imutils.SortContours([.. given.Select(static contour => ((ArrayObject)contour).Data)], call.Text("method"));
        return PyTuple.Of(
            new PyTuple([.. contours.Select(contour => given.First(one => ReferenceEquals(((ArrayObject)one).Data, contour)))]),
            new PyTuple([.. boxes.Select(static box => (object)PyTuple.Of((long)box.X, (long)box.Y, (long)box.Width, (long)box.Height))]));
    }

    private static ArrayObject FourPointTransform(NativeCall call)
    {
        (NdArray image, NdArray points) = (Image(call), Points(call));
        (_, int width, int height) = Imutils.Seen(points);
        RequireRoom(call, image, width, height);
        return Cv2Call.Result(call, () => Imutils.FourPointTransform(image, points));
    }
}
