using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// The vertical half of INTER_LINEAR_EXACT of 8-bit rows: <c>(t0 * b0 + t1 * b1 + 2^15) >> 16</c>, the weights' sum 256, with <c>t</c> as
/// <see cref="LinearColumns.Exact"/> gives it. It is at most 255.
/// </summary>
internal static unsafe class ExactByteRows
{
    private const int Half = 1 << 15;

    /// <summary>Blends two filtered rows into a row of <paramref name="row"/>.Length bytes.</summary>
    public static void Blend(ReadOnlySpan<ushort> upper, ReadOnlySpan<ushort> lower, int weight0, int weight1, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(upper.Length, row.Length, nameof(upper));
        ArgumentOutOfRangeException.ThrowIfLessThan(lower.Length, row.Length, nameof(lower));
        int done = Avx2.IsSupported ? BlendVector256(upper, lower, weight0, weight1, row)
            : Vector128.IsHardwareAccelerated ? BlendVector128(upper, lower, weight0, weight1, row)
            : 0;
        BlendScalar(upper[done..], lower[done..], weight0, weight1, row[done..]);
    }

    /// <summary>The specification.</summary>
    internal static void BlendScalar(ReadOnlySpan<ushort> upper, ReadOnlySpan<ushort> lower, int weight0, int weight1, Span<byte> row)
    {
        for (int x = 0; x < row.Length; x++)
        {
            row[x] = (byte)(((upper[x] * weight0) + (lower[x] * weight1) + Half) >> 16);
        }
    }

    /// <summary>16 elements a turn; returns where it has stopped.</summary>
    // Safety, here and below: Blend has checked that both rows are as long as the result, and a turn ends within it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int BlendVector128(ReadOnlySpan<ushort> upper, ReadOnlySpan<ushort> lower, int weight0, int weight1, Span<byte> row)
    {
        Vector128<uint> w0 = Vector128.Create((uint)weight0);
        Vector128<uint> w1 = Vector128.Create((uint)weight1);
        int x = 0;
        fixed (ushort* t0 = upper, t1 = lower)
        fixed (byte* target = row)
        {
            for (; x <= row.Length - 16; x += 16)
            {
                Vector128.Narrow(Eight(t0 + x, t1 + x, w0, w1), Eight(t0 + x + 8, t1 + x + 8, w0, w1)).Store(target + x);
            }
        }

        return x;
    }

    /// <summary>
    /// 32 elements a turn: one multiplication for both rows. Its factors have a sign, so 2^15 is taken from each t, and 2^15 times the
    /// weights' sum added at the end.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int BlendVector256(ReadOnlySpan<ushort> upper, ReadOnlySpan<ushort> lower, int weight0, int weight1, Span<byte> row)
    {
        Vector256<short> weights = Vector256.Create(weight0 | (weight1 << 16)).AsInt16();
        int x = 0;
        fixed (ushort* t0 = upper, t1 = lower)
        fixed (byte* target = row)
        {
            for (; x <= row.Length - 32; x += 32)
            {
                Vector256<short> a = Sixteen(t0 + x, t1 + x, weights);
                Vector256<short> b = Sixteen(t0 + x + 16, t1 + x + 16, weights);

                // The pack works within lanes: quarters 0 2 1 3.
                Avx2.Permute4x64(Avx2.PackUnsignedSaturate(a, b).AsUInt64(), 0b_11_01_10_00).AsByte().Store(target + x);
            }
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Eight(ushort* t0, ushort* t1, Vector128<uint> w0, Vector128<uint> w1)
    {
        (Vector128<uint> low0, Vector128<uint> high0) = Vector128.Widen(Vector128.Load(t0));
        (Vector128<uint> low1, Vector128<uint> high1) = Vector128.Widen(Vector128.Load(t1));
        Vector128<uint> half = Vector128.Create((uint)Half);
        return Vector128.Narrow(((low0 * w0) + (low1 * w1) + half) >> 16, ((high0 * w0) + (high1 * w1) + half) >> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Sixteen(ushort* t0, ushort* t1, Vector256<short> weights)
    {
        Vector256<short> sign = Vector256.Create(short.MinValue);
        Vector256<int> offset = Vector256.Create((Half * 256) + Half);
        Vector256<short> upper = Vector256.Load((short*)t0) ^ sign;
        Vector256<short> lower = Vector256.Load((short*)t1) ^ sign;
        Vector256<int> a = (Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(upper, lower), weights) + offset) >> 16;
        Vector256<int> b = (Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(upper, lower), weights) + offset) >> 16;
        return Avx2.PackSignedSaturate(a, b);
    }
}
