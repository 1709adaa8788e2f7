namespace PurePipeline.Pillow.Drawing;

/// <summary>Rectangles, filled or as lines: <c>ImagingDrawRectangle</c>.</summary>
internal static class RectangleDrawing
{
    /// <summary>Fills a box, its corners included.</summary>
    public static void Fill(Pen pen, (int Left, int Top, int Right, int Bottom) box)
    {
        (int top, int bottom) = (Math.Min(box.Top, box.Bottom), Math.Max(box.Top, box.Bottom));
        for (int y = Math.Max(top, 0); y <= Math.Min(bottom, pen.Canvas.Height - 1); y++)
        {
            pen.Row(box.Left, y, box.Right);
        }
    }

    /// <summary>Draws its sides, to the inside.</summary>
    public static void Outline(Pen pen, (int Left, int Top, int Right, int Bottom) box, int width)
    {
        (int top, int bottom) = (Math.Min(box.Top, box.Bottom), Math.Max(box.Top, box.Bottom));
        for (int i = 0; i < width; i++)
        {
            pen.Row(box.Left, top + i, box.Right);
            pen.Row(box.Left, bottom - i, box.Right);
            LineDrawing.Thin(pen, box.Right - i, top + width, box.Right - i, bottom - width + 1);
            LineDrawing.Thin(pen, box.Left + i, top + width, box.Left + i, bottom - width + 1);
        }
    }
}
