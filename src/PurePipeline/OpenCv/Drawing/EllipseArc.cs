using PurePipeline.OpenCv.Contours;

namespace PurePipeline.OpenCv.Drawing;

/// <summary>Ellipses and their arcs as polygons (imgproc/src/drawing.cpp, <c>ellipse2Poly</c>, <c>EllipseEx</c>).</summary>
internal static class EllipseArc
{
    private const int Turn = 360;

    // Sines of whole degrees up to 90, in ten-millionths.
    private static readonly int[] s_sines =
    [
        0, 174524, 348995, 523360, 697565, 871557, 1045285, 1218693, 1391731, 1564345,
        1736482, 1908090, 2079117, 2249511, 2419219, 2588190, 2756374, 2923717, 3090170, 3255682,
        3420201, 3583679, 3746066, 3907311, 4067366, 4226183, 4383711, 4539905, 4694716, 4848096,
        5000000, 5150381, 5299193, 5446390, 5591929, 5735764, 5877853, 6018150, 6156615, 6293204,
        6427876, 6560590, 6691306, 6819984, 6946584, 7071068, 7193398, 7313537, 7431448, 7547096,
        7660444, 7771460, 7880108, 7986355, 8090170, 8191520, 8290376, 8386706, 8480481, 8571673,
        8660254, 8746197, 8829476, 8910065, 8987940, 9063078, 9135455, 9205049, 9271839, 9335804,
        9396926, 9455186, 9510565, 9563048, 9612617, 9659258, 9702957, 9743701, 9781476, 9816272,
        9848078, 9876883, 9902681, 9925462, 9945219, 9961947, 9975641, 9986295, 9993908, 9998477,
        10000000,
    ];

    /// <param name="canvas">Where to draw.</param>
    /// <param name="center">In 65536ths of a pixel.</param>
    /// <param name="axes">Half the width and half the height, alike.</param>
    /// <param name="angle">By how much it is turned, in degrees.</param>
    /// <param name="from">Where the arc begins, in degrees.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="thickness">Of the line; below 0 it is filled.</param>
    /// <param name="lineType">Of the line.</param>
    public static void Draw(in Canvas canvas, Place<long> center, Place<long> axes, int angle, int from, int to, int thickness, int lineType)
    {
        axes = new(Math.Abs(axes.X), Math.Abs(axes.Y));
        int size = (int)((Math.Max(axes.X, axes.Y) + Fixed.Half) >> Fixed.Bits);
        List<Place<long>> corners = [];
        foreach ((double x, double y) in Points(center, axes, angle, from, to, size < 3 ? 90 : size < 10 ? 30 : size < 15 ? 18 : 5))
        {
            (long wholeX, long wholeY) = ((long)CvRound.ToInt32(x / Fixed.One) << Fixed.Bits, (long)CvRound.ToInt32(y / Fixed.One) << Fixed.Bits);
            Place<long> corner = new(wholeX + CvRound.ToInt32(x - wholeX), wholeY + CvRound.ToInt32(y - wholeY));
            if (corner != (corners.Count > 0 ? corners[^1] : new(-1, -1)))
            {
                corners.Add(corner);
            }
        }

        if (corners.Count <= 1)
        {
            corners = [center, center];
        }

        if (thickness >= 0)
        {
            ThickLine.DrawAll(canvas, [.. corners], false, thickness, lineType, Fixed.Bits);
        }
        else if (to - from >= Turn)
        {
            ConvexFill.Draw(canvas, [.. corners], lineType, Fixed.Bits);
        }
        else
        {
            List<PolygonEdge> edges = [];
            PolygonEdges.Collect(canvas, [.. corners, center], edges, lineType, Fixed.Bits, default);
            PolygonFill.Draw(canvas, edges, lineType);
        }
    }

    /// <summary>The corners of an arc, as fractions.</summary>
    public static List<(double X, double Y)> Points(Place<long> center, Place<long> axes, int angle, int from, int to, int step)
    {
        angle = angle < 0 ? ((angle % Turn) + Turn) % Turn : angle > Turn ? ((angle - 1) % Turn) + 1 : angle;
        (from, to) = from > to ? (to, from) : (from, to);
        if (from < 0)
        {
            int turns = (-from + Turn - 1) / Turn;
            (from, to) = (from + (turns * Turn), to + (turns * Turn));
        }

        if (to > Turn)
        {
            int turns = (to - 1) / Turn;
            (from, to) = (from - (turns * Turn), to - (turns * Turn));
        }

        if (to - from > Turn)
        {
            (from, to) = (0, Turn);
        }

        (double cosine, double sine) = (Sine(angle + 90), Sine(angle));
        List<(double X, double Y)> points = [];
        for (int i = from; i < to + step; i += step)
        {
            int at = Math.Min(i, to);
            at += at < 0 ? Turn : 0;
            double x = axes.X * Sine(at + 90);
            double y = axes.Y * Sine(at);
            points.Add((center.X + (x * cosine) - (y * sine), center.Y + (x * sine) + (y * cosine)));
        }

        return points;
    }

    // As a float, of whole degrees.
    private static double Sine(int degrees)
    {
        int within = ((degrees % Turn) + Turn) % Turn;
        int half = within % 180;
        float sine = (float)(s_sines[half <= 90 ? half : 180 - half] / 1e7);
        return within < 180 ? sine : -sine;
    }
}
