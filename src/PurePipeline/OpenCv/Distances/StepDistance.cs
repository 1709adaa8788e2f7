namespace PurePipeline.OpenCv.Distances;

/// <summary>Distances by steps to the sides as bytes, 255 for all from there on (imgproc/src/distransform.cpp, <c>distanceATS_L1_8u</c>).</summary>
internal static class StepDistance
{
    /// <param name="pixels">One channel; distances are those from its zeros.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    public static byte[] Of(ReadOnlySpan<byte> pixels, int width, int height)
    {
        byte[] distances = new byte[width * height];
        for (int y = 0, at = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++, at++)
            {
                int near = Math.Min(x > 0 ? distances[at - 1] : byte.MaxValue, y > 0 ? distances[at - width] : byte.MaxValue);
                distances[at] = pixels[at] == 0 ? (byte)0 : (byte)Math.Min(near + 1, byte.MaxValue);
            }
        }

        for (int y = height - 1, at = distances.Length - 1; y >= 0; y--)
        {
            for (int x = width - 1; x >= 0; x--, at--)
            {
                int near = Math.Min(x + 1 < width ? distances[at + 1] : byte.MaxValue, y + 1 < height ? distances[at + width] : byte.MaxValue);
                distances[at] = (byte)Math.Min(distances[at], near + 1);
            }
        }

        return distances;
    }
}
