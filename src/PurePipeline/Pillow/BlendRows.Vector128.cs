using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

internal static partial class BlendRows
{
    /// <summary>Starts a row with 16 levels a turn, and returns how many are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int BlendVector128(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, float alpha, Span<byte> target)
    {
        first = first[..target.Length];
        second = second[..target.Length];
        ref byte firstRow = ref MemoryMarshal.GetReference(first);
        ref byte secondRow = ref MemoryMarshal.GetReference(second);
        ref byte row = ref MemoryMarshal.GetReference(target);
        int i = 0;
        for (; i <= target.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            // Safety: 16 bytes are left in all three rows.
            (Vector128<ushort> lowerA, Vector128<ushort> upperA) = Vector128.Widen(Vector128.LoadUnsafe(ref firstRow, (nuint)i));
            (Vector128<ushort> lowerB, Vector128<ushort> upperB) = Vector128.Widen(Vector128.LoadUnsafe(ref secondRow, (nuint)i));
            Vector128.Narrow(Blend(lowerA, lowerB, alpha), Blend(upperA, upperB, alpha)).StoreUnsafe(ref row, (nuint)i);
        }

        return i;
    }

    /// <summary>
    /// Starts a row of RGBA with four pixels a turn, and returns how many bytes are done. A quotient in doubles of numbers below 2^31 is cut
    /// to what their division gives: the nearest below a whole number is more than 2^-31 of it away.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int CompositeVector128(ReadOnlySpan<byte> background, ReadOnlySpan<byte> overlay, Span<byte> target)
    {
        const int one = 255 * (1 << Precision);
        int size = Vector128<byte>.Count;
        background = background[..target.Length];
        overlay = overlay[..target.Length];
        ref byte backgroundRow = ref MemoryMarshal.GetReference(background);
        ref byte overlayRow = ref MemoryMarshal.GetReference(overlay);
        ref byte row = ref MemoryMarshal.GetReference(target);
        int i = 0;
        for (; i <= target.Length - size; i += size)
        {
            // Safety: 16 bytes are left in all three rows.
            Vector128<int> below = Vector128.LoadUnsafe(ref backgroundRow, (nuint)i).AsInt32();
            Vector128<int> above = Vector128.LoadUnsafe(ref overlayRow, (nuint)i).AsInt32();
            Vector128<int> alpha = above >>> 24;
            Vector128<int> result = (alpha * 255) + ((below >>> 24) * (Vector128.Create(255) - alpha));
            Vector128<int> weight = DoubleLanes.Truncate(DoubleLanes.FromInt32(alpha * (255 * one)) / DoubleLanes.FromInt32(result));
            Vector128<int> rest = Vector128.Create(one) - weight;
            Vector128<int> pixels = OverDivide255(result + Vector128.Create(0x80)) << 24;
            for (int shift = 0; shift < 24; shift += 8)
            {
                Vector128<int> upper = (above >> shift) & Vector128.Create(255);
                Vector128<int> lower = (below >> shift) & Vector128.Create(255);
                Vector128<int> level = (upper * weight) + (lower * rest) + Vector128.Create(0x80 << Precision);
                pixels |= (OverDivide255(level) >> Precision) << shift;
            }

            Vector128<int> isClear = Vector128.Equals(alpha, Vector128<int>.Zero);
            Vector128.ConditionalSelect(isClear, below, pixels).AsByte().StoreUnsafe(ref row, (nuint)i);
        }

        return i;
    }

    // Eight levels; differences fit into words.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Blend(Vector128<ushort> first, Vector128<ushort> second, float alpha)
    {
        (Vector128<int> lower, Vector128<int> upper) = Vector128.Widen(first.AsInt16());
        (Vector128<int> lowerStep, Vector128<int> upperStep) = Vector128.Widen((second - first).AsInt16());
        return Vector128.Narrow(Level(lower, lowerStep, alpha), Level(upper, upperStep, alpha));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Level(Vector128<int> from, Vector128<int> step, float alpha) =>
        LevelRows.Cut(Vector128.ConvertToSingle(from) + (Vector128.ConvertToSingle(step) * alpha)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> OverDivide255(Vector128<int> value) => ((value >> 8) + value) >> 8;
}
