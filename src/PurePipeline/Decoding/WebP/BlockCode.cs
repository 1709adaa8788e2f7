namespace PurePipeline.Decoding.WebP;

/// <summary>What a block of coefficients needs, by where they end.</summary>
internal static class BlockCode
{
    public const uint Nothing = 0;
    public const uint Dc = 1;

    /// <summary>The first three at most.</summary>
    public const uint FirstThree = 2;
    public const uint Full = 3;

    /// <summary>The code of a block.</summary>
    /// <param name="end">The place behind its last coefficient that is not zero.</param>
    /// <param name="dc">Its first one.</param>
    public static uint Of(int end, int dc) => end > 3 ? Full : end > 1 ? FirstThree : dc != 0 ? Dc : Nothing;
}
