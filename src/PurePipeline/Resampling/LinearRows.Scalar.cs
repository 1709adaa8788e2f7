namespace PurePipeline.Resampling;

internal static unsafe partial class LinearRows
{
    /// <summary>The specification.</summary>
    internal static void BlendScalar(ReadOnlySpan<short> upper, ReadOnlySpan<short> lower, short weight0, short weight1, Span<byte> row)
    {
        for (int e = 0; e < row.Length; e++)
        {
            int value = (((weight0 * upper[e]) >> 16) + ((weight1 * lower[e]) >> 16) + 2) >> 2;
            row[e] = (byte)Math.Clamp(value, 0, 255);
        }
    }
}
