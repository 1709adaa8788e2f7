using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// Sixty-four pixels of three bytes and the three registers of their channels: byte i of channel c is byte 3 i + c of the pixels. A permutation
/// picks from two registers what they have of the result, a second one adds what the third has. AVX-512 with VBMI.
/// </summary>
internal static unsafe class ThreeChannels
{
    /// <summary>Pixels, and bytes of a register.</summary>
    public const int Pixels = 64;

    // Pixels from which on stores within lines pay.
    private const int Long = 4096;

    private static readonly byte[] s_apart = [.. Indices(i => ((i % Pixels) * 3) + (i / Pixels), pixel => pixel < 2 * Pixels ? pixel : -1, pixel => pixel - (2 * Pixels))];
    private static readonly byte[] s_together =
        [.. Indices(i => i, n => n % 3 < 2 ? (n % 3 * Pixels) + (n / 3) : -1, n => n / 3)];

    /// <summary>Takes pixels apart; returns how many are done.</summary>
    /// <param name="pixels">Whole pixels.</param>
    /// <param name="first">As long as there are pixels, like the others.</param>
    /// <param name="second">The second channel.</param>
    /// <param name="third">The third channel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Apart(ReadOnlySpan<byte> pixels, Span<byte> first, Span<byte> second, Span<byte> third)
    {
        ref byte from = ref MemoryMarshal.GetReference(pixels);
        ref byte to0 = ref MemoryMarshal.GetReference(first);
        ref byte to1 = ref MemoryMarshal.GetReference(second);
        ref byte to2 = ref MemoryMarshal.GetReference(third);
        Load(s_apart, out Vector512<byte> i0, out Vector512<byte> j0, out Vector512<byte> i1, out Vector512<byte> j1, out Vector512<byte> i2, out Vector512<byte> j2);
        int x = 0;
        for (; x <= first.Length - Pixels; x += Pixels)
        {
            // Safety: x + 64 <= the planes' length, so 3 x + 192 <= pixels.Length.
            Vector512<byte> a = Vector512.LoadUnsafe(ref from, (nuint)(3 * x));
            Vector512<byte> b = Vector512.LoadUnsafe(ref from, (nuint)((3 * x) + 64));
            Vector512<byte> c = Vector512.LoadUnsafe(ref from, (nuint)((3 * x) + 128));
            Pick(a, b, c, i0, j0).StoreUnsafe(ref to0, (nuint)x);
            Pick(a, b, c, i1, j1).StoreUnsafe(ref to1, (nuint)x);
            Pick(a, b, c, i2, j2).StoreUnsafe(ref to2, (nuint)x);
        }

        return x;
    }

    /// <summary>Puts pixels together; returns how many are done.</summary>
    /// <param name="first">As long as there are pixels, like the others.</param>
    /// <param name="second">The second channel.</param>
    /// <param name="third">The third channel.</param>
    /// <param name="pixels">The pixels.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Together(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, Span<byte> pixels)
    {
        ref byte from0 = ref MemoryMarshal.GetReference(first);
        ref byte from1 = ref MemoryMarshal.GetReference(second);
        ref byte from2 = ref MemoryMarshal.GetReference(third);
        ref byte to = ref MemoryMarshal.GetReference(pixels);
        Load(s_together, out Vector512<byte> i0, out Vector512<byte> j0, out Vector512<byte> i1, out Vector512<byte> j1, out Vector512<byte> i2, out Vector512<byte> j2);

        // The second turn repeats some of the first one's pixels and begins with a line of the caches: 3 * 43 is 1 modulo 64.
        int step = Pixels;
        if (first.Length >= Long)
        {
            step -= (int)((nuint)Unsafe.AsPointer(ref to) * 43) & (Pixels - 1);
        }

        int x = 0;
        for (; x <= first.Length - Pixels; x += step, step = Pixels)
        {
            // Safety: as in Apart.
            Vector512<byte> a = Vector512.LoadUnsafe(ref from0, (nuint)x);
            Vector512<byte> b = Vector512.LoadUnsafe(ref from1, (nuint)x);
            Vector512<byte> c = Vector512.LoadUnsafe(ref from2, (nuint)x);
            Pick(a, b, c, i0, j0).StoreUnsafe(ref to, (nuint)(3 * x));
            Pick(a, b, c, i1, j1).StoreUnsafe(ref to, (nuint)((3 * x) + 64));
            Pick(a, b, c, i2, j2).StoreUnsafe(ref to, (nuint)((3 * x) + 128));
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Pick(Vector512<byte> a, Vector512<byte> b, Vector512<byte> c, Vector512<byte> ofTwo, Vector512<byte> ofThird) =>
        Avx512Vbmi.PermuteVar64x8x2(Avx512Vbmi.PermuteVar64x8x2(a, ofTwo, b), ofThird, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load(
        byte[] indices,
        out Vector512<byte> i0,
        out Vector512<byte> j0,
        out Vector512<byte> i1,
        out Vector512<byte> j1,
        out Vector512<byte> i2,
        out Vector512<byte> j2)
    {
        // Safety: the tables have six registers' bytes.
        ref byte index = ref MemoryMarshal.GetArrayDataReference(indices);
        (i0, j0) = (Vector512.LoadUnsafe(ref index), Vector512.LoadUnsafe(ref index, Pixels));
        (i1, j1) = (Vector512.LoadUnsafe(ref index, 2 * Pixels), Vector512.LoadUnsafe(ref index, 3 * Pixels));
        (i2, j2) = (Vector512.LoadUnsafe(ref index, 4 * Pixels), Vector512.LoadUnsafe(ref index, 5 * Pixels));
    }

    // For each result register: the indices into the first two registers, and those into what has come of them and the third one.
    private static IEnumerable<byte> Indices(Func<int, int> source, Func<int, int> inTwo, Func<int, int> inThird)
    {
        for (int register = 0; register < 3; register++)
        {
            int[] places = [.. Enumerable.Range(register * Pixels, Pixels).Select(source)];
            foreach (int place in places)
            {
                yield return (byte)Math.Max(0, inTwo(place));
            }

            for (int i = 0; i < Pixels; i++)
            {
                yield return (byte)(inTwo(places[i]) >= 0 ? i : Pixels + inThird(places[i]));
            }
        }
    }
}
