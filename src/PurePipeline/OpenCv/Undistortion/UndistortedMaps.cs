namespace PurePipeline.OpenCv.Undistortion;

/// <summary>Where the pixels of an undistorted image come from, as <c>cv2.remap</c> takes it.</summary>
internal static class UndistortedMaps
{
    private const int Bits = 5;
    private const int Parts = 1 << Bits;

    /// <summary>Two maps of floats, x and y.</summary>
    public static (float[] X, float[] Y) Singles(CameraModel camera, double[] inverse, int width, int height)
    {
        (float[] xs, float[] ys) = (new float[width * height], new float[width * height]);
        (double[] x, double[] y) = (new double[width], new double[width]);
        for (int row = 0; row < height; row++)
        {
            camera.MapRow(inverse, row, x, y);
            System.Numerics.Tensors.TensorPrimitives.ConvertTruncating(x, xs.AsSpan(row * width, width));
            System.Numerics.Tensors.TensorPrimitives.ConvertTruncating(y, ys.AsSpan(row * width, width));
        }

        return (xs, ys);
    }

    /// <summary>Whole pixels, and 32nds of them; as many rows as there is room for.</summary>
    public static void Fixed(CameraModel camera, double[] inverse, int width, Span<short> places, Span<ushort> parts)
    {
        (double[] x, double[] y) = (new double[width], new double[width]);
        int grouped = CameraModel.Grouped(width);
        for (int row = 0; row < parts.Length / width; row++)
        {
            camera.MapRow(inverse, row, x, y);
            for (int j = 0; j < width; j++)
            {
                (int u, int v) = (CvRound.ToInt32(x[j] * Parts), CvRound.ToInt32(y[j] * Parts));
                int at = (row * width) + j;
                (places[2 * at], places[(2 * at) + 1]) = j < grouped ? (Limited(u >> Bits), Limited(v >> Bits)) : ((short)(u >> Bits), (short)(v >> Bits));
                parts[at] = (ushort)(((v & (Parts - 1)) * Parts) + (u & (Parts - 1)));
            }
        }
    }

    private static short Limited(int place) => (short)Math.Clamp(place, short.MinValue, short.MaxValue);
}
