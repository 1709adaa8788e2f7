using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;

namespace PurePipeline.Resampling;

internal static unsafe partial class CubicByteRows
{
    /// <summary>64 elements a turn, of which the last ends with the row; returns where it has stopped: the row's end, or its start.</summary>
    internal static int BlendVector512(ReadOnlySpan<float> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row, bool streams = false)
    {
        // Before the loop, since vectors that live across a call are reloaded with each turn.
        (float b0, float b1, float b2, float b3) = (Weight(weights[0]), Weight(weights[1]), Weight(weights[2]), Weight(weights[3]));
        fixed (float* rows = ring)
        fixed (byte* target = row)
        {
            return streams && (nint)target % Vector512<byte>.Count == 0
                ? BlendVector512<StreamedLines>(rows + starts[0], rows + starts[1], rows + starts[2], rows + starts[3], b0, b1, b2, b3, target, row.Length)
                : BlendVector512<KeptLines>(rows + starts[0], rows + starts[1], rows + starts[2], rows + starts[3], b0, b1, b2, b3, target, row.Length);
        }
    }

    // Safety: Blend has checked that each row of the ring has as many elements as the result, and e + 64 <= length.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int BlendVector512<TStore>(
        float* t0, float* t1, float* t2, float* t3, float b0, float b1, float b2, float b3, byte* row, int length)
        where TStore : struct, ILineStore
    {
        (Vector512<float> w0, Vector512<float> w1) = (Vector512.Create(b0), Vector512.Create(b1));
        (Vector512<float> w2, Vector512<float> w3) = (Vector512.Create(b2), Vector512.Create(b3));
        Vector512<int> order = Vector512.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
        int last = length - Vector512<byte>.Count;
        if (last < 0)
        {
            return 0;
        }

        for (int e = 0; ; e = Math.Min(e + Vector512<byte>.Count, last))
        {
            Vector512<short> low = Avx512BW.PackSignedSaturate(
                Sum(t0 + e, t1 + e, t2 + e, t3 + e, w0, w1, w2, w3), Sum(t0 + e + 16, t1 + e + 16, t2 + e + 16, t3 + e + 16, w0, w1, w2, w3));
            Vector512<short> high = Avx512BW.PackSignedSaturate(
                Sum(t0 + e + 32, t1 + e + 32, t2 + e + 32, t3 + e + 32, w0, w1, w2, w3),
                Sum(t0 + e + 48, t1 + e + 48, t2 + e + 48, t3 + e + 48, w0, w1, w2, w3));

            // The packs work within lanes: quads 0 4 8 12 1 5 9 13 ....
            Vector512<byte> bytes = Avx512F.PermuteVar16x32(Avx512BW.PackUnsignedSaturate(low, high).AsInt32(), order).AsByte();
            if (e == last)
            {
                bytes.Store(row + e);
                return length;
            }

            TStore.Store(bytes, row + e);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Sum(
        float* t0, float* t1, float* t2, float* t3, Vector512<float> w0, Vector512<float> w1, Vector512<float> w2, Vector512<float> w3) =>
        Avx512F.ConvertToVector512Int32((Vector512.Load(t0) * w0) + ((Vector512.Load(t1) * w1) + ((Vector512.Load(t2) * w2) + (Vector512.Load(t3) * w3))));
}
