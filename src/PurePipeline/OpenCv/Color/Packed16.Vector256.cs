using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

/// <content>Thirty-two pixels at a time. Each returns how many pixels are done.</content>
internal static partial class Packed16
{
    private const int Step = 32;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int FromVectors(ReadOnlySpan<ushort> source, Span<byte> target, int channels, bool redFirst, int greenBits)
    {
        if (channels == 3 && Avx512Vbmi.IsSupported && source.Length >= FromBlock)
        {
            FromVector512(source, target, redFirst, greenBits, Streaming.Pays(3L * source.Length));
            return source.Length;
        }

        int whole = Avx2.IsSupported ? source.Length / Step * Step : 0;
        ref byte to = ref MemoryMarshal.GetReference(target[..(whole * channels)]);
        for (int x = 0; x < whole; x += Step)
        {
            (Vector256<ushort> a, Vector256<ushort> b) = Load(source.Slice(x, Step));
            Vector256<byte> blue = Bytes(Low(a), Low(b));
            Vector256<byte> green = Bytes(Middle(a, greenBits), Middle(b, greenBits));
            Vector256<byte> red = Bytes(High(a, greenBits), High(b, greenBits));
            (Vector256<byte> first, Vector256<byte> third) = redFirst ? (red, blue) : (blue, red);

            // Safety: x + 32 <= whole, and the target has whole pixels.
            if (channels == 4)
            {
                Interleave.Four(first, green, third, Bytes(Alpha(a, greenBits), Alpha(b, greenBits)), ref to, (nuint)(4 * x));
            }
            else
            {
                Interleave.Three(first, green, third, ref to, (nuint)(3 * x));
            }
        }

        return whole;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int ToVectors(ReadOnlySpan<byte> source, Span<ushort> target, int channels, bool redFirst, int greenBits)
    {
        if (channels == 3 && Avx512Vbmi.IsSupported && target.Length >= ToBlock)
        {
            ToVector512(source, target, redFirst, greenBits, Streaming.Pays((long)target.Length * sizeof(ushort)));
            return target.Length;
        }

        int whole = Avx2.IsSupported ? target.Length / Step * Step : 0;
        ref byte from = ref MemoryMarshal.GetReference(source[..(whole * channels)]);
        for (int x = 0; x < whole; x += Step)
        {
            // Safety: x + 32 <= whole, and the source has whole pixels.
            if (channels == 4)
            {
                Vector256<ushort> low = FromFour(ref from, (nuint)(4 * x), redFirst, greenBits);
                Vector256<ushort> high = FromFour(ref from, (nuint)((4 * x) + 64), redFirst, greenBits);
                low.CopyTo(target[x..]);
                high.CopyTo(target[(x + (Step / 2))..]);
            }
            else
            {
                Deinterleave.Three(ref from, (nuint)(3 * x), out Vector256<byte> first, out Vector256<byte> green, out Vector256<byte> third);
                (Vector256<byte> blue, Vector256<byte> red) = redFirst ? (third, first) : (first, third);
                Store(
                    Pack(Avx2.UnpackLow(blue, red).AsUInt16(), Avx2.UnpackLow(green, Vector256<byte>.Zero).AsUInt16(), greenBits),
                    Pack(Avx2.UnpackHigh(blue, red).AsUInt16(), Avx2.UnpackHigh(green, Vector256<byte>.Zero).AsUInt16(), greenBits),
                    target.Slice(x, Step));
            }
        }

        return whole;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int OfGrayVectors(ReadOnlySpan<byte> source, Span<ushort> target, int greenBits)
    {
        int x = 0;
        for (; Avx2.IsSupported && x <= target.Length - Step; x += Step)
        {
            var gray = Vector256.Create(source.Slice(x, Step));
            Store(
                Pack(Avx2.UnpackLow(gray, gray).AsUInt16(), Avx2.UnpackLow(gray, Vector256<byte>.Zero).AsUInt16(), greenBits),
                Pack(Avx2.UnpackHigh(gray, gray).AsUInt16(), Avx2.UnpackHigh(gray, Vector256<byte>.Zero).AsUInt16(), greenBits),
                target.Slice(x, Step));
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int GrayVectors(ReadOnlySpan<ushort> source, Span<byte> target, int greenBits)
    {
        int x = 0;
        for (; Avx2.IsSupported && x <= source.Length - Step; x += Step)
        {
            (Vector256<ushort> a, Vector256<ushort> b) = Load(source.Slice(x, Step));
            Bytes(Gray(a, greenBits), Gray(b, greenBits)).CopyTo(target[x..]);
        }

        return x;
    }

    /// <summary>Thirty-two pixels: one register has the first and the third eight, the other the second and the fourth, since bytes are packed by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ushort> A, Vector256<ushort> B) Load(ReadOnlySpan<ushort> pixels)
    {
        var first = Vector256.Create(pixels[..(Step / 2)]);
        var second = Vector256.Create(pixels[(Step / 2)..]);
        return (Avx2.Permute2x128(first, second, 0x20), Avx2.Permute2x128(first, second, 0x31));
    }

    /// <summary>The opposite of <see cref="Load"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<ushort> a, Vector256<ushort> b, Span<ushort> pixels)
    {
        Avx2.Permute2x128(a, b, 0x20).CopyTo(pixels);
        Avx2.Permute2x128(a, b, 0x31).CopyTo(pixels[(Step / 2)..]);
    }

    /// <summary>Bytes of numbers in the order of <see cref="Load"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Bytes(Vector256<ushort> a, Vector256<ushort> b) => Avx2.PackUnsignedSaturate(a.AsInt16(), b.AsInt16());

    /// <summary>Blue and green by one multiply-add, red and the rounding by another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Gray(Vector256<ushort> pixels, int greenBits)
    {
        Vector256<short> blueGreen = Vector256.Create(GrayRow.Blue | (GrayRow.Green << 16)).AsInt16();
        Vector256<short> redHalf = Vector256.Create(GrayRow.Red | (1 << (GrayRow.Shift - 1 + 16))).AsInt16();
        (Vector256<short> blue, Vector256<short> green) = (Low(pixels).AsInt16(), Middle(pixels, greenBits).AsInt16());
        Vector256<short> red = High(pixels, greenBits).AsInt16();
        Vector256<int> low = Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(blue, green), blueGreen)
            + Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(red, Vector256<short>.One), redHalf);
        Vector256<int> high = Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(blue, green), blueGreen)
            + Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(red, Vector256<short>.One), redHalf);
        return Avx2.PackUnsignedSaturate(low >> GrayRow.Shift, high >> GrayRow.Shift);
    }

    /// <param name="blueRed">Blue in a pixel's low byte, red in its high one.</param>
    /// <param name="green">Green in its low byte.</param>
    /// <param name="greenBits">6 or 5.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Pack(Vector256<ushort> blueRed, Vector256<ushort> green, int greenBits)
    {
        Vector256<ushort> blue = (blueRed >>> 3) & Vector256.Create((ushort)0x1F);
        return greenBits == 6
            ? blue | ((green << 3) & Vector256.Create((ushort)0x7E0)) | (blueRed & Vector256.Create((ushort)0xF800))
            : blue | ((green << 2) & Vector256.Create((ushort)0x3E0)) | ((blueRed >>> 1) & Vector256.Create((ushort)0x7C00));
    }

    /// <summary>Sixteen pixels of four channels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> FromFour(ref byte from, nuint at, bool redFirst, int greenBits)
    {
        Vector256<uint> first = Pack(Vector256.LoadUnsafe(ref from, at).AsUInt32(), redFirst, greenBits);
        Vector256<uint> second = Pack(Vector256.LoadUnsafe(ref from, at + 32).AsUInt32(), redFirst, greenBits);
        return Avx2.Permute4x64(Avx2.PackUnsignedSaturate(first.AsInt32(), second.AsInt32()).AsUInt64(), 0b11_01_10_00).AsUInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Pack(Vector256<uint> pixels, bool redFirst, int greenBits)
    {
        Vector256<uint> blue = (redFirst ? pixels >>> 19 : pixels >>> 3) & Vector256.Create(0x1Fu);
        Vector256<uint> red = redFirst ? pixels << 8 : pixels >>> 8;
        return greenBits == 6
            ? blue | ((pixels >>> 5) & Vector256.Create(0x7E0u)) | (red & Vector256.Create(0xF800u))
            : blue | ((pixels >>> 6) & Vector256.Create(0x3E0u)) | ((red >>> 1) & Vector256.Create(0x7C00u))
                | Vector256.AndNot(Vector256.Create(0x8000u), Vector256.Equals(pixels & Vector256.Create(0xFF000000u), Vector256<uint>.Zero));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Low(Vector256<ushort> x) => (x << 3) & Vector256.Create((ushort)0xF8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Middle(Vector256<ushort> x, int greenBits) => greenBits == 6
        ? (x >>> 3) & Vector256.Create((ushort)0xFC)
        : (x >>> 2) & Vector256.Create((ushort)0xF8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> High(Vector256<ushort> x, int greenBits) => (greenBits == 6 ? x >>> 8 : x >>> 7) & Vector256.Create((ushort)0xF8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Alpha(Vector256<ushort> x, int greenBits) => greenBits == 6
        ? Vector256.Create((ushort)0xFF)
        : (x.AsInt16() >> 15).AsUInt16() & Vector256.Create((ushort)0xFF);
}
