using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// <c>cv2.transform</c> of bytes from three channels to three, in fractions of 1/1024: <c>(w0 * b + w1 * g + w2 * r + w3 + 512) >> 10</c>.
/// </summary>
internal static class ByteColourMap
{
    private const int Channels = 3;
    private const int One = 1 << 10;
    private const float LargestWeight = 1 << 5;

    /// <summary>Maps pixels; false if the weights are too large for that.</summary>
    /// <param name="source">The pixels.</param>
    /// <param name="matrix">Three rows of four numbers.</param>
    /// <param name="result">Where the results go.</param>
    public static bool TryRun(ReadOnlySpan<byte> source, ReadOnlySpan<float> matrix, Span<byte> result)
    {
        Span<int> weights = stackalloc int[Channels * (Channels + 1)];
        for (int i = 0; i < weights.Length; i++)
        {
            int column = i % (Channels + 1);
            if (column < Channels && !(Math.Abs(matrix[i]) < (column < 2 ? LargestWeight : LargestWeight * 256)))
            {
                return false;
            }

            // The first two are words.
            weights[i] = column < 2 ? Saturation.To<short, float>(matrix[i] * One) : Saturation.To<int, float>(matrix[i] * One);
        }

        for (int x = 0; x < source.Length; x += Channels)
        {
            for (int c = 0; c < Channels; c++)
            {
                ReadOnlySpan<int> w = weights.Slice(c * (Channels + 1), Channels + 1);
                int sum = (w[0] * source[x]) + (w[1] * source[x + 1]) + (w[2] * source[x + 2]) + w[3];
                result[x + c] = (byte)Math.Clamp((sum + (One / 2)) >> 10, byte.MinValue, byte.MaxValue);
            }
        }

        return true;
    }
}
