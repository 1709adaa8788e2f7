namespace PurePipeline.OpenCv.Undistortion;

/// <summary>A rectangle by its corner and its sides.</summary>
internal readonly record struct ViewRectangle(double X, double Y, double Width, double Height);

/// <summary>
/// The largest rectangle within an undistorted image and the smallest around it, of a grid of nine by nine points (calib3d/src/calibration.cpp,
/// <c>icvGetRectangles</c>).
/// </summary>
internal readonly record struct ViewRectangles(ViewRectangle Inner, ViewRectangle Outer)
{
    private const int Side = 9;

    /// <param name="camera">The camera.</param>
    /// <param name="target">The undistorted image's camera; null for focal lengths from the optical axis.</param>
    /// <param name="size">The image's width and height.</param>
    /// <param name="inSingles">OpenCV 4.6's floats, and a grid that ends a pixel later.</param>
    public static ViewRectangles Of(CameraModel camera, double[]? target, (int Width, int Height) size, bool inSingles)
    {
        (double left, double right, double top, double bottom) = (-float.MaxValue, float.MaxValue, -float.MaxValue, float.MaxValue);
        (double first, double last, double highest, double lowest) = (float.MaxValue, -float.MaxValue, float.MaxValue, -float.MaxValue);
        for (int row = 0; row < Side; row++)
        {
            for (int column = 0; column < Side; column++)
            {
                (double x, double y) = inSingles
                    ? camera.Undistort((float)column * size.Width / (Side - 1), (float)row * size.Height / (Side - 1))
                    : camera.Undistort((double)column * (size.Width - 1) / (Side - 1), (double)row * (size.Height - 1) / (Side - 1));
                (x, y) = target is null ? (x, y) : Project(target, x, y);
                (x, y) = inSingles ? ((float)x, (float)y) : (x, y);
                (first, last, highest, lowest) = (Least(first, x), Greatest(last, x), Least(highest, y), Greatest(lowest, y));
                left = column == 0 ? Greatest(left, x) : left;
                right = column == Side - 1 ? Least(right, x) : right;
                top = row == 0 ? Greatest(top, y) : top;
                bottom = row == Side - 1 ? Least(bottom, y) : bottom;
            }
        }

        return new ViewRectangles(Between(left, right, top, bottom), Between(first, last, highest, lowest));

        ViewRectangle Between(double x0, double x1, double y0, double y1) =>
            inSingles ? new(x0, y0, (float)(x1 - x0), (float)(y1 - y0)) : new(x0, y0, x1 - x0, y1 - y0);
    }

    // Beside what is no number the one before stays.
    private static double Least(double a, double b) => a > b ? b : a;

    private static double Greatest(double a, double b) => a < b ? b : a;

    /// <summary>A point by a camera's matrix.</summary>
    public static (double X, double Y) Project(double[] m, double x, double y)
    {
        double w = 1 / ((m[6] * x) + (m[7] * y) + m[8]);
        return (((m[0] * x) + (m[1] * y) + m[2]) * w, ((m[3] * x) + (m[4] * y) + m[5]) * w);
    }
}
