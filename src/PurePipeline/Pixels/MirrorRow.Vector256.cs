using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pixels;

internal static partial class MirrorRow
{
    /// <summary>As <see cref="Vector128Run"/> with 32 bytes, of pixels that both halves are full of; the last register overlaps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int Avx2Run(ReadOnlySpan<byte> row, int bytesPerPixel, Span<byte> reversed, int next = 0)
    {
        const int Count = 32;
        if (row.Length < Count)
        {
            return 0;
        }

        var order = Vector256.Create(Orders128[bytesPerPixel], Orders128[bytesPerPixel]);
        ref byte from = ref MemoryMarshal.GetReference(row);
        ref byte to = ref MemoryMarshal.GetReference(reversed);
        int last = row.Length - Count;
        for (int done = 0; done < last; done += Count)
        {
            FetchAhead.At(ref from, last - done + next);
            // Safety: done + 32 < row.Length = reversed.Length.
            Reversed(ref from, last - done, order).StoreUnsafe(ref to, (nuint)done);
        }

        // Safety: row.Length >= 32.
        Reversed(ref from, 0, order).StoreUnsafe(ref to, (nuint)last);
        return row.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Reversed(ref byte from, int at, Vector256<byte> order)
    {
        var pixels = Vector256.LoadUnsafe(ref from, (nuint)at);
        return Avx2.Shuffle(Avx2.Permute2x128(pixels, pixels, 0x01), order);
    }
}
