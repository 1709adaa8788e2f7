namespace PurePipeline.OpenCv.Distances;

/// <summary>
/// Distances by steps of given lengths (imgproc/src/distransform.cpp, <c>distanceTransform_3x3</c>, <c>_5x5</c>; G. Borgefors, 1986), in
/// 65536ths: a pass forwards and a pass backwards.
/// </summary>
internal static class ChamferDistance
{
    private const int Bits = 16;

    /// <param name="pixels">One channel; distances are those from its zeros.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="lengths">Of a step to the side, across a corner, and, if there is one, as a knight moves.</param>
    /// <param name="isUnsigned">Whether distances take all 32 bits.</param>
    public static float[] Of(ReadOnlySpan<byte> pixels, int width, int height, ReadOnlySpan<float> lengths, bool isUnsigned)
    {
        int border = lengths.Length - 1;
        int stride = width + (2 * border);
        (int Step, uint Length)[] steps = Steps(stride, lengths);

        // One more of the longest steps still fits.
        uint farthest = isUnsigned ? uint.MaxValue - steps.Max(static step => step.Length) : int.MaxValue >> 2;
        uint[] distances = new uint[checked(stride * (height + (2 * border)))];
        Array.Fill(distances, farthest);
        uint side = steps[0].Length;
        for (int y = 0; y < height; y++)
        {
            int row = ((y + border) * stride) + border;
            for (int x = 0; x < width; x++)
            {
                distances[row + x] = pixels[(y * width) + x] == 0 ? 0 : Least(distances, row + x, farthest, steps, -1);
            }
        }

        float[] result = new float[width * height];
        for (int y = height - 1; y >= 0; y--)
        {
            int row = ((y + border) * stride) + border;
            for (int x = width - 1; x >= 0; x--)
            {
                uint distance = distances[row + x];
                if (distance > side)
                {
                    distance = distances[row + x] = Least(distances, row + x, distance, steps, 1);
                }

                result[(y * width) + x] = distance * (1f / (1 << Bits));
            }
        }

        return result;
    }

    // The steps of the backward pass; those of the forward pass are the opposite ones.
    private static (int Step, uint Length)[] Steps(int stride, ReadOnlySpan<float> lengths)
    {
        uint side = Fixed(lengths[0]);
        uint corner = Fixed(lengths[1]);
        (int Step, uint Length)[] near = [(1, side), (stride - 1, corner), (stride, side), (stride + 1, corner)];
        if (lengths.Length < 3)
        {
            return near;
        }

        uint knight = Fixed(lengths[2]);
        return [.. near, (stride - 2, knight), (stride + 2, knight), ((2 * stride) - 1, knight), ((2 * stride) + 1, knight)];
    }

    private static uint Least(uint[] distances, int at, uint distance, (int Step, uint Length)[] steps, int sign)
    {
        foreach ((int step, uint length) in steps)
        {
            distance = Math.Min(distance, distances[at + (sign * step)] + length);
        }

        return distance;
    }

    private static uint Fixed(float length) => (uint)CvRound.ToInt32(length * (1 << Bits));
}
