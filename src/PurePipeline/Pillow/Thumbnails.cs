namespace PurePipeline.Pillow;

/// <summary>The size of a thumbnail: <c>preserve_aspect_ratio</c> of <c>Image.thumbnail</c>.</summary>
internal static class Thumbnails
{
    /// <summary>
    /// The largest size within the given one that keeps the sides' ratio best; null if the image is no larger than that already. A height
    /// below 0 limits nothing, as in Pillow.
    /// </summary>
    /// <exception cref="DivideByZeroException">One of the heights is 0.</exception>
    public static (int Width, int Height)? Fit((int Width, int Height) image, (double Width, double Height) size)
    {
        (double x, double y) = (Math.Floor(size.Width), Math.Floor(size.Height));
        if (x >= image.Width && y >= image.Height)
        {
            return null;
        }

        if (image.Height == 0 || y == 0)
        {
            throw new DivideByZeroException("division by zero");
        }

        double aspect = (double)image.Width / image.Height;
        return x / y >= aspect
            ? (Round(y * aspect, width => Math.Abs(aspect - (width / y))), (int)y)
            : ((int)x, Round(x / aspect, height => height == 0 ? 0 : Math.Abs(aspect - (x / height))));
    }

    // The neighbour with the smaller error, the lower one if they are equal; at least 1.
    private static int Round(double value, Func<double, double> error)
    {
        (double floor, double ceiling) = (Math.Floor(value), Math.Ceiling(value));
        return Math.Max(1, (int)(error(ceiling) < error(floor) ? ceiling : floor));
    }
}
