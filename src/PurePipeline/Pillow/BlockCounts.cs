namespace PurePipeline.Pillow;

/// <summary>The blocks that a reduction by whole factors makes of a picture's sides.</summary>
internal static class BlockCounts
{
    /// <summary>How many blocks of <paramref name="factor"/> samples cover <paramref name="length"/> samples; the last one may be cut.</summary>
    public static int Of(int length, int factor) => ((length - 1) / factor) + 1;
}
