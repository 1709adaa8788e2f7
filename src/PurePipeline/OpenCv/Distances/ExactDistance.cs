namespace PurePipeline.OpenCv.Distances;

/// <summary>
/// Euclidean distances (imgproc/src/distransform.cpp, <c>trueDistTrans</c>; P. Felzenszwalb and D. Huttenlocher, Distance transforms of sampled
/// functions): along columns, then the lower envelope of a parabola for each pixel of a row, in floats.
/// </summary>
internal static class ExactDistance
{
    private const float Infinite = 1e15f;

    /// <param name="pixels">One channel; distances are those from its zeros.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="farthest">What the distances are where there are no zeros.</param>
    public static float[] Of(ReadOnlySpan<byte> pixels, int width, int height, float farthest)
    {
        float[] squares = new float[width * height];
        for (int x = 0; x < width; x++)
        {
            Column(pixels, width, height, x, squares);
        }

        var envelope = new Envelope(width, farthest);
        for (int y = 0; y < height; y++)
        {
            envelope.Transform(squares.AsSpan(y * width, width));
        }

        return squares;
    }

    // The squares of distances from the nearest zero of the column.
    private static void Column(ReadOnlySpan<byte> pixels, int width, int height, int x, float[] squares)
    {
        int distance = height;
        for (int y = 0; y < height; y++)
        {
            distance = pixels[(y * width) + x] == 0 ? 0 : Math.Min(distance + 1, height);
            squares[(y * width) + x] = distance;
        }

        distance = height;
        for (int y = height - 1; y >= 0; y--)
        {
            int at = (y * width) + x;
            distance = (int)Math.Min(distance + 1, squares[at]);
            squares[at] = distance >= height ? Infinite : (float)(distance * distance);
        }
    }

    private sealed class Envelope(int width, float farthest)
    {
        private readonly int[] _tops = new int[width];
        private readonly float[] _bounds = new float[width + 1];
        private readonly float[] _heights = new float[width];

        public void Transform(Span<float> row)
        {
            row.CopyTo(_heights);
            int last = 0;
            (_tops[0], _bounds[0], _bounds[1]) = (0, -1e15f, Infinite);
            for (int q = 1; q < row.Length; q++)
            {
                while (true)
                {
                    int p = _tops[last];
                    float crossing = (_heights[q] + ((float)(q * q)) - _heights[p] - ((float)(p * p))) * (float)(0.5 / (q - p));
                    if (crossing > _bounds[last])
                    {
                        last++;
                        (_tops[last], _bounds[last], _bounds[last + 1]) = (q, crossing, Infinite);
                        break;
                    }

                    last--;
                }
            }

            for (int q = 0, part = 0; q < row.Length; q++)
            {
                while (_bounds[part + 1] < q)
                {
                    part++;
                }

                int away = q - _tops[part];
                row[q] = MathF.Min(MathF.Sqrt((float)(away * away) + _heights[_tops[part]]), farthest);
            }
        }
    }
}
