using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Filtering;

internal static partial class MeanRow
{
    /// <summary>Starts with 16 bytes a turn, and returns how many are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int MoveVector256(
        ReadOnlySpan<byte> added, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<uint> sums, uint whole, uint part, Span<byte> means)
    {
        ref uint sum = ref MemoryMarshal.GetReference(sums);
        int x = 0;

        // Safety: a turn's bytes are in the means, and all spans are as long (see Move).
        for (; x <= means.Length - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            Vector256<short> leaving = Load(left, x);
            (Vector256<int> low, Vector256<int> high) = Vector256.Widen(Load(added, x) - leaving);
            (Vector256<int> lowEnds, Vector256<int> highEnds) = Vector256.Widen(leaving + Load(right, x));
            Vector256<uint> lower = Mean(ref Unsafe.Add(ref sum, x), low.AsUInt32(), lowEnds.AsUInt32(), whole, part);
            Vector256<uint> upper = Mean(ref Unsafe.Add(ref sum, x + Vector256<uint>.Count), high.AsUInt32(), highEnds.AsUInt32(), whole, part);
            Vector256<ushort> both = Vector256.Narrow(lower, upper);
            Vector128.Narrow(both.GetLower(), both.GetUpper()).StoreUnsafe(ref MemoryMarshal.GetReference(means), (nuint)x);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Load(ReadOnlySpan<byte> cell, int x) =>
        Vector256.WidenLower(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(cell), (nuint)x).ToVector256Unsafe()).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Mean(ref uint sums, Vector256<uint> change, Vector256<uint> ends, uint whole, uint part)
    {
        Vector256<uint> moved = Vector256.LoadUnsafe(ref sums) + change;
        moved.StoreUnsafe(ref sums);
        return ((moved * whole) + (ends * part) + Vector256.Create(Half)) >> Bits;
    }
}
