namespace PurePipeline.OpenCv.Rearranging;

/// <summary>The same pixel again and again.</summary>
internal static class PixelRun
{
    /// <summary>Fills a span, whole pixels long, by copies that double.</summary>
    public static void Fill(Span<byte> row, ReadOnlySpan<byte> pixel)
    {
        if (row.IsEmpty)
        {
            return;
        }

        if (pixel.Length == 1)
        {
            row.Fill(pixel[0]);
            return;
        }

        pixel.CopyTo(row);
        for (int filled = pixel.Length; filled < row.Length; filled *= 2)
        {
            row[..Math.Min(filled, row.Length - filled)].CopyTo(row[filled..]);
        }
    }
}
