namespace PurePipeline.Pillow.Quantizing;

/// <summary>
/// The first colour is the one farthest from the mean, each next one the farthest from those before: <c>quantize2</c> of <c>Quant.c</c>.
/// </summary>
internal static class MaximumCoverage
{
    public static ChosenColors Choose(ColorTable table, int count)
    {
        int[] order = HashOrder(table);
        int[] distances = new int[table.Count];
        Array.Fill(distances, int.MaxValue);
        int[] palette = new int[count];
        int latest = Mean(table);
        for (int i = 0; i < count; i++)
        {
            latest = palette[i] = Farthest(table, order, distances, latest, startsAnew: i == 1);
        }

        ColorDistances between = new(palette);
        byte[] indices = new byte[table.Count];
        for (int i = 0; i < indices.Length; i++)
        {
            indices[i] = between.Nearest(table.Colors[i], 0);
        }

        return new ChosenColors(palette, indices);
    }

    private static int Mean(ColorTable table)
    {
        ColorSums sums = new(1);
        for (int i = 0; i < table.Count; i++)
        {
            sums.Add(0, table.Colors[i], table.Counts[i]);
        }

        return sums.Mean(0);
    }

    // The mean is no colour chosen, so that the second colour forgets its distances. Where nothing is far the first pixel's colour is taken.
    private static int Farthest(ColorTable table, int[] order, int[] distances, int latest, bool startsAnew)
    {
        (int farthest, int greatest) = (table.Colors[0], 0);
        foreach (int number in order)
        {
            int distance = PackedColor.Distance(latest, table.Colors[number]);
            if (startsAnew || distance < distances[number])
            {
                distances[number] = distance;
            }

            if (distances[number] > greatest)
            {
                (farthest, greatest) = (table.Colors[number], distances[number]);
            }
        }

        return farthest;
    }

    // The order of Pillow's hash table, which decides between colours as far: by slot, and within a slot by colour. The table has 11
    // slots; it grows to twice as many and one, or what is next to it of its "primes", when it has three colours a slot.
    private static int[] HashOrder(ColorTable table)
    {
        const int primeEndings = 0b0010_1010_1000_1010;
        uint length = 11;
        while (3 * length < table.Count)
        {
            length = (2 * length) + 1;
            while (((primeEndings >> (int)(length & 15)) & 1) == 0)
            {
                length++;
            }
        }

        int[] order = [.. Enumerable.Range(0, table.Count)];
        long[] keys = [.. order.Select(number => ((long)(Hash(table.Colors[number]) % length) << 24) | (uint)table.Colors[number])];
        Array.Sort(keys, order);
        return order;
    }

    private static uint Hash(int color) =>
        ((uint)PackedColor.Axis(color, 0) * 463) ^ (((uint)PackedColor.Axis(color, 1) << 8) * 10069) ^ (((uint)(color & 0xFF) << 16) * 64997);
}
