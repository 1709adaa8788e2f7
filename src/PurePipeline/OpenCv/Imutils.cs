using PurePipeline.Numerics;

namespace PurePipeline.OpenCv;

/// <summary>The package <c>imutils</c> 0.5.4: what it adds to cv2 for pictures. Images are as <see cref="Cv2"/> takes them.</summary>
public static class Imutils
{
    /// <summary><c>imutils.resize(image, width, height, inter)</c>: by the width, or else by the height; the other side keeps the ratio.</summary>
    /// <param name="image">The image; itself, where neither side is given.</param>
    /// <param name="width">The new width in pixels.</param>
    /// <param name="height">The new height in pixels, where no width is given.</param>
    /// <param name="interpolation">The filter.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the image or the size.</exception>
    public static NdArray Resize(NdArray image, int? width = null, int? height = null, Interpolation interpolation = Interpolation.Area)
    {
        ArgumentNullException.ThrowIfNull(image);
        return width is null && height is null ? image : Cv2.Resize(image, ResizedTo(image, width, height), interpolation: interpolation);
    }

    /// <summary><c>imutils.rotate(image, angle, center, scale)</c>: anticlockwise, within the picture's size.</summary>
    /// <param name="image">The image.</param>
    /// <param name="angle">In degrees.</param>
    /// <param name="center">The point that stays; null for half of the whole sides.</param>
    /// <param name="scale">How much larger.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the image.</exception>
    public static NdArray Rotate(NdArray image, double angle, (float X, float Y)? center = null, double scale = 1)
    {
        (int height, int width) = SidesOf(image);
        return Warped(image, Cv2.GetRotationMatrix2D(center ?? (width / 2, height / 2), angle, scale), width, height);
    }

    /// <summary><c>imutils.rotate_bound(image, angle)</c>: clockwise, with room for the whole turned picture.</summary>
    /// <param name="image">The image.</param>
    /// <param name="angle">In degrees.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the image.</exception>
    public static NdArray RotateBound(NdArray image, double angle)
    {
        (double[] matrix, int width, int height) = BoundTo(image, angle);
        return Warped(image, NdArray.Create<double>(matrix, 2, 3), width, height);
    }

    /// <summary><c>imutils.translate(image, x, y)</c>: moved to the right and down, black where nothing is.</summary>
    /// <exception cref="ArgumentException">OpenCV refuses the image.</exception>
    public static NdArray Translate(NdArray image, double x, double y)
    {
        (int height, int width) = SidesOf(image);
        return Warped(image, NdArray.Create<float>([1, 0, (float)x, 0, 1, (float)y], 2, 3), width, height);
    }

    /// <summary><c>imutils.auto_canny(image, sigma)</c>: <see cref="Cv2.Canny(NdArray, double, double, int, bool)"/> with thresholds around the median.</summary>
    /// <param name="image">uint8.</param>
    /// <param name="sigma">How far from the median, as a part of it.</param>
    /// <exception cref="ArgumentException">The image is not of uint8.</exception>
    public static NdArray AutoCanny(NdArray image, double sigma = 0.33)
    {
        ArgumentNullException.ThrowIfNull(image);
        double median = image.Median().AsType(DType.Float64).ToArray<double>()[0];
        return Cv2.Canny(image, (int)Math.Max(0, (1.0 - sigma) * median), (int)Math.Min(255, (1.0 + sigma) * median));
    }

    /// <summary><c>imutils.adjust_brightness_contrast(image, brightness, contrast)</c>.</summary>
    /// <param name="image">The image.</param>
    /// <param name="brightness">What is added.</param>
    /// <param name="contrast">In percent, 0 for none.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the image.</exception>
    public static NdArray AdjustBrightnessContrast(NdArray image, double brightness = 0, double contrast = 0) =>
        Cv2.AddWeighted(image, 1 + (contrast / 100), image, 0, brightness);

    /// <summary><c>imutils.contours.sort_contours(cnts, method)</c>: sorted by their boxes' left or top sides, with the boxes.</summary>
    /// <param name="contours">Contours, one or more.</param>
    /// <param name="method"><c>left-to-right</c>, <c>right-to-left</c>, <c>top-to-bottom</c> or <c>bottom-to-top</c>.</param>
    /// <exception cref="ArgumentException">There is no contour.</exception>
    public static (NdArray[] Contours, (int X, int Y, int Width, int Height)[] Boxes) SortContours(IReadOnlyList<NdArray> contours, string method = "left-to-right")
    {
        ArgumentNullException.ThrowIfNull(contours);
        if (contours.Count == 0)
        {
            throw new ArgumentException("not enough values to unpack (expected 2, got 0)", nameof(contours));
        }

        bool byTop = method is "top-to-bottom" or "bottom-to-top";
        (NdArray Contour, (int X, int Y, int Width, int Height) Box)[] found = [.. contours.Select(contour => (contour, Cv2.BoundingRect(contour)))];
        int side((NdArray Contour, (int X, int Y, int Width, int Height) Box) one) => byTop ? one.Box.Y : one.Box.X;
        found = [.. method is "right-to-left" or "bottom-to-top" ? found.OrderByDescending(side) : found.OrderBy(side)];
        return ([.. found.Select(static one => one.Contour)], [.. found.Select(static one => one.Box)]);
    }

    /// <summary>
    /// <c>imutils.perspective.order_points(pts)</c>: the corners from the upper left clockwise, float32. The two leftmost are told by their height; of
    /// the two others the farther from the upper left is the lower.
    /// </summary>
    /// <param name="points">Shape (4, 2).</param>
    /// <exception cref="ArgumentException">The shape is another.</exception>
    public static NdArray OrderPoints(NdArray points)
    {
        ArgumentNullException.ThrowIfNull(points);
        double[] all = points.Shape.SequenceEqual([4, 2]) ? points.AsType(DType.Float64).ToArray<double>()
            : throw new ArgumentException("Four points are wanted, an array of shape (4, 2).", nameof(points));
        (double X, double Y)[] sorted = [.. Enumerable.Range(0, 4).Select(i => (X: all[2 * i], Y: all[(2 * i) + 1])).OrderBy(static point => point.X)];
        (double X, double Y)[] left = [.. sorted[..2].OrderBy(static point => point.Y)];
        (double X, double Y)[] right = [.. sorted[2..].OrderBy(point => Distance(point, left[0]))];
        (double X, double Y)[] corners = [left[0], right[0], right[1], left[1]];
        return NdArray.Create<float>([.. corners.SelectMany(static point => new[] { (float)point.X, (float)point.Y })], 4, 2).WithVersions(points.Versions);
    }

    /// <summary><c>imutils.perspective.four_point_transform(image, pts)</c>: what is inside the corners, seen from above.</summary>
    /// <param name="image">The image.</param>
    /// <param name="points">Shape (4, 2), in any order.</param>
    /// <exception cref="ArgumentException">The shape is another, or OpenCV refuses the image.</exception>
    public static NdArray FourPointTransform(NdArray image, NdArray points)
    {
        ArgumentNullException.ThrowIfNull(image);
        (NdArray corners, int width, int height) = Seen(points);
        NdArray target = NdArray.Create<float>([0, 0, width - 1, 0, width - 1, height - 1, 0, height - 1], 4, 2);
        return Cv2.WarpPerspective(image, Cv2.GetPerspectiveTransform(corners, target).WithVersions(image.Versions), (width, height));
    }

    internal static (int Width, int Height) ResizedTo(NdArray image, int? width, int? height)
    {
        (int imageHeight, int imageWidth) = SidesOf(image);
        return width is { } wide ? (wide, (int)(imageHeight * (wide / (double)imageWidth))) : ((int)(imageWidth * (height!.Value / (double)imageHeight)), height.Value);
    }

    // The picture's middle goes to the new one's.
    internal static (double[] Matrix, int Width, int Height) BoundTo(NdArray image, double angle)
    {
        (int height, int width) = SidesOf(image);
        (double x, double y) = (width / 2.0, height / 2.0);
        double[] m = Cv2.GetRotationMatrix2D(((float)x, (float)y), -angle, 1).ToArray<double>();
        (double cos, double sin) = (Math.Abs(m[0]), Math.Abs(m[1]));
        (int newWidth, int newHeight) = ((int)((height * sin) + (width * cos)), (int)((height * cos) + (width * sin)));
        m[2] += (newWidth / 2.0) - x;
        m[5] += (newHeight / 2.0) - y;
        return (m, newWidth, newHeight);
    }

    // The corners in order, and the sides of what they enclose.
    internal static (NdArray Corners, int Width, int Height) Seen(NdArray points)
    {
        NdArray corners = OrderPoints(points);
        float[] c = corners.ToArray<float>();
        return (corners, Math.Max(Length(c, 2, 3), Length(c, 1, 0)), Math.Max(Length(c, 1, 2), Length(c, 0, 3)));
    }

    private static (int Height, int Width) SidesOf(NdArray image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Rank is 2 or 3 ? (image.Shape[0], image.Shape[1]) : throw new ArgumentException("An image has 2 or 3 axes.", nameof(image));
    }

    private static NdArray Warped(NdArray image, NdArray matrix, int width, int height) => Cv2.WarpAffine(image, matrix.WithVersions(image.Versions), (width, height));

    private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    // In float32, as NumPy takes it from the corners.
    private static int Length(float[] corners, int first, int second)
    {
        (float dx, float dy) = (corners[2 * first] - corners[2 * second], corners[(2 * first) + 1] - corners[(2 * second) + 1]);
        float across = dx * dx;
        float down = dy * dy;
        return (int)MathF.Sqrt(across + down);
    }
}
