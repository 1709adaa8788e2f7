namespace PurePipeline.OpenCv.Undistortion;

/// <summary><c>cv2.getOptimalNewCameraMatrix</c> (calib3d/src/calibration.cpp).</summary>
internal sealed class OptimalView(CameraModel camera, (int Width, int Height) size, (int Width, int Height) target, Version version)
{
    // 4.6 has floats, 4.10 doubles.
    private static readonly Version s_doublesSince = new(4, 7);

    private readonly bool _inSingles = version < s_doublesSince;

    /// <summary>The camera whose image the rectangles within and around the undistorted one fill; returns the valid pixels.</summary>
    public (int X, int Y, int Width, int Height) Fit(double[] matrix, double alpha)
    {
        ViewRectangles view = ViewRectangles.Of(camera, null, size, _inSingles);
        (double innerX, double innerY) = (Rounded((target.Width - 1) / view.Inner.Width), Rounded((target.Height - 1) / view.Inner.Height));
        (double outerX, double outerY) = (Rounded((target.Width - 1) / view.Outer.Width), Rounded((target.Height - 1) / view.Outer.Height));
        (matrix[0], matrix[4]) = ((innerX * (1 - alpha)) + (outerX * alpha), (innerY * (1 - alpha)) + (outerY * alpha));
        matrix[2] = (-innerX * view.Inner.X * (1 - alpha)) + (-outerX * view.Outer.X * alpha);
        matrix[5] = (-innerY * view.Inner.Y * (1 - alpha)) + (-outerY * view.Outer.Y * alpha);
        ViewRectangle inner = ViewRectangles.Of(camera, matrix, size, _inSingles).Inner;
        return Within(CvRound.ToInt32(inner.X), CvRound.ToInt32(inner.Y), CvRound.ToInt32(inner.Width), CvRound.ToInt32(inner.Height));
    }

    /// <summary>The same with the optical axis in the middle.</summary>
    public (int X, int Y, int Width, int Height) Centre(double[] matrix, double alpha)
    {
        (double x0, double y0) = (matrix[2], matrix[5]);
        (double x, double y) = ((target.Width - 1) * 0.5, (target.Height - 1) * 0.5);
        ViewRectangles view = ViewRectangles.Of(camera, camera.Camera, size, _inSingles);
        (double left, double top, double right, double bottom) = Factors(view.Inner);
        double largest = Math.Max(Math.Max(Math.Max(left, top), right), bottom);
        (left, top, right, bottom) = Factors(view.Outer);
        double smallest = Math.Min(Math.Min(Math.Min(left, top), right), bottom);
        double scale = (largest * (1 - alpha)) + (smallest * alpha);
        (matrix[0], matrix[4], matrix[2], matrix[5]) = (matrix[0] * scale, matrix[4] * scale, x, y);
        return Within(
            (int)Math.Ceiling(Rounded(((view.Inner.X - x0) * scale) + x)),
            (int)Math.Ceiling(Rounded(((view.Inner.Y - y0) * scale) + y)),
            (int)Math.Floor(Rounded(view.Inner.Width * scale)),
            (int)Math.Floor(Rounded(view.Inner.Height * scale)));

        (double, double, double, double) Factors(ViewRectangle r) =>
            (x / (x0 - r.X), y / (y0 - r.Y), x / (Rounded(r.X + r.Width) - x0), y / (Rounded(r.Y + r.Height) - y0));
    }

    private double Rounded(double value) => _inSingles ? (float)value : value;

    private (int X, int Y, int Width, int Height) Within(int x, int y, int width, int height)
    {
        // Sums beyond an int are 4.6's mistake alone.
        (int left, int top) = (Math.Max(x, 0), Math.Max(y, 0));
        (width, height) = _inSingles
            ? unchecked((Math.Min(x + width, target.Width) - left, Math.Min(y + height, target.Height) - top))
            : ((int)Math.Max(Math.Min((long)x + width, target.Width) - left, 0), (int)Math.Max(Math.Min((long)y + height, target.Height) - top, 0));
        return width <= 0 || height <= 0 ? default : (left, top, width, height);
    }
}
