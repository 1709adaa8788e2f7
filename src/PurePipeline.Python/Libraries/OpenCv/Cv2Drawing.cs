using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Drawing, onto the array that is given, which is returned.</summary>
internal static class Cv2Drawing
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("FILLED", -1),
        new("LINE_4", (int)LineTypes.Line4),
        new("LINE_8", (int)LineTypes.Line8),
        new("LINE_AA", (int)LineTypes.AntiAliased),
        new("FONT_HERSHEY_SIMPLEX", 0),
        new("FONT_HERSHEY_PLAIN", 1),
        new("FONT_HERSHEY_DUPLEX", 2),
        new("FONT_HERSHEY_COMPLEX", 3),
        new("FONT_HERSHEY_TRIPLEX", 4),
        new("FONT_HERSHEY_COMPLEX_SMALL", 5),
        new("FONT_HERSHEY_SCRIPT_SIMPLEX", 6),
        new("FONT_HERSHEY_SCRIPT_COMPLEX", 7),
        new("FONT_ITALIC", 16),
    ];

    private delegate void Draw(NdArray image, ReadOnlySpan<double> color, int thickness, LineTypes lineType, int shift);

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table
            .Function("line(img, pt1, pt2, color, thickness=1, lineType=8, shift=0)", static call =>
                On(call, "img", (image, color, thickness, type, shift) =>
                    Cv2.Line(image, Cv2Arguments.Pair(call, "pt1"), Cv2Arguments.Pair(call, "pt2"), color, thickness, type, shift)))
            .Function("arrowedLine(img, pt1, pt2, color, thickness=1, line_type=8, shift=0, tipLength=0.1)", static call =>
                OnImage(call, "img", image => Cv2.ArrowedLine(
                    image, Cv2Arguments.Pair(call, "pt1"), Cv2Arguments.Pair(call, "pt2"), Cv2Arguments.Scalar(call, "color"), call.Int("thickness"),
                    (LineTypes)call.Int("line_type"), call.Int("shift"), call.Float("tipLength"))))
            .Function("ellipse2Poly(center, axes, angle, arcStart, arcEnd, delta)", static call => Cv2Call.Result(call, () => Cv2.Ellipse2Poly(
                Cv2Arguments.Pair(call, "center"), Cv2Arguments.Pair(call, "axes"), call.Int("angle"), call.Int("arcStart"), call.Int("arcEnd"), call.Int("delta"))))
            .Function("rectangle(img, pt1=None, pt2=None, color=None, thickness=1, lineType=8, shift=0, rec=None)", Rectangle)
            .Function("circle(img, center, radius, color, thickness=1, lineType=8, shift=0)", static call =>
            {
                call.Run.Budget.Charge(Math.Max(call.Int("radius"), 0) / 16);
                return On(call, "img", (image, color, thickness, type, shift) =>
                    Cv2.Circle(image, Cv2Arguments.Pair(call, "center"), call.Int("radius"), color, thickness, type, shift));
            })
            .Function(
                "ellipse(img, center=None, axes=None, angle=None, startAngle=None, endAngle=None, color=None, thickness=1, lineType=8, shift=0, box=None)",
                Ellipse)
            .Function("fillConvexPoly(img, points, color, lineType=8, shift=0)", static call =>
                On(call, "img", (image, color, _, type, shift) => Cv2.FillConvexPoly(image, Charged(call, Cv2Arguments.Array(call, "points")), color, type, shift)))
            .Function("fillPoly(img, pts, color, lineType=8, shift=0, offset=None)", static call =>
                On(call, "img", (image, color, _, type, shift) =>
                    Cv2.FillPoly(image, Polygons(call, "pts"), color, type, shift, Cv2Arguments.Point(call, "offset"))))
            .Function("polylines(img, pts, isClosed, color, thickness=1, lineType=8, shift=0)", static call =>
                On(call, "img", (image, color, thickness, type, shift) =>
                    Cv2.Polylines(image, Polygons(call, "pts"), call.Truth("isClosed"), color, thickness, type, shift)))
            .Function(
                "drawContours(image, contours, contourIdx, color, thickness=1, lineType=8, hierarchy=None, maxLevel=2147483647, offset=None)",
                static call => On(call, "image", (image, color, thickness, type, _) => Cv2.DrawContours(
                    image,
                    Polygons(call, "contours"),
                    call.Int("contourIdx"),
                    color,
                    thickness,
                    type,
                    call.OrNull("hierarchy") is null ? null : Cv2Arguments.Array(call, "hierarchy"),
                    call.Int("maxLevel"),
                    Cv2Arguments.Point(call, "offset"))));
    }

    // By two corners, or by a rectangle in the place of the first, behind which the others move up.
    private static object Rectangle(NativeCall call)
    {
        if (call.OrNull("rec") is null && Sequences.ToList(call.Run, call["pt1"]).Count == 2)
        {
            return On(call, "img", (image, color, thickness, type, shift) =>
                Cv2.Rectangle(image, Cv2Arguments.Pair(call, "pt1"), Cv2Arguments.Pair(call, "pt2"), color, thickness, type, shift));
        }

        bool isFirst = call.OrNull("rec") is null;
        int[] rec = call.Ints(isFirst ? "pt1" : "rec");
        if (rec.Length != 4)
        {
            throw Cv2Call.Failed(call, $"Can't parse 'rec'. Expected sequence length 4, got {rec.Length}");
        }

        string colorName = isFirst && call.OrNull("pt2") is not null ? "pt2" : "color";
        int thickness = colorName == "pt2" && call.OrNull("color") is not null ? call.Int("color") : call.Int("thickness");
        return OnImage(call, "img", image => Cv2.Rectangle(
            image, (rec[0], rec[1], rec[2], rec[3]), Cv2Arguments.Scalar(call, colorName), thickness, (LineTypes)call.Int("lineType"), call.Int("shift")));
    }

    // By centre and axes, or by a box in the place of the first.
    private static object Ellipse(NativeCall call)
    {
        if (call.OrNull("box") is null && Sequences.ToList(call.Run, call["center"]).Count == 2)
        {
            return On(call, "img", (image, color, thickness, type, shift) => Cv2.Ellipse(
                image,
                Cv2Arguments.Pair(call, "center"),
                Cv2Arguments.Size(call, "axes"),
                call.Float("angle"),
                call.Float("startAngle"),
                call.Float("endAngle"),
                color,
                thickness,
                type,
                shift));
        }

        bool isFirst = call.OrNull("box") is null;
        string colorName = isFirst && call.OrNull("axes") is not null ? "axes" : "color";
        int thickness = isFirst && call.OrNull("angle") is not null ? call.Int("angle") : call.Int("thickness");
        int type = isFirst && call.OrNull("startAngle") is not null ? call.Int("startAngle") : call.Int("lineType");
        return OnImage(call, "img", image => Cv2.Ellipse(
            image, Cv2Arguments.Box(call, isFirst ? "center" : "box"), Cv2Arguments.Scalar(call, colorName), thickness, (LineTypes)type));
    }

    private static ArrayObject On(NativeCall call, string name, Draw draw) => OnImage(call, name, image => draw(
        image,
        Cv2Arguments.Scalar(call, "color"),
        call.Has("thickness") ? call.Int("thickness") : 1,
        (LineTypes)call.Int("lineType"),
        call.Has("shift") ? call.Int("shift") : 0));

    private static ArrayObject OnImage(NativeCall call, string name, Action<NdArray> draw)
    {
        if (call[name] is not ArrayObject { Data.Rank: 2 or 3 } image)
        {
            throw Cv2Call.Failed(call, $"{name} is not a numpy array of 2 or 3 axes");
        }

        if (image.IsReadOnly)
        {
            throw Cv2Call.Failed(call, $"{name} marked as output argument, but provided NumPy array marked as readonly");
        }

        NdArray array = image.Data.WithVersions(call.Run.Options.Versions);
        return Cv2Call.Value(call, () =>
        {
            draw(array);
            return image;
        });
    }

    // A list of arrays, or an array of them along its first axis.
    private static NdArray[] Polygons(NativeCall call, string name) => call[name] is ArrayObject { Data: { Rank: > 1 } whole }
        ? [.. Enumerable.Range(0, whole.Shape[0]).Select(i => Charged(call, whole[i]))]
        : [.. Sequences.ToList(call.Run, call[name]).Select(points => points is ArrayObject array
            ? Charged(call, array.Data)
            : throw Cv2Call.Failed(call, $"{name} holds something that is no numpy array"))];

    private static NdArray Charged(NativeCall call, NdArray points)
    {
        call.Run.Budget.Charge(1 + (points.Length / 16));
        return points;
    }
}
