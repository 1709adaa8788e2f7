using PurePipeline.Pillow.Drawing;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class ImageDraw
{
    /// <summary>A polygon whose sides belong to it: <c>draw.polygon(xy, fill, outline, width)</c>.</summary>
    /// <param name="points">The corners, at least two.</param>
    /// <param name="fill">The colour inside; null for none.</param>
    /// <param name="outline">The colour of the sides; null for none. If both are null, the sides are drawn.</param>
    /// <param name="width">How wide the sides are, to the inside.</param>
    /// <exception cref="ArgumentException">There are fewer corners.</exception>
    public void Polygon(ReadOnlySpan<(double X, double Y)> points, Ink? fill = null, Ink? outline = null, int width = 1)
    {
        (byte[]? inside, byte[]? side) = InksOf(fill, outline);
        (int X, int Y)[] corners = points.Length >= 2
            ? Whole(points)
            : throw new ArgumentException("coordinate list must contain at least 2 coordinates", nameof(points));
        if (inside is not null)
        {
            PolygonDrawing.Fill(PenOf(inside), Corners, corners);
        }

        if (side is not null && width == 1)
        {
            PolygonDrawing.Outline(PenOf(side), Corners, corners, width);
        }
        else if (side is not null && width != 0)
        {
            DrawWideSides(side, corners, unchecked((width * 2) - 1));
        }
    }

    // Sides go to both sides of their line; the polygon's inside is a mask for them.
    private void DrawWideSides(byte[] ink, (int X, int Y)[] corners, int width)
    {
        // The mask's ink is the first byte of what 1 is in the image's mode: 0 of a float.
        var mask = new Canvas(new byte[_canvas.Width * _canvas.Height], _canvas.Width, _canvas.Height, 1);
        var inside = new Pen(mask, [Mode == PixelMode.F ? (byte)0 : (byte)1], isBlended: false, SwapsEnds);
        PolygonDrawing.Fill(inside, Corners, corners);
        if (Pillow >= s_masksWideSidesSince)
        {
            PolygonDrawing.Outline(PenOf(ink), Corners, corners, width, mask);
            return;
        }

        var sides = new Canvas(new byte[mask.Pixels.Length], mask.Width, mask.Height, 1);
        PolygonDrawing.Outline(new Pen(sides, [1], isBlended: false, SwapsEnds), Corners, corners, width);
        var pen = new Pen(Drawn(), ink[.._canvas.BytesPerPixel], isBlended: false, SwapsEnds);
        for (int y = 0; y < mask.Height; y++)
        {
            for (int x = 0; x < mask.Width; x++)
            {
                if (mask.IsSet(x, y) && sides.IsSet(x, y))
                {
                    pen.Point(x, y);
                }
            }
        }
    }
}
