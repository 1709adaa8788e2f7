using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal static unsafe partial class AreaHalf
{
    /// <summary>
    /// Four windows of 16 source bytes a turn, ordered so that the pack leaves them in order; returns how many elements it has done.
    /// </summary>
    // Safety: a turn reads up to byte 2e + 3 * used + 16 of the source rows and writes up to e + used + 16 of the result; both are checked
    // first.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int AverageVector256(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, int channels, Span<byte> row)
    {
        (Vector128<byte> pairs128, int used) = Pairs(channels);
        Vector256<byte> pairs = Vector256.Create(pairs128, pairs128);
        Vector256<byte> dense = Vector256.Create(Dense(used), Dense(used));
        int sourceBytes = Math.Min(upper.Length, lower.Length);
        int e = 0;
        fixed (byte* a = upper, b = lower, target = row)
        {
            for (; e + used + 16 <= row.Length && (2 * e) + (3 * used) + 16 <= sourceBytes; e += 2 * used)
            {
                byte* a0 = a + (2 * e);
                byte* b0 = b + (2 * e);
                Vector256<short> even = Means(Windows(a0, 2 * used), Windows(b0, 2 * used), pairs);
                Vector256<short> odd = Means(Windows(a0 + used, 2 * used), Windows(b0 + used, 2 * used), pairs);
                Vector256<byte> packed = Avx2.Shuffle(Avx2.PackUnsignedSaturate(even, odd), dense);
                packed.GetLower().Store(target + e);
                packed.GetUpper().Store(target + e + used);
            }
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Windows(byte* source, int distance) =>
        Vector256.Create(Vector128.Load(source), Vector128.Load(source + distance));

    // Sums of two bytes never saturate: 2 * 255.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Means(Vector256<byte> upper, Vector256<byte> lower, Vector256<byte> pairs)
    {
        Vector256<sbyte> ones = Vector256.Create((sbyte)1);
        Vector256<short> u = Avx2.MultiplyAddAdjacent(Avx2.Shuffle(upper, pairs), ones);
        Vector256<short> l = Avx2.MultiplyAddAdjacent(Avx2.Shuffle(lower, pairs), ones);
        return (u + l + Vector256.Create((short)2)) >> 2;
    }
}
