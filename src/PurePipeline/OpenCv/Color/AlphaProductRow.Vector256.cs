using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class AlphaProductRow
{
    // x / 255 of 16 bits is (x * 0x8081) >> 23.
    private const ushort Reciprocal = 0x8081;

    /// <summary>Eight pixels at a time; alpha times 255 gives alpha.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Products(ReadOnlySpan<byte> source, Span<byte> target, ushort half)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        Vector256<byte> alphaOnly = Vector256.Create(0xFF000000).AsByte();
        Vector256<byte> toAlpha = (Vector256.Create(0x03030303u) + ((Vector256<uint>.Indices & Vector256.Create(3u)) * 0x04040404u)).AsByte();
        int i = 0;
        for (; i <= source.Length - 32; i += 32)
        {
            // Safety: i + 32 <= both lengths.
            Vector256<byte> pixels = Vector256.LoadUnsafe(ref from, (nuint)i);
            Vector256<byte> factors = Avx2.Shuffle(pixels, toAlpha) | alphaOnly;
            Vector256<ushort> low = Product(
                Avx2.UnpackLow(pixels, Vector256<byte>.Zero).AsUInt16(), Avx2.UnpackLow(factors, Vector256<byte>.Zero).AsUInt16(), half);
            Vector256<ushort> high = Product(
                Avx2.UnpackHigh(pixels, Vector256<byte>.Zero).AsUInt16(), Avx2.UnpackHigh(factors, Vector256<byte>.Zero).AsUInt16(), half);
            Avx2.PackUnsignedSaturate(low.AsInt16(), high.AsInt16()).StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Product(Vector256<ushort> colours, Vector256<ushort> factors, ushort half) =>
        Avx2.MultiplyHigh((colours * factors) + Vector256.Create(half), Vector256.Create(Reciprocal)) >> 7;

    /// <summary>
    /// Eight pixels at a time, their channels apart. A quotient below 2^15 of numbers below 2^16 and 2^8 is never rounded up to a whole
    /// number as a float; larger ones are limited, and what has no quotient becomes 0 by the same way.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Quotients(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        var low = Vector256.Create(0xFF);
        int i = 0;
        for (; i <= source.Length - 32; i += 32)
        {
            // Safety: i + 32 <= both lengths.
            Vector256<int> pixels = Vector256.LoadUnsafe(ref from, (nuint)i).AsInt32();
            Vector256<int> alpha = pixels >>> 24;
            Vector256<int> half = alpha >>> 1;
            Vector256<float> divisor = Avx.ConvertToVector256Single(alpha);
            Vector256<int> first = Quotient(pixels & low, half, divisor);
            Vector256<int> second = Quotient((pixels >>> 8) & low, half, divisor);
            Vector256<int> third = Quotient((pixels >>> 16) & low, half, divisor);
            (first | (second << 8) | (third << 16) | (alpha << 24)).AsByte().StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Quotient(Vector256<int> colour, Vector256<int> half, Vector256<float> alpha)
    {
        Vector256<int> quotient = Avx.ConvertToVector256Int32WithTruncation(Avx.ConvertToVector256Single((colour * 255) + half) / alpha);
        return Avx2.Max(Avx2.Min(quotient, Vector256.Create(255)), Vector256<int>.Zero);
    }
}
