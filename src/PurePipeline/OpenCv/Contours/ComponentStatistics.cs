namespace PurePipeline.OpenCv.Contours;

/// <summary>Where each component lies, how many pixels it has, and where their middle is.</summary>
internal static class ComponentStatistics
{
    /// <summary>Columns of the statistics: left, top, width, height, area.</summary>
    public const int Columns = 5;

    // C++'s quiet_NaN, whose sign .NET's has not.
    private static readonly double s_notANumber = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000);

    /// <summary>The statistics, and x and y of the centroid, of each label.</summary>
    public static (int[] Statistics, double[] Centroids) Of(ComponentLabels components, int width)
    {
        int count = components.Count;
        int[] statistics = new int[checked(Columns * count)];
        long[] sums = new long[2 * count];
        for (int label = 0; label < count; label++)
        {
            // What OpenCV leaves of a label without pixels, which only the background can be.
            int[] empty = [int.MaxValue, int.MaxValue, int.MinValue, int.MinValue, 0];
            empty.CopyTo(statistics, Columns * label);
        }

        ReadOnlySpan<int> labels = components.Labels;
        for (int at = 0, x = 0, y = 0; at < labels.Length; at++)
        {
            Span<int> row = statistics.AsSpan(Columns * labels[at], Columns);
            (row[0], row[1]) = (Math.Min(row[0], x), Math.Min(row[1], y));
            (row[2], row[3]) = (Math.Max(row[2], x), Math.Max(row[3], y));
            row[4]++;
            sums[2 * labels[at]] += x;
            sums[(2 * labels[at]) + 1] += y;
            (x, y) = x + 1 < width ? (x + 1, y) : (0, y + 1);
        }

        double[] centroids = new double[2 * count];
        for (int label = 0; label < count; label++)
        {
            Span<int> row = statistics.AsSpan(Columns * label, Columns);
            if (row[4] == 0)
            {
                (row[0], row[2], row[3]) = (-1, 0, 0);
                (centroids[2 * label], centroids[(2 * label) + 1]) = (s_notANumber, s_notANumber);
                continue;
            }

            (row[2], row[3]) = (row[2] - row[0] + 1, row[3] - row[1] + 1);
            (centroids[2 * label], centroids[(2 * label) + 1]) = (sums[2 * label] / (double)row[4], sums[(2 * label) + 1] / (double)row[4]);
        }

        return (statistics, centroids);
    }
}
