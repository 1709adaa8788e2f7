namespace PurePipeline.Pillow;

/// <summary>Rows of several bands from rows of one.</summary>
internal static class BandRows
{
    /// <summary>One byte of each in turn.</summary>
    public static void Interleave(ReadOnlySpan<ReadOnlyMemory<byte>> bands, Span<byte> target)
    {
        for (int band = 0; band < bands.Length; band++)
        {
            ReadOnlySpan<byte> source = bands[band].Span;
            for (int x = 0, to = band; x < source.Length; x++, to += bands.Length)
            {
                target[to] = source[x];
            }
        }
    }

    /// <summary>Whole pixels, the last band of which is replaced.</summary>
    public static void ReplaceLast(ReadOnlySpan<ReadOnlyMemory<byte>> sources, Span<byte> target)
    {
        sources[0].Span.CopyTo(target);
        ReadOnlySpan<byte> last = sources[1].Span;
        int bands = target.Length / Math.Max(last.Length, 1);
        for (int x = 0, to = bands - 1; x < last.Length; x++, to += bands)
        {
            target[to] = last[x];
        }
    }
}
