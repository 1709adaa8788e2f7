using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.OpenCv.Color;

/// <content>Thirty-two pixels at a time, in blocks whose channels lie apart. Each returns how many pixels are done.</content>
internal static partial class Packed16
{
    private const int Block = 512;
    private const int Step = 32;

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int FromVectors(ReadOnlySpan<ushort> source, Span<byte> target, int channels, bool redFirst, int greenBits)
    {
        Span<byte> planes = stackalloc byte[4 * Block];
        int whole = Avx2.IsSupported ? source.Length / Step * Step : 0;
        for (int start = 0; start < whole; start += Block)
        {
            int count = Math.Min(Block, whole - start);
            Span<byte> first = planes[..count];
            Span<byte> green = planes.Slice(Block, count);
            Span<byte> third = planes.Slice(2 * Block, count);
            Span<byte> alpha = planes.Slice(3 * Block, count);
            for (int x = 0; x < count; x += Step)
            {
                (Vector256<ushort> a, Vector256<ushort> b) = Load(source.Slice(start + x, Step));
                Bytes(Low(a), Low(b)).CopyTo((redFirst ? third : first)[x..]);
                Bytes(Middle(a, greenBits), Middle(b, greenBits)).CopyTo(green[x..]);
                Bytes(High(a, greenBits), High(b, greenBits)).CopyTo((redFirst ? first : third)[x..]);
                if (channels == 4)
                {
                    Bytes(Alpha(a, greenBits), Alpha(b, greenBits)).CopyTo(alpha[x..]);
                }
            }

            Span<byte> pixels = target.Slice(start * channels, count * channels);
            if (channels == 4)
            {
                Interleave.Four(first, green, third, alpha, 1, pixels);
            }
            else
            {
                Interleave.Three(first, green, third, 1, pixels);
            }
        }

        return whole;
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int ToVectors(ReadOnlySpan<byte> source, Span<ushort> target, int channels, bool redFirst, int greenBits)
    {
        Span<byte> memory = stackalloc byte[4 * Block];
        int whole = Avx2.IsSupported ? target.Length / Step * Step : 0;
        for (int start = 0; start < whole; start += Block)
        {
            int count = Math.Min(Block, whole - start);
            Deinterleave.Run(source.Slice(start * channels, count * channels), channels, 1, memory);
            ReadOnlySpan<byte> blues = memory.Slice(redFirst ? 2 * count : 0, count);
            ReadOnlySpan<byte> greens = memory.Slice(count, count);
            ReadOnlySpan<byte> reds = memory.Slice(redFirst ? 0 : 2 * count, count);
            ReadOnlySpan<byte> alphas = channels == 4 ? memory.Slice(3 * count, count) : default;
            for (int x = 0; x < count; x += Step)
            {
                (Vector256<ushort> b0, Vector256<ushort> b1) = Words(blues.Slice(x, Step));
                (Vector256<ushort> g0, Vector256<ushort> g1) = Words(greens.Slice(x, Step));
                (Vector256<ushort> r0, Vector256<ushort> r1) = Words(reds.Slice(x, Step));
                (Vector256<ushort> a0, Vector256<ushort> a1) = alphas.IsEmpty
                    ? (Vector256<ushort>.Zero, Vector256<ushort>.Zero)
                    : Words(alphas.Slice(x, Step));
                Store(Pack(b0, g0, r0, a0, greenBits), Pack(b1, g1, r1, a1, greenBits), target.Slice(start + x, Step));
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
            (Vector256<ushort> a, Vector256<ushort> b) = Words(source.Slice(x, Step));
            Vector256<ushort> transparent = Vector256<ushort>.Zero;
            Store(Pack(a, a, a, transparent, greenBits), Pack(b, b, b, transparent, greenBits), target.Slice(x, Step));
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

    /// <summary>Numbers of bytes, in the order of <see cref="Load"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ushort> A, Vector256<ushort> B) Words(ReadOnlySpan<byte> bytes)
    {
        var all = Vector256.Create(bytes);
        return (Avx2.UnpackLow(all, Vector256<byte>.Zero).AsUInt16(), Avx2.UnpackHigh(all, Vector256<byte>.Zero).AsUInt16());
    }

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Pack(
        Vector256<ushort> blue, Vector256<ushort> green, Vector256<ushort> red, Vector256<ushort> alpha, int greenBits) => greenBits == 6
            ? (blue >>> 3) | ((green & Vector256.Create((ushort)0xFC)) << 3) | ((red & Vector256.Create((ushort)0xF8)) << 8)
            : (blue >>> 3) | ((green & Vector256.Create((ushort)0xF8)) << 2) | ((red & Vector256.Create((ushort)0xF8)) << 7)
                | Vector256.AndNot(Vector256.Create((ushort)0x8000), Vector256.Equals(alpha, Vector256<ushort>.Zero));

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
