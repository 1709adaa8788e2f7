using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pillow;

internal static partial class PremultipliedRows
{
    /// <summary>AVX2: 32 bytes a turn; returns how many it has done.</summary>
    // Safety: a turn's bytes lie in both spans, of which the caller says that they are equally long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int MultiplyVector256(ReadOnlySpan<byte> source, Span<byte> target, int channels)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        Vector256<byte> alphas = Vector256.Create(Alphas(channels));
        Vector256<byte> ones = Vector256.Create(Ones(channels));
        Vector256<ushort> half = Vector256.Create((ushort)128);
        int i = 0;
        for (; i <= source.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            Vector256<byte> pixels = Vector256.LoadUnsafe(ref from, (nuint)i);
            Vector256<byte> factors = Avx2.Shuffle(pixels, alphas) | ones;
            Vector256<ushort> lower = Avx2.UnpackLow(pixels, Vector256<byte>.Zero).AsUInt16() * Avx2.UnpackLow(factors, Vector256<byte>.Zero).AsUInt16();
            Vector256<ushort> upper = Avx2.UnpackHigh(pixels, Vector256<byte>.Zero).AsUInt16() * Avx2.UnpackHigh(factors, Vector256<byte>.Zero).AsUInt16();
            lower += half;
            upper += half;
            lower = ((lower >> 8) + lower) >> 8;
            upper = ((upper >> 8) + upper) >> 8;
            Avx2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16()).StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    /// <summary>AVX2: four pixels of <c>RGBa</c> a turn; returns how many bytes it has done.</summary>
    /// <remarks>
    /// Floats are exact here: 255 * colour has 16 bits, so a quotient that is no integer is further from the next one (1 / alpha) than a
    /// float of its size is rounded (2^-24 * 255 * 255 / alpha).
    /// </remarks>
    // Safety: as in MultiplyVector256.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int DivideRgbaVector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        int i = 0;
        for (; i <= source.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<byte> pixels = Vector128.LoadUnsafe(ref from, (nuint)i);
            if (!AreUnchanged(pixels))
            {
                Vector256<short> words = Avx2.PackSignedSaturate(
                    DividedPair(Avx2.ConvertToVector256Int32(pixels)),
                    DividedPair(Avx2.ConvertToVector256Int32(Sse2.ShiftRightLogical128BitLane(pixels, 8))));
                Vector256<int> bytes = Avx2.PackUnsignedSaturate(words, words).AsInt32();

                // Packed within lanes: pixels 0 and 2 are in the lower one, 1 and 3 in the upper one.
                pixels = Sse2.UnpackLow(bytes.GetLower(), bytes.GetUpper()).AsByte();
            }

            pixels.StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> DividedPair(Vector256<int> pixels)
    {
        Vector256<int> alphas = Avx2.Shuffle(pixels, 0xFF);
        Vector256<float> quotients = Avx.ConvertToVector256Single((pixels << 8) - pixels) / Avx.ConvertToVector256Single(alphas);
        Vector256<int> unchanged = Vector256.Equals(alphas, Vector256<int>.Zero) | Vector256.Equals(alphas, Vector256.Create(255))
            | Vector256.Create(0, 0, 0, -1, 0, 0, 0, -1);
        return Vector256.ConditionalSelect(unchanged, pixels, Avx.ConvertToVector256Int32WithTruncation(quotients));
    }
}
