namespace PurePipeline.Pillow;

internal sealed partial class MatrixRows
{
    /// <summary>The specification.</summary>
    internal void ConvertScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int bands = matrix.Length / 4;
        for (int from = 0, to = 0; to < target.Length; from += 3, to += bands)
        {
            for (int band = 0; band < bands; band++)
            {
                ReadOnlySpan<float> m = matrix.AsSpan(4 * band, 4);
                float sum = (m[0] * source[from]) + (m[1] * source[from + 1]) + (m[2] * source[from + 2]) + m[3];
                target[to + band] = (float)(sum + 0.5) switch
                {
                    >= 255.0f => 255,
                    > 0.0f and var level => (byte)level,
                    _ => 0,
                };
            }
        }
    }
}
