using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal static unsafe partial class LinearRows
{
    /// <summary>32 elements a turn; the last turn ends with the row and repeats some elements. The row has at least 32.</summary>
    // Safety: Blend has checked that both rows are as long as the result, and x never exceeds length - 32.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void BlendVector256(ReadOnlySpan<short> upper, ReadOnlySpan<short> lower, short weight0, short weight1, Span<byte> row)
    {
        Vector256<short> w0 = Vector256.Create(weight0);
        Vector256<short> w1 = Vector256.Create(weight1);
        fixed (short* t0 = upper, t1 = lower)
        fixed (byte* target = row)
        {
            int last = row.Length - Vector256<byte>.Count;
            for (int x = 0; ; x = Math.Min(x + Vector256<byte>.Count, last))
            {
                Vector256<short> a = BlendVector256(Vector256.Load(t0 + x), Vector256.Load(t1 + x), w0, w1);
                Vector256<short> b = BlendVector256(Vector256.Load(t0 + x + 16), Vector256.Load(t1 + x + 16), w0, w1);

                // The pack works within lanes: quarters 0 2 1 3.
                Avx2.Permute4x64(Avx2.PackUnsignedSaturate(a, b).AsUInt64(), 0b_11_01_10_00).AsByte().Store(target + x);
                if (x == last)
                {
                    break;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> BlendVector256(Vector256<short> t0, Vector256<short> t1, Vector256<short> w0, Vector256<short> w1) =>
        (Avx2.MultiplyHigh(t0, w0) + Avx2.MultiplyHigh(t1, w1) + Vector256.Create((short)2)) >> 2;
}
