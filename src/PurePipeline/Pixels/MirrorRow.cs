using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pixels;

/// <summary>Whole vectors of a row's pixels from right to left, for pixels of up to eight bytes.</summary>
internal static class MirrorRow
{
    /// <summary>Starts the reversed row.</summary>
    /// <param name="row">The pixels; not the same memory as the result.</param>
    /// <param name="bytesPerPixel">The bytes of each.</param>
    /// <param name="reversed">As many bytes.</param>
    /// <returns>How many bytes are done, whole pixels; the rest is the caller's.</returns>
    public static int Run(ReadOnlySpan<byte> row, int bytesPerPixel, Span<byte> reversed)
    {
        // Safety: both loops stay inside two spans of one length.
        reversed = reversed[..row.Length];
        return bytesPerPixel switch
        {
            1 or 2 or 4 or 8 when Avx2.IsSupported => Avx2Run(row, bytesPerPixel, reversed),
            1 or 2 or 3 or 4 or 6 or 8 when Vector128.IsHardwareAccelerated => Vector128Run(row, bytesPerPixel, reversed),
            _ => 0,
        };
    }

    /// <summary>As many whole pixels as go into sixteen bytes at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int Vector128Run(ReadOnlySpan<byte> row, int bytesPerPixel, Span<byte> reversed)
    {
        const int Count = 16;
        int step = Count / bytesPerPixel * bytesPerPixel;
        Vector128<byte> order = Vector128.Create(Order(bytesPerPixel, Count));
        ref byte from = ref MemoryMarshal.GetReference(row);
        ref byte to = ref MemoryMarshal.GetReference(reversed);
        int done = 0;
        for (; done <= row.Length - Count; done += step)
        {
            // Safety: the load ends where the pixels that are left end, the store starts at done; both are of 16 bytes, which are left. What a
            // store writes behind its pixels, the next one overwrites.
            Vector128<byte> pixels = Vector128.LoadUnsafe(ref from, (nuint)(row.Length - done - Count));
            Vector128.ShuffleNative(pixels, order).StoreUnsafe(ref to, (nuint)done);
        }

        return done;
    }

    /// <summary>The same with 32 bytes, of pixels that both halves are full of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int Avx2Run(ReadOnlySpan<byte> row, int bytesPerPixel, Span<byte> reversed)
    {
        const int Count = 32;
        Vector128<byte> half = Vector128.Create(Order(bytesPerPixel, Count / 2));
        Vector256<byte> order = Vector256.Create(half, half);
        ref byte from = ref MemoryMarshal.GetReference(row);
        ref byte to = ref MemoryMarshal.GetReference(reversed);
        int done = 0;
        for (; done <= row.Length - Count; done += Count)
        {
            // Safety: as above, of 32 bytes.
            Vector256<byte> pixels = Vector256.LoadUnsafe(ref from, (nuint)(row.Length - done - Count));
            Vector256<byte> swapped = Vector256.Create(pixels.GetUpper(), pixels.GetLower());
            Avx2.Shuffle(swapped, order).StoreUnsafe(ref to, (nuint)done);
        }

        return done;
    }

    // The last pixel's bytes first; what is left over at the vector's start comes last.
    private static byte[] Order(int bytesPerPixel, int count)
    {
        byte[] order = new byte[count];
        for (int i = 0; i < count; i++)
        {
            int pixel = count - (((i / bytesPerPixel) + 1) * bytesPerPixel);
            order[i] = (byte)Math.Max(0, pixel + (i % bytesPerPixel));
        }

        return order;
    }
}
