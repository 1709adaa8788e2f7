namespace PurePipeline.Decoding.WebP;

/// <summary>How many blocks of a power of two of pixels a picture has.</summary>
internal static class BlockCount
{
    /// <summary>Those that a side has, the last one of which may be cut.</summary>
    public static int Of(int size, int bits) => (size + (1 << bits) - 1) >> bits;
}
