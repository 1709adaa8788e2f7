using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pixels;

internal static partial class MirrorRow
{
    /// <summary>
    /// As <see cref="Vector128Run"/> with 64 bytes; the last register overlaps where pixels fill one. Returns how many bytes are done.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int Vector512Run(ReadOnlySpan<byte> row, int bytesPerPixel, Span<byte> reversed, int next = 0)
    {
        const int Count = 64;
        if (row.Length < Count)
        {
            return 0;
        }

        Vector512<byte> order = Orders512[bytesPerPixel];
        int step = Count / bytesPerPixel * bytesPerPixel;
        ref byte from = ref MemoryMarshal.GetReference(row);
        ref byte to = ref MemoryMarshal.GetReference(reversed);
        int last = row.Length - Count;
        int done = 0;
        if (IsPartOf(bytesPerPixel, Count))
        {
            // Stores that each lie in one cache line; what comes before them overlaps too.
            int ahead = AheadOfLine(ref to);
            Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref from, (nuint)last), order).StoreUnsafe(ref to);
            done = ahead % bytesPerPixel == 0 ? ahead : Count;
        }

        for (; done <= last; done += step)
        {
            FetchAhead.At(ref from, last - done + next);
            // Safety: last - done >= 0, and done + 64 <= row.Length = reversed.Length.
            Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref from, (nuint)(last - done)), order).StoreUnsafe(ref to, (nuint)done);
        }

        if (!IsPartOf(bytesPerPixel, Count))
        {
            return done;
        }

        // Safety: row.Length >= 64.
        Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref from), order).StoreUnsafe(ref to, (nuint)last);
        return row.Length;
    }

    /// <summary>How many bytes there are up to the next cache line; the collector may move them meanwhile, which only costs time.</summary>
    private static unsafe int AheadOfLine(ref byte first) => (int)(-(nint)Unsafe.AsPointer(ref first) & 63);
}
