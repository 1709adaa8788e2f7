namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// torch's native kernel for uint8 (bilinear, bicubic, Lanczos): columns first, then rows, each pass rounded to bytes; an axis that stays as
/// long as it is is left out. Sum of weight times byte, plus a half, shifted: |sum| is below 2^15 * 255 * taps, far from 2^31.
/// </summary>
internal static class ByteResize
{
    /// <param name="planes">Planes of rows, one after the other.</param>
    /// <param name="rows">The axis of rows.</param>
    /// <param name="columns">The axis within a row.</param>
    /// <param name="mode">The filter.</param>
    /// <param name="antialias">Whether it covers all elements when reducing.</param>
    public static byte[] Run(byte[] planes, AxisScale rows, AxisScale columns, InterpolateMode mode, bool antialias)
    {
        if (!columns.Keeps)
        {
            planes = AlongRows(planes, columns.Input, ByteWeights.Of(columns, mode, antialias));
        }

        return rows.Keeps ? planes : AcrossRows(planes, rows.Input, columns.Output, ByteWeights.Of(rows, mode, antialias));
    }

    private static byte[] AlongRows(byte[] source, int length, ByteWeights axis)
    {
        int count = source.Length / length;
        byte[] result = new byte[checked(count * axis.Starts.Length)];
        for (int row = 0; row < count; row++)
        {
            ReadOnlySpan<byte> from = source.AsSpan(row * length, length);
            Span<byte> to = result.AsSpan(row * axis.Starts.Length, axis.Starts.Length);
            for (int i = 0; i < to.Length; i++)
            {
                short[] weights = axis.Weights[i];
                ReadOnlySpan<byte> window = from.Slice(axis.Starts[i], weights.Length);
                int sum = Half(axis.Bits);
                for (int j = 0; j < weights.Length; j++)
                {
                    sum += weights[j] * window[j];
                }

                to[i] = (byte)Math.Clamp(sum >> axis.Bits, 0, 255);
            }
        }

        return result;
    }

    private static byte[] AcrossRows(byte[] source, int height, int width, ByteWeights axis)
    {
        int planes = source.Length / (height * width);
        byte[] result = new byte[checked(planes * axis.Starts.Length * width)];
        int[] sums = new int[width];
        for (int plane = 0; plane < planes; plane++)
        {
            for (int i = 0; i < axis.Starts.Length; i++)
            {
                sums.AsSpan().Fill(Half(axis.Bits));
                for (int j = 0; j < axis.Weights[i].Length; j++)
                {
                    int weight = axis.Weights[i][j];
                    ReadOnlySpan<byte> from = source.AsSpan(((plane * height) + axis.Starts[i] + j) * width, width);
                    for (int x = 0; x < sums.Length; x++)
                    {
                        sums[x] += weight * from[x];
                    }
                }

                Span<byte> to = result.AsSpan(((plane * axis.Starts.Length) + i) * width, width);
                for (int x = 0; x < to.Length; x++)
                {
                    to[x] = (byte)Math.Clamp(sums[x] >> axis.Bits, 0, 255);
                }
            }
        }

        return result;
    }

    private static int Half(int bits) => bits > 0 ? 1 << (bits - 1) : 0;
}
