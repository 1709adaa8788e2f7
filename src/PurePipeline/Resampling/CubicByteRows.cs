using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// The vertical half of OpenCV's cubic interpolation of bytes (imgproc/src/resize.cpp, <c>VResizeCubicVec_32s8u</c> and <c>VResizeCubic</c>):
/// whole groups of 8 elements in float, <c>t0 * B0 + (t1 * B1 + (t2 * B2 + t3 * B3))</c> with <c>B = b * 2^-22</c>, rounded half to even;
/// the row's last elements in integers, <c>(sum + 2^21) >> 22</c>. The two differ in rare ties.
/// </summary>
internal static unsafe class CubicByteRows
{
    private const int Group = 8;
    private const int Bits = 22;
    private const float Scale = 1f / (1 << Bits);

    /// <summary>Blends four filtered rows.</summary>
    /// <param name="ring">The memory of the filtered rows.</param>
    /// <param name="starts">Where each of the four rows starts in it.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="row">The row to write, all of it.</param>
    public static void Blend(ReadOnlySpan<float> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(starts.Length, 4, nameof(starts));
        foreach (int start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start, ring.Length - row.Length, nameof(starts));
        }

        int groups = row.Length / Group * Group;
        int done = Avx2.IsSupported ? BlendVector256(ring, starts, weights, row[..groups]) : 0;
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

    /// <summary>32 elements a turn, of which the last ends with the row; returns where it has stopped: the row's end, or its start.</summary>
    // Safety: Blend has checked that each row of the ring has as many elements as the result, and e + 32 <= row.Length.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int BlendVector256(ReadOnlySpan<float> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row)
    {
        Vector256<float> b0 = Vector256.Create(Weight(weights[0]));
        Vector256<float> b1 = Vector256.Create(Weight(weights[1]));
        Vector256<float> b2 = Vector256.Create(Weight(weights[2]));
        Vector256<float> b3 = Vector256.Create(Weight(weights[3]));
        Vector256<int> order = Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7);
        int e = 0;
        fixed (float* rows = ring)
        fixed (byte* target = row)
        {
            float* t0 = rows + starts[0];
            float* t1 = rows + starts[1];
            float* t2 = rows + starts[2];
            float* t3 = rows + starts[3];
            for (int last = row.Length - Vector256<byte>.Count; e <= last; e += e < last ? Math.Min(Vector256<byte>.Count, last - e) : Vector256<byte>.Count)
            {
                Vector256<short> low = Avx2.PackSignedSaturate(
                    Sum(t0 + e, t1 + e, t2 + e, t3 + e, b0, b1, b2, b3), Sum(t0 + e + 8, t1 + e + 8, t2 + e + 8, t3 + e + 8, b0, b1, b2, b3));
                Vector256<short> high = Avx2.PackSignedSaturate(
                    Sum(t0 + e + 16, t1 + e + 16, t2 + e + 16, t3 + e + 16, b0, b1, b2, b3),
                    Sum(t0 + e + 24, t1 + e + 24, t2 + e + 24, t3 + e + 24, b0, b1, b2, b3));

                // The packs work within lanes: quads 0 2 4 6 1 3 5 7.
                Avx2.PermuteVar8x32(Avx2.PackUnsignedSaturate(low, high).AsInt32(), order).AsByte().Store(target + e);
            }
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Sum(
        float* t0, float* t1, float* t2, float* t3, Vector256<float> b0, Vector256<float> b1, Vector256<float> b2, Vector256<float> b3) =>
        Avx.ConvertToVector256Int32((Vector256.Load(t0) * b0) + ((Vector256.Load(t1) * b1) + ((Vector256.Load(t2) * b2) + (Vector256.Load(t3) * b3))));

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
