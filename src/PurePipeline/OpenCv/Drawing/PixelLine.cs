using PurePipeline.OpenCv.Contours;

namespace PurePipeline.OpenCv.Drawing;

/// <summary>A line from pixel to pixel by Bresenham's method (imgproc/src/drawing.cpp, <c>LineIterator</c>), from left to right.</summary>
internal static class PixelLine
{
    /// <param name="canvas">Where to draw.</param>
    /// <param name="from">One end, a whole pixel.</param>
    /// <param name="to">The other end.</param>
    /// <param name="lineType">4 or 8 neighbours.</param>
    public static void Draw(in Canvas canvas, Place<long> from, Place<long> to, int lineType)
    {
        bool isEight = lineType switch
        {
            8 or 0 => true,
            4 or 1 => false,
            _ => throw new ArgumentException($"lineType {lineType} is none of cv2.LINE_4, LINE_8 and LINE_AA."),
        };
        (from, to) = (Saturated(from), Saturated(to));
        if (!(canvas.Holds(from.X, from.Y) && canvas.Holds(to.X, to.Y)) && !LineClip.Clip(canvas.Width, canvas.Height, ref from, ref to))
        {
            return;
        }

        if (to.X < from.X)
        {
            (from, to) = (to, from);
        }

        (long along, long across) = (to.X - from.X, Math.Abs(to.Y - from.Y));
        int down = to.Y < from.Y ? -1 : 1;
        bool isSteep = across > along;
        (along, across) = isSteep ? (across, along) : (along, across);

        // Each step goes along; where the error is below 0 it goes across too, and of 4 neighbours across alone.
        (long error, long plus) = isEight ? (along - (2 * across), 2 * along) : (0, 2 * (along + across));
        long count = isEight ? along + 1 : along + across + 1;
        (long x, long y) = (from.X, from.Y);
        for (; count > 0; count--)
        {
            canvas.Put(x, y);
            bool isAcross = error < 0;
            bool isAlong = isEight || !isAcross;
            error += (isAcross ? plus : 0) - (2 * across);
            (bool movesX, bool movesY) = isSteep ? (isAcross, isAlong) : (isAlong, isAcross);
            x += movesX ? 1 : 0;
            y += movesY ? down : 0;
        }
    }

    private static Place<long> Saturated(Place<long> point) =>
        new(Math.Clamp(point.X, int.MinValue, int.MaxValue), Math.Clamp(point.Y, int.MinValue, int.MaxValue));
}
