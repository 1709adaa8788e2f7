namespace PurePipeline.OpenCv.Rearranging;

/// <summary>The same pixel again and again.</summary>
internal static class PixelRun
{
    private const int MostCopied = 8192;

    /// <summary>Fills a span, whole pixels long, by copies that double up to a limit.</summary>
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
        int filled = pixel.Length;
        while (filled < row.Length)
        {
            // What is copied should stay in the cache.
            int count = Math.Min(filled <= MostCopied ? filled : Math.Max(MostCopied / pixel.Length, 1) * pixel.Length, row.Length - filled);
            row[..count].CopyTo(row[filled..]);
            filled += count;
        }
    }
}
