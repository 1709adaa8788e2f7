using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Filtering;

internal static partial class MeanRow
{
    /// <summary>Starts with 8 bytes a turn, and returns how many are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int MoveVector128(
        ReadOnlySpan<byte> added, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<uint> sums, uint whole, uint part, Span<byte> means)
    {
        ref uint sum = ref MemoryMarshal.GetReference(sums);
        int x = 0;

        // Safety: a turn's bytes are in the means, and all spans are as long (see Move).
        for (; x <= means.Length - Vector64<byte>.Count; x += Vector64<byte>.Count)
        {
            Vector128<short> leaving = LoadEight(left, x);
            (Vector128<int> low, Vector128<int> high) = Vector128.Widen(LoadEight(added, x) - leaving);
            (Vector128<int> lowEnds, Vector128<int> highEnds) = Vector128.Widen(leaving + LoadEight(right, x));
            Vector128<uint> lower = Mean(ref Unsafe.Add(ref sum, x), low.AsUInt32(), lowEnds.AsUInt32(), whole, part);
            Vector128<uint> upper = Mean(ref Unsafe.Add(ref sum, x + Vector128<uint>.Count), high.AsUInt32(), highEnds.AsUInt32(), whole, part);
            Vector128<ushort> both = Vector128.Narrow(lower, upper);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref MemoryMarshal.GetReference(means), x), Vector128.Narrow(both, both).AsUInt64().ToScalar());
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> LoadEight(ReadOnlySpan<byte> cell, int x) => Vector128.WidenLower(
        Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(cell), x))).AsByte()).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Mean(ref uint sums, Vector128<uint> change, Vector128<uint> ends, uint whole, uint part)
    {
        Vector128<uint> moved = Vector128.LoadUnsafe(ref sums) + change;
        moved.StoreUnsafe(ref sums);
        return ((moved * whole) + (ends * part) + Vector128.Create(Half)) >> Bits;
    }
}
