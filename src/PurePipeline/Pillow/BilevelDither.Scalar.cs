namespace PurePipeline.Pillow;

internal sealed partial class BilevelDither
{
    /// <summary>The specification: the next row.</summary>
    internal void SpreadScalar(ReadOnlySpan<byte> levels, Span<byte> row)
    {
        ErrorDiffusion diffusion = default;
        short[] errors = _errors;
        for (int x = 0; x < errors.Length - 1; x++)
        {
            int level = diffusion.Level(levels[x], errors[x + 1]);
            row[x] = level > 128 ? (byte)255 : (byte)0;
            errors[x] = (short)diffusion.Spread(level - row[x]);
        }

        errors[^1] = (short)diffusion.Below;
    }
}
