namespace PurePipeline.Decoding.WebP;

/// <summary>What a distance code of a backward reference stands for: RFC 9649, 5.2.2.</summary>
internal static class DistanceMap
{
    /// <summary>The codes that are places in the neighbourhood; the others count from there.</summary>
    public const int NearbyCodes = 120;

    /// <summary>The distances in pixels that the first codes stand for, which are places in the neighbourhood.</summary>
    /// <param name="width">The pixels of a row.</param>
    public static int[] Distances(int width)
    {
        int[] distances = new int[NearbyCodes];
        for (int i = 0; i < NearbyCodes; i++)
        {
            distances[i] = Math.Max((Nearby[(2 * i) + 1] * width) + Nearby[2 * i], 1);
        }

        return distances;
    }

    // Columns to the left, rows up.
    private static ReadOnlySpan<sbyte> Nearby =>
    [
        0, 1, 1, 0, 1, 1, -1, 1, 0, 2, 2, 0, 1, 2, -1, 2,
        2, 1, -2, 1, 2, 2, -2, 2, 0, 3, 3, 0, 1, 3, -1, 3,
        3, 1, -3, 1, 2, 3, -2, 3, 3, 2, -3, 2, 0, 4, 4, 0,
        1, 4, -1, 4, 4, 1, -4, 1, 3, 3, -3, 3, 2, 4, -2, 4,
        4, 2, -4, 2, 0, 5, 3, 4, -3, 4, 4, 3, -4, 3, 5, 0,
        1, 5, -1, 5, 5, 1, -5, 1, 2, 5, -2, 5, 5, 2, -5, 2,
        4, 4, -4, 4, 3, 5, -3, 5, 5, 3, -5, 3, 0, 6, 6, 0,
        1, 6, -1, 6, 6, 1, -6, 1, 2, 6, -2, 6, 6, 2, -6, 2,
        4, 5, -4, 5, 5, 4, -5, 4, 3, 6, -3, 6, 6, 3, -6, 3,
        0, 7, 7, 0, 1, 7, -1, 7, 5, 5, -5, 5, 7, 1, -7, 1,
        4, 6, -4, 6, 6, 4, -6, 4, 2, 7, -2, 7, 7, 2, -7, 2,
        3, 7, -3, 7, 7, 3, -7, 3, 5, 6, -5, 6, 6, 5, -6, 5,
        8, 0, 4, 7, -4, 7, 7, 4, -7, 4, 8, 1, 8, 2, 6, 6,
        -6, 6, 8, 3, 5, 7, -5, 7, 7, 5, -7, 5, 8, 4, 6, 7,
        -6, 7, 7, 6, -7, 6, 8, 5, 7, 7, -7, 7, 8, 6, 8, 7,
    ];
}
