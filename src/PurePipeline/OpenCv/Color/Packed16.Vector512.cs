using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

/// <content>Pixels of three channels, thirty-two at a time, by permutations of bytes. Each returns how many pixels are done.</content>
internal static partial class Packed16
{
    private const int RegisterBytes = 64;

    // The processor's own fetching is behind the loads of half a line each.
    private const int Ahead = 4 << 10;

    // 32 pixels are the bytes of a register from their first one on, and those of one from their 33rd on.
    private static readonly byte[] s_bgrApart = [.. Apart(blue: 0)];
    private static readonly byte[] s_rgbApart = [.. Apart(blue: 2)];
    private static readonly byte[] s_bgrTogether = [.. Together(blue: 0)];
    private static readonly byte[] s_rgbTogether = [.. Together(blue: 2)];

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int FromVector512(ReadOnlySpan<ushort> source, Span<byte> target, bool redFirst, int greenBits)
    {
        int whole = source.Length / Step * Step;
        ref ushort from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target[..(whole * 3)]);
        ref byte indices = ref MemoryMarshal.GetArrayDataReference(redFirst ? s_rgbTogether : s_bgrTogether);
        Vector512<byte> start = Vector512.LoadUnsafe(ref indices);
        Vector512<byte> end = Vector512.LoadUnsafe(ref indices, RegisterBytes);
        Vector512<ushort> high = Vector512.Create((ushort)0xF8);
        Vector512<ushort> middle = Vector512.Create((ushort)(greenBits == 6 ? 0xFC00 : 0xF800));
        Vector128<ushort> greenShift = Vector128.CreateScalar((ushort)(greenBits == 6 ? 5 : 6));
        Vector128<ushort> redShift = Vector128.CreateScalar((ushort)(greenBits == 6 ? 8 : 7));
        for (int x = 0; x < whole; x += Step)
        {
            // Safety: x + 32 <= whole, and the target has 96 bytes for as many pixels, of which the second store writes the last 64.
            Vector512<ushort> pixels = Vector512.LoadUnsafe(ref from, (nuint)x);
            Vector512<ushort> blueGreen = (Avx512BW.ShiftLeftLogical(pixels, 3) & high) | (Avx512BW.ShiftLeftLogical(pixels, greenShift) & middle);
            Vector512<byte> red = (Avx512BW.ShiftRightLogical(pixels, redShift) & high).AsByte();
            Avx512Vbmi.PermuteVar64x8x2(blueGreen.AsByte(), start, red).StoreUnsafe(ref to, (nuint)(3 * x));
            Avx512Vbmi.PermuteVar64x8x2(blueGreen.AsByte(), end, red).StoreUnsafe(ref to, (nuint)((3 * x) + 32));
        }

        return whole;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int ToVector512(ReadOnlySpan<byte> source, Span<ushort> target, bool redFirst, int greenBits)
    {
        int whole = target.Length / Step * Step;
        ref byte from = ref MemoryMarshal.GetReference(source[..(whole * 3)]);
        ref ushort to = ref MemoryMarshal.GetReference(target);
        ref byte indices = ref MemoryMarshal.GetArrayDataReference(redFirst ? s_rgbApart : s_bgrApart);
        Vector512<byte> blueRedIndices = Vector512.LoadUnsafe(ref indices);
        Vector512<byte> greenIndices = Vector512.LoadUnsafe(ref indices, RegisterBytes);
        Vector512<ushort> blues = Vector512.Create((ushort)0x1F);
        Vector512<ushort> greens = Vector512.Create((ushort)(greenBits == 6 ? 0x7E0 : 0x3E0));
        Vector512<ushort> reds = Vector512.Create((ushort)(greenBits == 6 ? 0xF800 : 0x7C00));
        Vector128<ushort> greenShift = Vector128.CreateScalar((ushort)(greenBits == 6 ? 3 : 2));
        Vector128<ushort> redShift = Vector128.CreateScalar((ushort)(greenBits == 6 ? 0 : 1));
        for (int x = 0; x < whole; x += Step)
        {
            FetchAhead.At(ref from, (3 * x) + Ahead);
            FetchAhead.At(ref from, (3 * x) + Ahead + 48);
            // Safety: x + 32 <= whole, and the source has 96 bytes for as many pixels.
            Vector512<byte> start = Vector512.LoadUnsafe(ref from, (nuint)(3 * x));
            Vector512<byte> end = Vector512.LoadUnsafe(ref from, (nuint)((3 * x) + 32));
            Vector512<ushort> blueRed = Avx512Vbmi.PermuteVar64x8x2(start, blueRedIndices, end).AsUInt16();
            Vector512<ushort> green = Avx512Vbmi.PermuteVar64x8x2(start, greenIndices, end).AsUInt16();
            ((Avx512BW.ShiftRightLogical(blueRed, 3) & blues)
                | (Avx512BW.ShiftLeftLogical(green, greenShift) & greens)
                | (Avx512BW.ShiftRightLogical(blueRed, redShift) & reds)).StoreUnsafe(ref to, (nuint)x);
        }

        return whole;
    }

    // Blue and red as the bytes of words, then green twice.
    private static IEnumerable<byte> Apart(int blue)
    {
        foreach ((int low, int high) in new[] { (blue, 2 - blue), (1, 1) })
        {
            for (int x = 0; x < Step; x++)
            {
                yield return InTwo((3 * x) + low);
                yield return InTwo((3 * x) + high);
            }
        }

        static byte InTwo(int place) => (byte)(place < RegisterBytes ? place : place + 32);
    }

    // Out of words of blue and green, and words of red: the first 64 bytes, then the last 64.
    private static IEnumerable<byte> Together(int blue)
    {
        foreach (int first in new[] { 0, 32 })
        {
            for (int place = first; place < first + RegisterBytes; place++)
            {
                (int x, int channel) = Math.DivRem(place, 3);
                yield return (byte)((2 * x) + (channel == 1 ? 1 : channel == blue ? 0 : RegisterBytes));
            }
        }
    }
}
