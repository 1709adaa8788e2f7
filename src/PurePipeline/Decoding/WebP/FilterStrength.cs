namespace PurePipeline.Decoding.WebP;

/// <summary>How strong the loop filter is for a macroblock: RFC 6386, 15.</summary>
/// <param name="Limit">The limit of the edges inside; that of the macroblock's own is 4 more. 0 for no filter.</param>
/// <param name="Interior">The limit of the differences beside an edge.</param>
/// <param name="HighVariance">Above this difference an edge counts as one of the picture.</param>
internal readonly record struct FilterStrength(int Limit, int Interior, int HighVariance)
{
    /// <summary>The strength at a level, which need not be within its range of 0 to 63.</summary>
    public static FilterStrength Of(int level, int sharpness)
    {
        level = Math.Clamp(level, 0, 63);
        if (level == 0)
        {
            return default;
        }

        int interior = sharpness == 0 ? level : Math.Min(level >> (sharpness > 4 ? 2 : 1), 9 - sharpness);
        interior = Math.Max(interior, 1);
        return new FilterStrength((2 * level) + interior, interior, level >= 40 ? 2 : level >= 15 ? 1 : 0);
    }
}
