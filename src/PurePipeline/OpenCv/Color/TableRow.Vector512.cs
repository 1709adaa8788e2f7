using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

internal static partial class TableRow
{
    /// <summary>Sixty-four at a time, the table's low bytes and its high ones in four registers each; returns how many are done.</summary>
    /// <param name="table">256 entries.</param>
    /// <param name="indices">What to look up.</param>
    /// <param name="entries">Room for as many entries.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Vector512Kernel(ReadOnlySpan<ushort> table, ReadOnlySpan<byte> indices, Span<int> entries)
    {
        ref ushort entry = ref MemoryMarshal.GetReference(table[..256]);
        ref byte index = ref MemoryMarshal.GetReference(indices);
        ref int to = ref MemoryMarshal.GetReference(entries[..indices.Length]);
        Vector512<byte> low0 = Bytes(ref entry, 0, high: false);
        Vector512<byte> low1 = Bytes(ref entry, 64, high: false);
        Vector512<byte> low2 = Bytes(ref entry, 128, high: false);
        Vector512<byte> low3 = Bytes(ref entry, 192, high: false);
        Vector512<byte> high0 = Bytes(ref entry, 0, high: true);
        Vector512<byte> high1 = Bytes(ref entry, 64, high: true);
        Vector512<byte> high2 = Bytes(ref entry, 128, high: true);
        Vector512<byte> high3 = Bytes(ref entry, 192, high: true);
        int i = 0;
        for (; i <= indices.Length - 64; i += 64)
        {
            // Safety: i + 64 <= indices.Length <= entries.Length. An index's highest bit says which half of the table is meant.
            Vector512<byte> places = Vector512.LoadUnsafe(ref index, (nuint)i);
            Vector512<byte> low = Avx512BW.BlendVariable(
                Avx512Vbmi.PermuteVar64x8x2(low0, places, low1), Avx512Vbmi.PermuteVar64x8x2(low2, places, low3), places);
            Vector512<byte> high = Avx512BW.BlendVariable(
                Avx512Vbmi.PermuteVar64x8x2(high0, places, high1), Avx512Vbmi.PermuteVar64x8x2(high2, places, high3), places);
            Store(low.GetLower(), high.GetLower(), ref to, (nuint)i);
            Store(low.GetUpper(), high.GetUpper(), ref to, (nuint)i + 32);
        }

        return i;
    }

    // Safety: the table has 256 entries, and at + 64 is no more.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Bytes(ref ushort table, nuint at, bool high)
    {
        Vector512<ushort> first = Vector512.LoadUnsafe(ref table, at);
        Vector512<ushort> second = Vector512.LoadUnsafe(ref table, at + 32);
        if (high)
        {
            (first, second) = (first >>> 8, second >>> 8);
        }

        return Avx512F.InsertVector256(Avx512BW.ConvertToVector256Byte(first).ToVector512Unsafe(), Avx512BW.ConvertToVector256Byte(second), 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<byte> low, Vector256<byte> high, ref int to, nuint at)
    {
        Vector512<ushort> words = Avx512BW.ConvertToVector512UInt16(low) | Avx512BW.ShiftLeftLogical(Avx512BW.ConvertToVector512UInt16(high), 8);
        Avx512F.ConvertToVector512Int32(words.GetLower()).StoreUnsafe(ref to, at);
        Avx512F.ConvertToVector512Int32(words.GetUpper()).StoreUnsafe(ref to, at + 16);
    }
}
