using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal static unsafe partial class CubicByteRows
{
    /// <summary>32 elements a turn, of which the last ends with the row; returns where it has stopped: the row's end, or its start.</summary>
    internal static int BlendVector256(ReadOnlySpan<float> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row)
    {
        // Before the loop, since vectors that live across a call are reloaded with each turn.
        (float b0, float b1, float b2, float b3) = (Weight(weights[0]), Weight(weights[1]), Weight(weights[2]), Weight(weights[3]));
        fixed (float* rows = ring)
        fixed (byte* target = row)
        {
            return BlendVector256(rows + starts[0], rows + starts[1], rows + starts[2], rows + starts[3], b0, b1, b2, b3, target, row.Length);
        }
    }

    // Safety: Blend has checked that each row of the ring has as many elements as the result, and e + 32 <= length.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int BlendVector256(
        float* t0, float* t1, float* t2, float* t3, float b0, float b1, float b2, float b3, byte* row, int length)
    {
        (Vector256<float> w0, Vector256<float> w1) = (Vector256.Create(b0), Vector256.Create(b1));
        (Vector256<float> w2, Vector256<float> w3) = (Vector256.Create(b2), Vector256.Create(b3));
        Vector256<int> order = Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7);
        int last = length - Vector256<byte>.Count;
        if (last < 0)
        {
            return 0;
        }

        for (int e = 0; ; e = Math.Min(e + Vector256<byte>.Count, last))
        {
            Vector256<short> low = Avx2.PackSignedSaturate(
                Sum(t0 + e, t1 + e, t2 + e, t3 + e, w0, w1, w2, w3), Sum(t0 + e + 8, t1 + e + 8, t2 + e + 8, t3 + e + 8, w0, w1, w2, w3));
            Vector256<short> high = Avx2.PackSignedSaturate(
                Sum(t0 + e + 16, t1 + e + 16, t2 + e + 16, t3 + e + 16, w0, w1, w2, w3),
                Sum(t0 + e + 24, t1 + e + 24, t2 + e + 24, t3 + e + 24, w0, w1, w2, w3));

            // The packs work within lanes: quads 0 2 4 6 1 3 5 7.
            Avx2.PermuteVar8x32(Avx2.PackUnsignedSaturate(low, high).AsInt32(), order).AsByte().Store(row + e);
            if (e == last)
            {
                return length;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Sum(
        float* t0, float* t1, float* t2, float* t3, Vector256<float> w0, Vector256<float> w1, Vector256<float> w2, Vector256<float> w3) =>
        Avx.ConvertToVector256Int32((Vector256.Load(t0) * w0) + ((Vector256.Load(t1) * w1) + ((Vector256.Load(t2) * w2) + (Vector256.Load(t3) * w3))));
}
