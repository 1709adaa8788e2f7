namespace PurePipeline.Pillow;

internal sealed partial class BilevelDither
{
    /// <summary>The specification.</summary>
    internal void SpreadScalar(Span<byte> rows)
    {
        Span<short> errors = _errors.AsSpan(Before, width + 1);
        for (int i = 0; i < Rows; i++)
        {
            ErrorDiffusion diffusion = default;
            Span<byte> row = Row(rows, i);
            for (int x = 0; x < row.Length; x++)
            {
                int level = diffusion.Level(row[x], errors[x + 1]);
                row[x] = level > 128 ? (byte)255 : (byte)0;
                errors[x] = (short)diffusion.Spread(level - row[x]);
            }

            errors[^1] = (short)diffusion.Below;
        }
    }
}
