namespace PurePipeline.OpenCv.Inpainting;

/// <summary>Telea's fast marching: from the edge, pixel by pixel, in the order of their distance (photo/src/inpaint.cpp).</summary>
internal static class FastMarching
{
    /// <summary>Fills what is inside from the edge on.</summary>
    /// <param name="region">What is inside.</param>
    /// <param name="fill">Makes the pixel of that row and column, counted from 1.</param>
    public static void Fill(InpaintRegion region, Action<int, int> fill)
    {
        NarrowBand band = region.Edge();
        while (band.TryPop(out int place))
        {
            for (int side = 0; side < 4; side++)
            {
                int next = place + Step(side, region.Stride);
                (int row, int column) = Math.DivRem(next, region.Stride);
                if (!region.Inside[next])
                {
                    continue;
                }

                float distance = Distance(region.Inside, region.Distances, next, region.Stride);
                region.Distances[next] = distance;
                fill(row, column);
                region.Inside[next] = false;
                band.Push(next, distance);
            }
        }
    }

    /// <summary>Measures how far places are from the edge, those that are still <paramref name="unknown"/>.</summary>
    /// <param name="band">The edge.</param>
    /// <param name="unknown">The places, none of them in the frame; none is left.</param>
    /// <param name="distances">What is measured.</param>
    /// <param name="stride">Places in a row.</param>
    /// <param name="reached">Each place that was reached, the edge included.</param>
    public static void Measure(NarrowBand band, bool[] unknown, float[] distances, int stride, List<int> reached)
    {
        while (band.TryPop(out int place))
        {
            reached.Add(place);
            for (int side = 0; side < 4; side++)
            {
                int next = place + Step(side, stride);
                if (unknown[next])
                {
                    distances[next] = Distance(unknown, distances, next, stride);
                    unknown[next] = false;
                    band.Push(next, distances[next]);
                }
            }
        }
    }

    // Above, left, below, right.
    private static int Step(int side, int stride) => side switch { 0 => -stride, 1 => -1, 2 => stride, _ => 1 };

    private static float Distance(bool[] unknown, float[] distances, int place, int stride)
    {
        float a = Math.Min(Between(place - stride, place - 1), Between(place + stride, place - 1));
        float b = Math.Min(Between(place - stride, place + 1), Between(place + stride, place + 1));
        return Math.Min(a, b);

        // The eikonal equation (T - a)^2 + (T - b)^2 = 1 by two neighbours.
        float Between(int first, int second)
        {
            (double a, double b) = (distances[first], distances[second]);
            double least = a < b ? a : b;
            return (float)(!unknown[first] && !unknown[second]
                ? Math.Abs(a - b) >= 1.0 ? 1 + least : (a + b + Math.Sqrt(2 - ((a - b) * (a - b)))) * 0.5
                : !unknown[first] ? 1 + a
                : !unknown[second] ? 1 + b
                : 1 + least);
        }
    }
}
