using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal static partial class PremultipliedRows
{
    /// <summary>128 bits, on any processor: 16 bytes a turn; returns how many it has done.</summary>
    // Safety: a turn's bytes lie in both spans, of which the caller says that they are equally long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int MultiplyVector128(ReadOnlySpan<byte> source, Span<byte> target, int channels)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        Vector128<byte> alphas = Alphas(channels);
        Vector128<byte> ones = Ones(channels);
        Vector128<ushort> half = Vector128.Create((ushort)128);
        int i = 0;
        for (; i <= source.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<byte> pixels = Vector128.LoadUnsafe(ref from, (nuint)i);
            Vector128<byte> factors = Vector128.ShuffleNative(pixels, alphas) | ones;
            Vector128<ushort> lower = (Vector128.WidenLower(pixels) * Vector128.WidenLower(factors)) + half;
            Vector128<ushort> upper = (Vector128.WidenUpper(pixels) * Vector128.WidenUpper(factors)) + half;
            lower = ((lower >> 8) + lower) >> 8;
            upper = ((upper >> 8) + upper) >> 8;
            Vector128.Narrow(lower, upper).StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    /// <summary>
    /// 128 bits, on any processor: four pixels of <c>RGBa</c> a turn; returns how many bytes it has done. Floats as in
    /// <see cref="DivideRgbaVector256"/>.
    /// </summary>
    // Safety: as in MultiplyVector128.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int DivideRgbaVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        int i = 0;
        for (; i <= source.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<byte> pixels = Vector128.LoadUnsafe(ref from, (nuint)i);
            if (!AreUnchanged(pixels))
            {
                Vector128<ushort> lower = Vector128.WidenLower(pixels);
                Vector128<ushort> upper = Vector128.WidenUpper(pixels);
                Vector128<ushort> first = Vector128.Narrow(Divided(Vector128.WidenLower(lower)), Divided(Vector128.WidenUpper(lower)));
                Vector128<ushort> second = Vector128.Narrow(Divided(Vector128.WidenLower(upper)), Divided(Vector128.WidenUpper(upper)));
                pixels = Vector128.Narrow(first, second);
            }

            pixels.StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    /// <summary>
    /// 128 bits, on any processor: eight pixels of <c>La</c> a turn, each a word of level and alpha; returns how many bytes it has done.
    /// Floats as in <see cref="DivideRgbaVector256"/>.
    /// </summary>
    // Safety: as in MultiplyVector128.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int DivideLaVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        Vector128<ushort> low = Vector128.Create((ushort)0xFF);
        int i = 0;
        for (; i <= source.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<ushort> pixels = Vector128.LoadUnsafe(ref from, (nuint)i).AsUInt16();
            (Vector128<ushort> levels, Vector128<ushort> alphas) = (pixels & low, pixels >> 8);
            Vector128<ushort> divided = Vector128.Narrow(
                Quotients(Vector128.WidenLower(levels), Vector128.WidenLower(alphas)),
                Quotients(Vector128.WidenUpper(levels), Vector128.WidenUpper(alphas)));
            Vector128<ushort> result = Vector128.ConditionalSelect(Vector128.Equals(alphas, Vector128<ushort>.Zero), levels, divided);
            (result | (alphas << 8)).AsByte().StoreUnsafe(ref to, (nuint)i);
        }

        return i;

        static Vector128<uint> Quotients(Vector128<uint> levels, Vector128<uint> alphas)
        {
            Vector128<int> scaled = levels.AsInt32() * 255;
            Vector128<float> quotients = Vector128.ConvertToSingle(scaled) / Vector128.ConvertToSingle(alphas.AsInt32());
            return Vector128.Min(Vector128.ConvertToInt32Native(quotients), Vector128.Create(255)).AsUInt32();
        }
    }

    // A channel of one pixel in each element.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Divided(Vector128<uint> pixel)
    {
        Vector128<int> channels = pixel.AsInt32();
        Vector128<int> alpha = Vector128.Shuffle(channels, Vector128.Create(3));
        Vector128<float> quotients = Vector128.ConvertToSingle((channels << 8) - channels) / Vector128.ConvertToSingle(alpha);
        Vector128<int> unchanged = Vector128.Equals(alpha, Vector128<int>.Zero) | Vector128.Equals(alpha, Vector128.Create(255))
            | Vector128.Create(0, 0, 0, -1);
        Vector128<int> divided = Vector128.Min(Vector128.ConvertToInt32Native(quotients), Vector128.Create(255));
        return Vector128.ConditionalSelect(unchanged, channels, divided).AsUInt32();
    }

    // Whether all four pixels are transparent or opaque.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreUnchanged(Vector128<byte> pixels)
    {
        Vector128<byte> unchanged = Vector128.Equals(pixels, Vector128<byte>.Zero) | Vector128.Equals(pixels, Vector128<byte>.AllBitsSet);
        return (unchanged.AsUInt32() | Vector128.Create(0x00FFFFFFu)) == Vector128<uint>.AllBitsSet;
    }

    // A shuffle that puts each pixel's alpha to its colours, and zero to the alpha.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Alphas(int channels) => channels == 4
        ? Vector128.Create((byte)3, 3, 3, 0x80, 7, 7, 7, 0x80, 11, 11, 11, 0x80, 15, 15, 15, 0x80)
        : Vector128.Create((byte)1, 0x80, 3, 0x80, 5, 0x80, 7, 0x80, 9, 0x80, 11, 0x80, 13, 0x80, 15, 0x80);

    // The factor 255 for each alpha, which keeps it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Ones(int channels) =>
        channels == 4 ? Vector128.Create(0xFF000000u).AsByte() : Vector128.Create((ushort)0xFF00).AsByte();
}
