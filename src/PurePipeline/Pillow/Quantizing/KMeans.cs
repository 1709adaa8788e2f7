namespace PurePipeline.Pillow.Quantizing;

/// <summary>Colours moved to the means of the pixels they stand for, over and over: <c>k_means</c> of <c>Quant.c</c>.</summary>
internal static class KMeans
{
    // Pillow has no limit; rounded means might go round in circles.
    private const int MaxPasses = 10_000;

    /// <summary>Moves the colours until no more pixels change than a threshold.</summary>
    /// <exception cref="ArgumentException">That never comes.</exception>
    public static void Improve(ColorTable table, ChosenColors chosen, int threshold)
    {
        (int[] palette, byte[] indices) = chosen;
        ColorSums sums = new(palette.Length);
        for (int i = 0; i < table.Count; i++)
        {
            sums.Add(indices[i], table.Colors[i], table.Counts[i]);
        }

        ColorDistances? distances = null;
        for (int pass = 0; pass < MaxPasses; pass++)
        {
            for (int i = 0; i < palette.Length; i++)
            {
                palette[i] = sums.Mean(i);
            }

            distances?.Update();
            distances ??= new ColorDistances(palette);
            if (Reassign(table, indices, distances, sums) <= (uint)threshold)
            {
                return;
            }
        }

        throw new ArgumentException($"The colours have not settled after {MaxPasses} passes of kmeans.");
    }

    // The number of pixels that go to another colour.
    private static uint Reassign(ColorTable table, byte[] indices, ColorDistances distances, ColorSums sums)
    {
        uint changes = 0;
        for (int i = 0; i < indices.Length; i++)
        {
            (int color, uint count) = (table.Colors[i], table.Counts[i]);
            byte nearest = distances.Nearest(color, indices[i]);
            if (nearest != indices[i])
            {
                changes += count;
                sums.Remove(indices[i], color, count);
                sums.Add(nearest, color, count);
                indices[i] = nearest;
            }
        }

        return changes;
    }
}
