namespace PurePipeline.Pillow;

/// <summary>The tables of <c>ImageOps.colorize</c>: from one colour by way of another to a third, each at its gray level.</summary>
internal static class ColorizeTable
{
    /// <summary>256 bytes for each of three bands.</summary>
    /// <param name="stops">Colours and their gray levels, in rising order.</param>
    public static byte[] Create(ReadOnlySpan<(long[] Color, int Level)> stops)
    {
        byte[] table = new byte[3 * Histogram.Bins];
        for (int band = 0; band < 3; band++)
        {
            Span<byte> own = table.AsSpan(band * Histogram.Bins, Histogram.Bins);
            own[..stops[0].Level].Fill(Clip(stops[0].Color[band]));
            for (int stop = 1; stop < stops.Length; stop++)
            {
                (long from, long to) = (stops[stop - 1].Color[band], stops[stop].Color[band]);
                (int start, int length) = (stops[stop - 1].Level, stops[stop].Level - stops[stop - 1].Level);
                for (int i = 0; i < length; i++)
                {
                    own[start + i] = Clip(from + FloorDivide(i * (to - from), length));
                }
            }

            own[stops[^1].Level..].Fill(Clip(stops[^1].Color[band]));
        }

        return table;
    }

    private static long FloorDivide(long value, long divisor) => (value / divisor) - (value % divisor < 0 ? 1 : 0);

    private static byte Clip(long value) => (byte)Math.Clamp(value, 0, 255);
}
