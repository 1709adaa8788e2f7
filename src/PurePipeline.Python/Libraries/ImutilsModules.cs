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
        .Function("order_points(pts)", static call => new ArrayObject(Ordered(call)))
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
        .Function("translate(image, x, y)", static call => Cv2Call.Result(call, () => Warped(
            Image(call), NdArray.Create<float>([1, 0, (float)call.Float("x"), 0, 1, (float)call.Float("y")], 2, 3), Image(call).Shape[1], Image(call).Shape[0])))
        .Function("opencv2matplotlib(image)", static call => Cv2Call.Result(call, () => Cv2.CvtColor(Image(call), ColorConversion.Bgr2Rgb)))
        .Function("auto_canny(image, sigma=0.33)", AutoCanny)
        .Function("grab_contours(cnts)", static call => Sequences.ToList(call.Run, call["cnts"]) is { Count: 2 or 3 } found ? found[^2]
            : throw PythonError.Value("grab_contours takes what cv2.findContours gives: two or three things"))
        .Function("is_cv2(or_better=False)", static call => call.Truth("or_better"))
        .Function("is_cv3(or_better=False)", static call => call.Truth("or_better"))
        .Function("is_cv4(or_better=False)", static call => call.Truth("or_better") || call.Run.Options.Versions.OpenCv.Major == 4)
        .Function("adjust_brightness_contrast(image, brightness=0.0, contrast=0.0)", static call => Cv2Call.Result(
            call, () => Cv2.AddWeighted(Image(call), 1 + (call.Float("contrast") / 100), Image(call), 0, call.Float("brightness"))));

    private static NdArray Image(NativeCall call) => Cv2Call.Source(call, "image").WithVersions(call.Run.Options.Versions);

    // By the width, or else by the height; the other side keeps the ratio.
    private static object Resize(NativeCall call)
    {
        if (call.OrNull("width") is null && call.OrNull("height") is null)
        {
            return call["image"];
        }

        NdArray image = Image(call);
        bool byHeight = call.OrNull("width") is null;
        int given = call.Int(byHeight ? "height" : "width");
        double ratio = given / (double)image.Shape[byHeight ? 0 : 1];
        int other = (int)(image.Shape[byHeight ? 1 : 0] * ratio);
        (int Width, int Height) size = byHeight ? (other, given) : (given, other);
        call.Run.Budget.RequireArray([Math.Max(size.Height, 0), Math.Max(size.Width, 0), image.Rank > 2 ? image.Shape[2] : 1], image.DType.ItemSize());
        return Cv2Call.Result(call, () => Cv2.Resize(image, size, interpolation: (Interpolation)call.Int("inter")));
    }

    private static ArrayObject Rotate(NativeCall call)
    {
        NdArray image = Image(call);
        (int height, int width) = (image.Shape[0], image.Shape[1]);
        (float X, float Y) center = call.OrNull("center") is null ? (width / 2, height / 2) : Cv2Arguments.Pair(call, "center");
        return Cv2Call.Result(call, () => Warped(image, Cv2.GetRotationMatrix2D(center, call.Float("angle"), call.Float("scale")), width, height));
    }

    // The new size has room for the turned picture, whose middle goes to the new one's.
    private static ArrayObject RotateBound(NativeCall call)
    {
        NdArray image = Image(call);
        (int height, int width) = (image.Shape[0], image.Shape[1]);
        (double x, double y) = (width / 2.0, height / 2.0);
        double[] m = Cv2.GetRotationMatrix2D(((float)x, (float)y), -call.Float("angle"), 1).ToArray<double>();
        (double cos, double sin) = (Math.Abs(m[0]), Math.Abs(m[1]));
        (int newWidth, int newHeight) = ((int)((height * sin) + (width * cos)), (int)((height * cos) + (width * sin)));
        m[2] += (newWidth / 2.0) - x;
        m[5] += (newHeight / 2.0) - y;
        call.Run.Budget.RequireArray([newHeight, newWidth, image.Rank > 2 ? image.Shape[2] : 1], image.DType.ItemSize());
        return Cv2Call.Result(call, () => Warped(image, NdArray.Create<double>(m, 2, 3), newWidth, newHeight));
    }

    private static NdArray Warped(NdArray image, NdArray matrix, int width, int height) => Cv2.WarpAffine(image, matrix.WithVersions(image.Versions), (width, height));

    private static ArrayObject AutoCanny(NativeCall call)
    {
        NdArray image = Image(call);
        double median = image.Median().AsType(DType.Float64).ToArray<double>()[0];
        double sigma = call.Float("sigma");
        (int lower, int upper) = ((int)Math.Max(0, (1.0 - sigma) * median), (int)Math.Min(255, (1.0 + sigma) * median));
        return Cv2Call.Result(call, () => Cv2.Canny(image, lower, upper));
    }

    // Sorted by their boxes' left or top sides, with the boxes.
    private static PyTuple SortContours(NativeCall call)
    {
        string method = call.Text("method");
        bool byTop = method is "top-to-bottom" or "bottom-to-top";
        List<(object Contour, (int X, int Y, int Width, int Height) Box)> found =
            [.. Sequences.ToList(call.Run, call["cnts"]).Select(contour => (contour, Cv2.BoundingRect(((ArrayObject)contour).Data)))];
        if (found.Count == 0)
        {
            throw PythonError.Value("not enough values to unpack (expected 2, got 0)");
        }

        int side((object Contour, (int X, int Y, int Width, int Height) Box) one) => byTop ? one.Box.Y : one.Box.X;
        found = [.. method is "right-to-left" or "bottom-to-top" ? found.OrderByDescending(side) : found.OrderBy(side)];
        return PyTuple.Of(
            new PyTuple([.. found.Select(static one => one.Contour)]),
            new PyTuple([.. found.Select(static one => (object)PyTuple.Of((long)one.Box.X, (long)one.Box.Y, (long)one.Box.Width, (long)one.Box.Height))]));
    }

    // The corners from the upper left clockwise: the two leftmost by their height, of the two others the farther from the upper left is the lower.
    private static NdArray Ordered(NativeCall call)
    {
        NdArray points = ArrayMaking.AsArray(call.Run, call["pts"], null).Data;
        double[] all = points.Rank == 2 && points.Shape[0] == 4 && points.Shape[1] == 2 ? points.AsType(DType.Float64).ToArray<double>()
            : throw call.Unsupported("anything but four points, an array of shape (4, 2),");
        (double X, double Y)[] sorted = [.. Enumerable.Range(0, 4).Select(i => (X: all[2 * i], Y: all[(2 * i) + 1])).OrderBy(static point => point.X)];
        (double X, double Y)[] left = [.. sorted[..2].OrderBy(static point => point.Y)];
        (double X, double Y)[] right = [.. sorted[2..].OrderBy(point => Distance(point, left[0]))];
        (double X, double Y)[] corners = [left[0], right[0], right[1], left[1]];
        return NdArray.Create<float>([.. corners.SelectMany(static point => new[] { (float)point.X, (float)point.Y })], 4, 2);
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    private static ArrayObject FourPointTransform(NativeCall call)
    {
        NdArray corners = Ordered(call);
        float[] c = corners.ToArray<float>();
        int width = Math.Max(Length(c, 2, 3), Length(c, 1, 0));
        int height = Math.Max(Length(c, 1, 2), Length(c, 0, 3));
        NdArray image = Image(call);
        call.Run.Budget.RequireArray([height, width, image.Rank > 2 ? image.Shape[2] : 1], image.DType.ItemSize());
        NdArray target = NdArray.Create<float>([0, 0, width - 1, 0, width - 1, height - 1, 0, height - 1], 4, 2);
        return Cv2Call.Result(call, () => Cv2.WarpPerspective(
            image, Cv2.GetPerspectiveTransform(corners, target).WithVersions(image.Versions), (width, height)));
    }

    // In float32, as NumPy takes it from the corners.
    private static int Length(float[] corners, int first, int second)
    {
        (float dx, float dy) = (corners[2 * first] - corners[2 * second], corners[(2 * first) + 1] - corners[(2 * second) + 1]);
        float across = dx * dx;
        float down = dy * dy;
        return (int)MathF.Sqrt(across + down);
    }
}
