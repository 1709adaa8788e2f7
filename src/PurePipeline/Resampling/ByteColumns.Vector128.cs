using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal static partial class ByteColumns
{
    /// <summary>16 columns a turn; returns how many it has done.</summary>
    // Safety: a turn's columns lie in the row, and the sums are as many.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int AddVector128(ReadOnlySpan<byte> row, Span<uint> sums)
    {
        ref byte from = ref MemoryMarshal.GetReference(row);
        int x = 0;
        for (; x <= row.Length - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            ref uint to = ref Unsafe.Add(ref MemoryMarshal.GetReference(sums), x);
            Vector128<byte> bytes = Vector128.LoadUnsafe(ref from, (nuint)x);
            Vector128<ushort> lower = Vector128.WidenLower(bytes);
            Vector128<ushort> upper = Vector128.WidenUpper(bytes);
            (Vector128.LoadUnsafe(ref to) + Vector128.WidenLower(lower)).StoreUnsafe(ref to);
            (Vector128.LoadUnsafe(ref to, 4) + Vector128.WidenUpper(lower)).StoreUnsafe(ref to, 4);
            (Vector128.LoadUnsafe(ref to, 8) + Vector128.WidenLower(upper)).StoreUnsafe(ref to, 8);
            (Vector128.LoadUnsafe(ref to, 12) + Vector128.WidenUpper(upper)).StoreUnsafe(ref to, 12);
        }

        return x;
    }
}
