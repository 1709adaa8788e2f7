using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Functions of points and contours.</summary>
internal static class Cv2Shapes
{
    private static readonly (string Name, Func<Moments, double> Value)[] s_moments =
    [
        ("m00", static m => m.M00), ("m10", static m => m.M10), ("m01", static m => m.M01), ("m20", static m => m.M20), ("m11", static m => m.M11),
        ("m02", static m => m.M02), ("m30", static m => m.M30), ("m21", static m => m.M21), ("m12", static m => m.M12), ("m03", static m => m.M03),
        ("mu20", static m => m.Mu20), ("mu11", static m => m.Mu11), ("mu02", static m => m.Mu02), ("mu30", static m => m.Mu30),
        ("mu21", static m => m.Mu21), ("mu12", static m => m.Mu12), ("mu03", static m => m.Mu03),
        ("nu20", static m => m.Nu20), ("nu11", static m => m.Nu11), ("nu02", static m => m.Nu02), ("nu30", static m => m.Nu30),
        ("nu21", static m => m.Nu21), ("nu12", static m => m.Nu12), ("nu03", static m => m.Nu03),
    ];

    /// <summary>The names of the moments, in their order.</summary>
    public static IEnumerable<string> MomentNames => s_moments.Select(static moment => moment.Name);

    public static void AddTo(MemberTable table) => table
        .Function("boundingRect(array)", static call =>
        {
            (int x, int y, int width, int height) = Of(call, "array", Cv2.BoundingRect);
            return new PyTuple([(long)x, (long)y, (long)width, (long)height]);
        })
        .Function("contourArea(contour, oriented=False)", static call => Of(call, "contour", points => Cv2.ContourArea(points, call.Truth("oriented"))))
        .Function("arcLength(curve, closed)", static call => Of(call, "curve", points => Cv2.ArcLength(points, call.Truth("closed"))))
        .Function("isContourConvex(contour)", static call => Of<object>(call, "contour", static points => Cv2.IsContourConvex(points)))
        .Function("approxPolyDP(curve, epsilon, closed, approxCurve=None)", static call =>
            Points(call, "curve", "approxCurve", points => Cv2.ApproxPolyDP(points, call.Float("epsilon"), call.Truth("closed"))))
        .Function("convexHull(points, hull=None, clockwise=False, returnPoints=True)", static call =>
            Points(call, "points", "hull", points => Cv2.ConvexHull(points, call.Truth("clockwise"), call.Truth("returnPoints"))))
        .Function("minAreaRect(points)", static call => Box(Of(call, "points", Cv2.MinAreaRect)))
        .Function("boxPoints(box, points=None)", static call =>
        {
            Cv2Call.RefuseOutputs(call, "points");
            return new ArrayObject(Cv2.BoxPoints(Cv2Arguments.Box(call, "box")).WithVersions(call.Run.Options.Versions));
        })
        .Function("minEnclosingCircle(points)", static call =>
        {
            ((float x, float y), float radius) = Of(call, "points", Cv2.MinEnclosingCircle);
            return new PyTuple([Pair(x, y), (double)radius]);
        })
        .Function("moments(array, binaryImage=False)", static call =>
        {
            Moments moments = Of(call, "array", array => Cv2.Moments(array, call.Truth("binaryImage")));
            var dict = new PyDict();
            foreach ((string name, Func<Moments, double> value) in s_moments)
            {
                dict.Items.Add(name, value(moments));
            }

            return dict;
        })
        .Function("HuMoments(m, hu=None)", static call =>
        {
            Cv2Call.RefuseOutputs(call, "hu");
            PyDict given = call["m"] as PyDict ?? throw Cv2Call.Failed(call, "Can't parse 'm'. Expected a dict of moments");
            double Of(string name) => given.Items.TryGetValue(name, out object? value) ? NativeCall.ToFloat(value) : 0;
            return new ArrayObject(Cv2.HuMoments(new Moments(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
            {
                Nu20 = Of("nu20"), Nu11 = Of("nu11"), Nu02 = Of("nu02"), Nu30 = Of("nu30"), Nu21 = Of("nu21"), Nu12 = Of("nu12"), Nu03 = Of("nu03"),
            }).WithVersions(call.Run.Options.Versions));
        })
        .Function("pointPolygonTest(contour, pt, measureDist)", static call =>
        {
            (float x, float y) = Cv2Arguments.FloatPoint(call, "pt");
            return Of(call, "contour", points => Cv2.PointPolygonTest(points, (x, y), call.Truth("measureDist")));
        });

    private static PyTuple Box(RotatedRect box) =>
        new([Pair(box.Center.X, box.Center.Y), Pair(box.Size.Width, box.Size.Height), (double)box.Angle]);

    private static PyTuple Pair(float a, float b) => new([(double)a, (double)b]);

    // An array of no points is None.
    private static object Points(NativeCall call, string name, string output, Func<NdArray, NdArray> operation)
    {
        Cv2Call.RefuseOutputs(call, output);
        NdArray points = Of(call, name, operation);
        return points.Length == 0 ? PyNone.Value : new ArrayObject(points);
    }

    private static T Of<T>(NativeCall call, string name, Func<NdArray, T> operation)
    {
        NdArray array = Cv2Arguments.Array(call, name);
        call.Run.Budget.Charge(array.Length / 16);
        return Cv2Call.Value(call, () => operation(array));
    }
}
