using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// torch's native kernel for uint8 (bilinear, bicubic, Lanczos): columns first, then rows, each pass rounded to bytes; an axis that stays as
/// long as it is is left out. Sum of weight times byte, plus a half, shifted: |sum| is below 2^15 * 255 * taps, far from 2^31.
/// </summary>
internal static partial class ByteResize
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
        byte[] result = new byte[checked(source.Length / length * axis.Starts.Length)];
        if (Avx2.IsSupported)
        {
            AlongRowsVector256(source, result, length, axis);
        }
        else
        {
            AlongRowsScalar(source, result, length, axis);
        }

        return result;
    }

    private static byte[] AcrossRows(byte[] source, int height, int width, ByteWeights axis)
    {
        int planes = source.Length / (height * width);
        byte[] result = new byte[checked(planes * axis.Starts.Length * width)];
        for (int plane = 0; plane < planes; plane++)
        {
            ReadOnlySpan<byte> from = source.AsSpan(plane * height * width, height * width);
            Span<byte> to = result.AsSpan(plane * axis.Starts.Length * width, axis.Starts.Length * width);
            if (Avx2.IsSupported)
            {
                AcrossRowsVector256(from, to, width, axis);
            }
            else
            {
                AcrossRowsScalar(from, to, width, 0, axis);
            }
        }

        return result;
    }

    internal static void AlongRowsScalar(ReadOnlySpan<byte> source, Span<byte> target, int length, ByteWeights axis)
    {
        for (int row = 0, at = 0; at < target.Length; row += length)
        {
            for (int i = 0; i < axis.Starts.Length; i++, at++)
            {
                target[at] = Sum(source.Slice(row, length), axis, i);
            }
        }
    }

    /// <summary>The columns from <paramref name="first"/> on of one plane.</summary>
    internal static void AcrossRowsScalar(ReadOnlySpan<byte> source, Span<byte> target, int width, int first, ByteWeights axis)
    {
        int[] sums = new int[width - first];
        for (int i = 0; i < axis.Starts.Length; i++)
        {
            sums.AsSpan().Fill(Half(axis.Bits));
            for (int j = 0; j < axis.Weights[i].Length; j++)
            {
                int weight = axis.Weights[i][j];
                ReadOnlySpan<byte> from = source.Slice(((axis.Starts[i] + j) * width) + first, sums.Length);
                for (int x = 0; x < sums.Length; x++)
                {
                    sums[x] += weight * from[x];
                }
            }

            Span<byte> to = target.Slice((i * width) + first, sums.Length);
            for (int x = 0; x < to.Length; x++)
            {
                to[x] = Rounded(sums[x], axis.Bits);
            }
        }
    }

    // One element of a row.
    private static byte Sum(ReadOnlySpan<byte> row, ByteWeights axis, int i)
    {
        short[] weights = axis.Weights[i];
        ReadOnlySpan<byte> window = row.Slice(axis.Starts[i], weights.Length);
        int sum = Half(axis.Bits);
        for (int j = 0; j < weights.Length; j++)
        {
            sum += weights[j] * window[j];
        }

        return Rounded(sum, axis.Bits);
    }

    private static byte Rounded(int sum, int bits) => (byte)Math.Clamp(sum >> bits, 0, 255);

    private static int Half(int bits) => bits > 0 ? 1 << (bits - 1) : 0;
}
