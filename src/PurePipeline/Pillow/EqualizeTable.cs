namespace PurePipeline.Pillow;

/// <summary>The tables of <c>ImageOps.equalize</c>: each band's values spread so that all occur about as often.</summary>
internal static class EqualizeTable
{
    /// <summary>256 bytes for each band of the counts.</summary>
    public static byte[] Create(int[] counts)
    {
        byte[] table = new byte[counts.Length];
        for (int band = 0; band < counts.Length; band += Histogram.Bins)
        {
            Fill(counts.AsSpan(band, Histogram.Bins), table.AsSpan(band, Histogram.Bins));
        }

        return table;
    }

    private static void Fill(ReadOnlySpan<int> counts, Span<byte> table)
    {
        int last = counts.LastIndexOfAnyExcept(0);
        long total = 0;
        foreach (int count in counts)
        {
            total += count;
        }

        bool isOneValue = counts.IndexOfAnyExcept(0) == last;
        long step = isOneValue ? 0 : (total - counts[last]) / 255;
        long sum = step / 2;
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = step == 0 ? (byte)i : (byte)Math.Min(sum / step, 255);
            sum += counts[i];
        }
    }
}
