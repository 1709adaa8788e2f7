using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// The vertical half of OpenCV's cubic interpolation of bytes (imgproc/src/resize.cpp, <c>VResizeCubicVec_32s8u</c> and <c>VResizeCubic</c>):
/// whole groups of 8 elements in float, <c>t0 * B0 + (t1 * B1 + (t2 * B2 + t3 * B3))</c> with <c>B = b * 2^-22</c>, rounded half to even;
/// the row's last elements in integers, <c>(sum + 2^21) >> 22</c>. The two differ in rare ties.
/// </summary>
internal static partial class CubicByteRows
{
    private const int Group = 8;
    private const int Bits = 22;
    private const float Scale = 1f / (1 << Bits);

    /// <summary>Blends four filtered rows.</summary>
    /// <param name="ring">The memory of the filtered rows.</param>
    /// <param name="starts">Where each of the four rows starts in it.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="row">The row to write, all of it.</param>
    /// <param name="streams">See <see cref="Pixels.RowReader.Streams"/>.</param>
    public static void Blend(ReadOnlySpan<float> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row, bool streams = false)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(starts.Length, 4, nameof(starts));
        foreach (int start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start, ring.Length - row.Length, nameof(starts));
        }

        int groups = row.Length / Group * Group;
        int done = Avx512BW.IsSupported ? BlendVector512(ring, starts, weights, row[..groups], streams) : 0;
        done = Avx2.IsSupported && done == 0 ? BlendVector256(ring, starts, weights, row[..groups]) : done;
        BlendScalar(ring, starts, weights, row[..groups], done);
        BlendIntegers(ring, starts, weights, row, groups);
    }

    /// <summary>The specification of whole groups, from element <paramref name="start"/> on.</summary>
    internal static void BlendScalar(ReadOnlySpan<float> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row, int start)
    {
        for (int e = start; e < row.Length; e++)
        {
            float sum = ring[starts[3] + e] * Weight(weights[3]);
            for (int j = 2; j >= 0; j--)
            {
                sum = (ring[starts[j] + e] * Weight(weights[j])) + sum;
            }

            row[e] = (byte)Math.Clamp(MathF.Round(sum), 0, 255);
        }
    }

    private static void BlendIntegers(ReadOnlySpan<float> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row, int start)
    {
        for (int e = start; e < row.Length; e++)
        {
            int sum = 1 << (Bits - 1);
            for (int j = 0; j < 4; j++)
            {
                sum += (int)ring[starts[j] + e] * TapAxis.Fixed(weights[j]);
            }

            row[e] = (byte)Math.Clamp(sum >> Bits, 0, 255);
        }
    }

    private static float Weight(float weight) => TapAxis.Fixed(weight) * Scale;
}
