using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Edges;

/// <summary>
/// <c>cv2.Canny</c> (imgproc/src/canny.cpp): pixels whose gradient is the greatest along its direction; those above the upper threshold, and
/// whatever hangs together with them above the lower one. All in integers.
/// </summary>
internal static class CannyEdges
{
    private const byte Edge = byte.MaxValue;
    private const int Shift = 15;
    private const int Tangent22 = 13573; // tan(22.5 degrees) * 2^15

    /// <param name="dx">The derivatives along rows, int16, of each channel.</param>
    /// <param name="dy">Those along columns.</param>
    /// <param name="low">The lower threshold, in the norm's unit.</param>
    /// <param name="high">The upper one.</param>
    /// <param name="isEuclidean">The square of the Euclidean norm rather than the sum of magnitudes.</param>
    public static NdArray Find(NdArray dx, NdArray dy, int low, int high, bool isEuclidean)
    {
        (int height, int width) = (dx.Shape[0], dx.Shape[1]);
        GradientField field = GradientField.Of(dx, dy, isEuclidean);
        byte[] edges = new byte[width * height];
        bool[] candidates = new bool[width * height];
        var found = new Stack<int>();
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int magnitude = field.Magnitude(x, y);
                if (magnitude <= low || !IsGreatest(field, x, y, magnitude))
                {
                    continue;
                }

                int at = (y * width) + x;
                candidates[at] = true;
                if (magnitude > high)
                {
                    edges[at] = Edge;
                    found.Push(at);
                }
            }
        }

        while (found.TryPop(out int at))
        {
            (int y, int x) = (at / width, at % width);
            for (int row = Math.Max(y - 1, 0); row <= Math.Min(y + 1, height - 1); row++)
            {
                for (int column = Math.Max(x - 1, 0); column <= Math.Min(x + 1, width - 1); column++)
                {
                    int next = (row * width) + column;
                    if (candidates[next] && edges[next] == 0)
                    {
                        edges[next] = Edge;
                        found.Push(next);
                    }
                }
            }
        }

        return NdArray.Create<byte>(edges, height, width).WithVersions(dx.Versions);
    }

    // Along the row, the column, or a diagonal, whichever is nearest to the gradient's direction.
    private static bool IsGreatest(GradientField field, int x, int y, int magnitude)
    {
        (int dx, int dy) = field.Direction(x, y);
        int across = Math.Abs(dx);
        int down = Math.Abs(dy) << Shift;
        int tangent = across * Tangent22;
        if (down < tangent)
        {
            return magnitude > field.Magnitude(x - 1, y) && magnitude >= field.Magnitude(x + 1, y);
        }

        if (down > tangent + (across << (Shift + 1)))
        {
            return magnitude > field.Magnitude(x, y - 1) && magnitude >= field.Magnitude(x, y + 1);
        }

        int sign = (dx ^ dy) < 0 ? -1 : 1;
        return magnitude > field.Magnitude(x - sign, y - 1) && magnitude > field.Magnitude(x + sign, y + 1);
    }
}
