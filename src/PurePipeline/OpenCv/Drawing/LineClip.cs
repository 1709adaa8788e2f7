using PurePipeline.OpenCv.Contours;

namespace PurePipeline.OpenCv.Drawing;

/// <summary>The part of a line that lies in an image (imgproc/src/drawing.cpp, <c>clipLine</c>): by Cohen and Sutherland, in doubles cut to whole numbers.</summary>
internal static class LineClip
{
    private const int Below = 8;
    private const int AboveOrBelow = 12;

    /// <summary>Whether any of it does; then both ends are moved inside.</summary>
    public static bool Clip(long width, long height, ref Place<long> a, ref Place<long> b)
    {
        if (width <= 0 || height <= 0)
        {
            return false;
        }

        (long right, long bottom) = (width - 1, height - 1);
        (long x1, long y1, long x2, long y2) = (a.X, a.Y, b.X, b.Y);
        int c1 = Outside(x1, right) | (Outside(y1, bottom) << 2);
        int c2 = Outside(x2, right) | (Outside(y2, bottom) << 2);
        if ((c1 & c2) == 0 && (c1 | c2) != 0)
        {
            if ((c1 & AboveOrBelow) != 0)
            {
                long y = c1 < Below ? 0 : bottom;
                x1 += (long)((double)(y - y1) * (x2 - x1) / (y2 - y1));
                (y1, c1) = (y, Outside(x1, right));
            }

            if ((c2 & AboveOrBelow) != 0)
            {
                long y = c2 < Below ? 0 : bottom;
                x2 += (long)((double)(y - y2) * (x2 - x1) / (y2 - y1));
                (y2, c2) = (y, Outside(x2, right));
            }

            if ((c1 & c2) == 0 && (c1 | c2) != 0)
            {
                if (c1 != 0)
                {
                    long x = c1 == 1 ? 0 : right;
                    y1 += (long)((double)(x - x1) * (y2 - y1) / (x2 - x1));
                    (x1, c1) = (x, 0);
                }

                if (c2 != 0)
                {
                    long x = c2 == 1 ? 0 : right;
                    y2 += (long)((double)(x - x2) * (y2 - y1) / (x2 - x1));
                    (x2, c2) = (x, 0);
                }
            }
        }

        (a, b) = (new Place<long>(x1, y1), new Place<long>(x2, y2));
        return (c1 | c2) == 0;
    }

    private static int Outside(long at, long last) => at < 0 ? 1 : at > last ? 2 : 0;
}
