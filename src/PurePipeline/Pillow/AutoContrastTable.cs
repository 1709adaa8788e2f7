namespace PurePipeline.Pillow;

/// <summary>
/// The tables of <c>ImageOps.autocontrast</c>: of each band, the least and the greatest value that is left become 0 and 255. In doubles, as
/// in Pillow's Python.
/// </summary>
/// <param name="CutLow">Per cent of the darkest pixels to leave out.</param>
/// <param name="CutHigh">Per cent of the lightest pixels to leave out.</param>
/// <param name="Ignored">Values to leave out; -1 is 255, as an index of Python's.</param>
internal sealed record AutoContrastTable(double CutLow, double CutHigh, int[] Ignored)
{
    /// <summary>256 bytes for each band of the counts.</summary>
    public byte[] Create(int[] counts)
    {
        byte[] table = new byte[counts.Length];
        for (int band = 0; band < counts.Length; band += Histogram.Bins)
        {
            Fill(Array.ConvertAll(counts[band..(band + Histogram.Bins)], count => (double)count), table.AsSpan(band, Histogram.Bins));
        }

        return table;
    }

    private void Fill(double[] counts, Span<byte> table)
    {
        foreach (int value in Ignored)
        {
            counts[value < 0 ? value + counts.Length : value] = 0;
        }

        double total = counts.Sum();
        if (CutLow != 0 || CutHigh != 0)
        {
            Cut(counts, FloorDivide(total * CutLow, 100));
            Array.Reverse(counts);
            Cut(counts, FloorDivide(total * CutHigh, 100));
            Array.Reverse(counts);
        }

        int low = Array.FindIndex(counts, count => count != 0);
        int high = Array.FindLastIndex(counts, count => count != 0);
        bool stretches = high > low;
        double scale = 255.0 / (high - low);
        double offset = -low * scale;
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = stretches ? (byte)Math.Clamp(Math.Truncate((i * scale) + offset), 0, 255) : (byte)i;
        }
    }

    // Takes that many pixels from the low end.
    private static void Cut(double[] counts, double pixels)
    {
        for (int i = 0; i < counts.Length; i++)
        {
            double taken = pixels > counts[i] ? counts[i] : pixels;
            counts[i] -= taken;
            pixels -= taken;
            if (pixels <= 0)
            {
                return;
            }
        }
    }

    // Python's value // divisor of floats.
    private static double FloorDivide(double value, double divisor)
    {
        double remainder = value % divisor;
        remainder += remainder < 0 ? divisor : 0;
        return Math.Round((value - remainder) / divisor);
    }
}
