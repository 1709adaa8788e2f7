using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pixels;

/// <summary>Whole vectors of a row's pixels from right to left, for pixels of up to sixteen bytes.</summary>
internal static partial class MirrorRow
{
    private const int LargestPixel = 16;

    /// <summary>By the pixel's size, how a register of 16 and of 64 bytes is reversed: made once, as a row is short.</summary>
    private static readonly Vector128<byte>[] Orders128 =
        [.. Enumerable.Range(0, LargestPixel + 1).Select(static size => Vector128.Create(Order(size, Vector128<byte>.Count)))];

    private static readonly Vector512<byte>[] Orders512 =
        [.. Enumerable.Range(0, LargestPixel + 1).Select(static size => Vector512.Create(Order(size, Vector512<byte>.Count)))];

    /// <summary>Starts the reversed row.</summary>
    /// <param name="row">The pixels; not the same memory as the result.</param>
    /// <param name="bytesPerPixel">The bytes of each.</param>
    /// <param name="reversed">As many bytes.</param>
    /// <param name="next">How far behind this row the one lies that is read next, if its distance is known: no processor guesses it, as
    /// both are read backwards.</param>
    /// <returns>How many bytes are done, whole pixels; the rest is the caller's.</returns>
    public static int Run(ReadOnlySpan<byte> row, int bytesPerPixel, Span<byte> reversed, int next = 0)
    {
        if (bytesPerPixel > LargestPixel || !Vector128.IsHardwareAccelerated)
        {
            return 0;
        }

        // Safety: all loops stay inside two spans of one length.
        reversed = reversed[..row.Length];
        bool fills = IsPartOf(bytesPerPixel, Vector128<byte>.Count);
        int done = Avx512Vbmi.IsSupported ? Vector512Run(row, bytesPerPixel, reversed, next)
            : fills && Avx2.IsSupported ? Avx2Run(row, bytesPerPixel, reversed, next)
            : 0;
        return done + Vector128Run(row[..^done], bytesPerPixel, reversed[done..], next);
    }

    /// <summary>As many whole pixels as go into sixteen bytes at a time; the last register overlaps where they fill one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int Vector128Run(ReadOnlySpan<byte> row, int bytesPerPixel, Span<byte> reversed, int next = 0)
    {
        const int Count = 16;
        if (row.Length < Count)
        {
            return 0;
        }

        int step = Count / bytesPerPixel * bytesPerPixel;
        Vector128<byte> order = Orders128[bytesPerPixel];
        ref byte from = ref MemoryMarshal.GetReference(row);
        ref byte to = ref MemoryMarshal.GetReference(reversed);
        int last = row.Length - Count;
        int done = 0;
        for (; done <= last; done += step)
        {
            FetchAhead.At(ref from, last - done + next);

            // Safety: the load ends where the pixels that are left end, the store starts at done; both are of 16 bytes, which are left. What a
            // store writes behind its pixels, the next one overwrites.
            Vector128<byte> pixels = Vector128.LoadUnsafe(ref from, (nuint)(last - done));
            Vector128.ShuffleNative(pixels, order).StoreUnsafe(ref to, (nuint)done);
        }

        if (!IsPartOf(bytesPerPixel, Count))
        {
            return done;
        }

        // Safety: row.Length >= 16.
        Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from), order).StoreUnsafe(ref to, (nuint)last);
        return row.Length;
    }

    // The last pixel's bytes first; what is left over at the vector's start comes last.
    private static byte[] Order(int bytesPerPixel, int count)
    {
        byte[] order = new byte[count];
        for (int i = 0; bytesPerPixel > 0 && i < count; i++)
        {
            int pixel = count - (((i / bytesPerPixel) + 1) * bytesPerPixel);
            order[i] = (byte)Math.Max(0, pixel + (i % bytesPerPixel));
        }

        return order;
    }

    private static bool IsPartOf(int bytesPerPixel, int register) => register % bytesPerPixel == 0;
}
