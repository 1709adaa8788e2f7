using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal static unsafe partial class AreaHalf
{
    /// <summary>Two windows of 16 source bytes a turn; returns how many elements it has done.</summary>
    // Safety: a turn reads up to byte 2e + used + 16 of the source rows and writes up to e + 16 of the result; both are checked first.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int AverageVector128(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, int channels, Span<byte> row)
    {
        (Vector128<byte> pairs, int used) = Pairs(channels);
        Vector128<byte> dense = Dense(used);
        int sourceBytes = Math.Min(upper.Length, lower.Length);
        int e = 0;
        fixed (byte* a = upper, b = lower, target = row)
        {
            for (; e + 16 <= row.Length && (2 * e) + used + 16 <= sourceBytes; e += used)
            {
                byte* a0 = a + (2 * e);
                byte* b0 = b + (2 * e);
                Vector128<ushort> first = Means(Vector128.Load(a0), Vector128.Load(b0), pairs);
                Vector128<ushort> second = Means(Vector128.Load(a0 + used), Vector128.Load(b0 + used), pairs);
                Vector128.ShuffleNative(Vector128.Narrow(first, second), dense).Store(target + e);
            }
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Means(Vector128<byte> upper, Vector128<byte> lower, Vector128<byte> pairs)
    {
        Vector128<ushort> u = Vector128.ShuffleNative(upper, pairs).AsUInt16();
        Vector128<ushort> l = Vector128.ShuffleNative(lower, pairs).AsUInt16();
        Vector128<ushort> low = Vector128.Create((ushort)0xFF);
        return ((u & low) + (u >> 8) + (l & low) + (l >> 8) + Vector128.Create((ushort)2)) >> 2;
    }
}
