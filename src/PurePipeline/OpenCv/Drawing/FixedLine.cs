using PurePipeline.OpenCv.Contours;

namespace PurePipeline.OpenCv.Drawing;

/// <summary>A line between positions within pixels (imgproc/src/drawing.cpp, <c>Line2</c>): a pixel for each column or each row.</summary>
internal static class FixedLine
{
    public static void Draw(in Canvas canvas, Place<long> from, Place<long> to)
    {
        if (!LineClip.Clip((long)canvas.Width << Fixed.Bits, (long)canvas.Height << Fixed.Bits, ref from, ref to))
        {
            return;
        }

        (long dx, long dy) = (to.X - from.X, to.Y - from.Y);
        bool isFlat = Math.Abs(dx) > Math.Abs(dy);
        if (isFlat ? dx < 0 : dy < 0)
        {
            (from, to, dx, dy) = (to, from, -dx, -dy);
        }

        (long stepX, long stepY) = isFlat ? ((long)Fixed.One, dy * Fixed.One / (dx | 1)) : (dx * Fixed.One / (dy | 1), (long)Fixed.One);
        long count = (isFlat ? to.X - from.X : to.Y - from.Y) >> Fixed.Bits;
        Place<long> last = Fixed.Rounded(to);
        canvas.Put(last.X, last.Y);
        (long x, long y) = (from.X + Fixed.Half, from.Y + Fixed.Half);
        for (; count >= 0; count--)
        {
            canvas.Put(x >> Fixed.Bits, y >> Fixed.Bits);
            (x, y) = (x + stepX, y + stepY);
        }
    }
}
