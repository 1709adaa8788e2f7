namespace PurePipeline.Pillow;

/// <summary>The size of a thumbnail: <c>preserve_aspect_ratio</c> of <c>Image.thumbnail</c>.</summary>
internal static class Thumbnails
{
    /// <summary>
    /// The largest size within the given one that keeps the sides' ratio best; null if the image is no larger than that already.
    /// </summary>
    public static (int Width, int Height)? Fit((int Width, int Height) image, (int Width, int Height) size)
    {
        (int x, int y) = size;
        if (x >= image.Width && y >= image.Height)
        {
            return null;
        }

        double aspect = (double)image.Width / image.Height;
        return (double)x / y >= aspect
            ? (Round(y * aspect, width => Math.Abs(aspect - ((double)width / y))), y)
            : (x, Round(x / aspect, height => height == 0 ? 0 : Math.Abs(aspect - ((double)x / height))));
    }

    // The neighbour with the smaller error, the lower one if they are equal; at least 1.
    private static int Round(double value, Func<int, double> error)
    {
        (int floor, int ceiling) = ((int)Math.Floor(value), (int)Math.Ceiling(value));
        return Math.Max(1, error(ceiling) < error(floor) ? ceiling : floor);
    }
}
