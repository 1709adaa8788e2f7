using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>What <c>ImageDraw.Draw(image)</c> gives: draws on that image in place.</summary>
internal sealed class ImageDrawObject(ImageObject image, string? mode) : PyObject
{
    public static readonly PyType Class = Make();

    private static readonly Version s_hasCircleSince = new(10, 4);

    public override PyType Type => Class;

    public static ImageDrawObject Construct(NativeCall call)
    {
        var image = call["im"] as ImageObject ?? throw PythonError.Attribute($"'{PyTypes.NameOf(call["im"])}' object has no attribute 'load'");
        image.Hold(call.Run.Budget);
        var draw = new ImageDrawObject(image, call.OrNull("mode") is null ? null : call.Text("mode"));
        _ = image.DrawingIn(draw.Mode);
        return draw;
    }

    public override bool Lacks(string name) => name == "circle" && image.Header.Versions.Pillow < s_hasCircleSince;

    public override object? GetAttribute(string name) => Lacks(name) ? null : base.GetAttribute(name);

    private string? Mode => mode;

    private static PyType Make()
    {
        PyType type = new("ImageDraw", "PIL.ImageDraw.ImageDraw", signature: "(im, mode=None)", construct: Construct);
        type.Members
            .Method("point(self, xy, fill=None)", static call => Draw(call, draw => draw.Point(Points(call), call.InkOrNull("fill"))))
            .Method("line(self, xy, fill=None, width=1, joint=None)", Line)
            .Method("polygon(self, xy, fill=None, outline=None, width=1)", static call => Draw(
                call, draw => draw.Polygon(Points(call), call.InkOrNull("fill"), call.InkOrNull("outline"), call.Int("width"))))
            .Method("rectangle(self, xy, fill=None, outline=None, width=1)", static call => Draw(
                call, draw => draw.Rectangle(Box(call), call.InkOrNull("fill"), call.InkOrNull("outline"), call.Int("width"))))
            .Method("ellipse(self, xy, fill=None, outline=None, width=1)", static call => Draw(
                call, draw => draw.Ellipse(Box(call), call.InkOrNull("fill"), call.InkOrNull("outline"), call.Int("width"))))
            .Method("circle(self, xy, radius, fill=None, outline=None, width=1)", Circle)
            .Property("mode", static self => ((ImageDrawObject)self).Mode ?? ((ImageDrawObject)self).ImageMode);
        return type;
    }

    private string ImageMode => image.Header.Mode;

    private static PyNone Line(NativeCall call) => call.OrNull("joint") is null || call.Int("width") <= 4
        ? Draw(call, draw => draw.Line(Points(call), call.InkOrNull("fill"), call.Int("width")))
        : throw new Refusal("ImageDraw.line(joint='curve') is not supported.");

    private static PyNone Circle(NativeCall call)
    {
        double radius = call.Float("radius");
        return Draw(call, draw => draw.Circle(
            Points(call) is [var center, ..] ? center : throw PythonError.Index("tuple index out of range"),
            radius,
            call.InkOrNull("fill"),
            call.InkOrNull("outline"),
            call.Int("width")));
    }

    private static PyNone Draw(NativeCall call, Action<ImageDraw> draw)
    {
        var self = (ImageDrawObject)call.Self;
        draw(self.ImageDrawing);
        return PyNone.Value;
    }

    private ImageDraw ImageDrawing => image.DrawingIn(mode);

    private static (double Left, double Top, double Right, double Bottom) Box(NativeCall call) => Points(call) is [var start, var end]
        ? (start.X, start.Y, end.X, end.Y)
        : throw PythonError.Type("coordinate list must contain exactly 2 coordinates");

    private static (double X, double Y)[] Points(NativeCall call)
    {
        (double X, double Y)[] points = DrawingPoints.Of(call, call["xy"]);
        if (points.Length > 0)
        {
            // A line's points are visited, whether there are pixels or not.
            double extent = Math.Abs(points.Max(static point => point.X)) + Math.Abs(points.Min(static point => point.X))
                + Math.Abs(points.Max(static point => point.Y)) + Math.Abs(points.Min(static point => point.Y));
            call.Run.Budget.Charge((long)Math.Min(extent, 1L << 40) / 16 * points.Length);
        }

        return points;
    }
}
