using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pillow;

/// <summary>Smooth pictures, and how far images are from each other as Pillow's own tests count it.</summary>
internal static class SmoothPicture
{
    /// <summary>Distances from the middle, a band's from another middle than the next one's; alpha is never low.</summary>
    public static Image Create(string mode, int width, int height)
    {
        Image[] bands = [.. Enumerable.Range(0, Image.New(mode, (1, 1)).Bands.Count).Select(band => Gradient(width, height, band))];
        if (mode is "I" or "F")
        {
            return bands[0].Convert(mode);
        }

        return mode.EndsWith('A') ? Image.Merge(mode, [.. bands[..^1], bands[^1].Point(level => 85 + Math.Floor(level / 1.5))])
            : bands.Length == 1 ? bands[0]
            : Image.Merge(mode, bands);
    }

    /// <summary>The sum of all differences, divided by the number of pixels.</summary>
    public static double Difference(Image a, Image b)
    {
        Assert.Equal((a.Mode, a.Size), (b.Mode, b.Size));
        double[] left = Values(a);
        double[] right = Values(b);
        return left.Zip(right, static (x, y) => Math.Abs(x - y)).Sum() / (a.Width * a.Height);
    }

    /// <summary>The largest difference.</summary>
    public static double LargestDifference(Image a, Image b) => Values(a).Zip(Values(b), static (x, y) => Math.Abs(x - y)).Max();

    private static double[] Values(Image image) => image.AsArray(DType.Float64).ToArray<double>();

    private static Image Gradient(int width, int height, int band)
    {
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.Length; i++)
        {
            double x = ((i % width) / (double)width) - (0.5 + (0.1 * band));
            double y = ((i / width) / (double)height) - (0.5 - (0.1 * band));
            pixels[i] = (byte)Math.Min(255, 2 * 255 * Math.Sqrt((x * x) + (y * y)) / 1.5);
        }

        return new Image(new MemoryPicture(pixels, width, height, PixelMode.L));
    }
}
