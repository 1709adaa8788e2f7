using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class ToHsvBytes
{
    /// <summary>
    /// Thirty-two pixels at a time. The tables' entries are divided anew, which is faster than looking them up: rounding the quotient of
    /// floats gives the same whole numbers for all 255 divisors. A divisor of 0 meets a factor of 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Vector256Kernel(Planes<byte> from, Planes<byte> to, int count)
    {
        Planes<byte> bgr = from.Swapped(redFirst);
        ref byte blues = ref MemoryMarshal.GetReference(bgr.First);
        ref byte greens = ref MemoryMarshal.GetReference(bgr.Second);
        ref byte reds = ref MemoryMarshal.GetReference(bgr.Third);
        ref byte hues = ref MemoryMarshal.GetReference(to.First);
        ref byte saturations = ref MemoryMarshal.GetReference(to.Second);
        ref byte values = ref MemoryMarshal.GetReference(to.Third);
        var huesOfSix = Vector256.Create((range << Shift) / 6f);
        bool isExact = range % 6 == 0;
        int x = 0;
        for (; x < count; x += 32)
        {
            // Safety: x < count <= BlockSize, a multiple of 32, and each plane has BlockSize bytes.
            Vector256<byte> b = Vector256.LoadUnsafe(ref blues, (nuint)x);
            Vector256<byte> g = Vector256.LoadUnsafe(ref greens, (nuint)x);
            Vector256<byte> r = Vector256.LoadUnsafe(ref reds, (nuint)x);
            Vector256<byte> v = Vector256.Max(b, Vector256.Max(g, r));
            Vector256<byte> d = v - Vector256.Min(b, Vector256.Min(g, r));
            v.StoreUnsafe(ref values, (nuint)x);
            Vector256<byte> isRed = Vector256.Equals(v, r);
            Vector256<byte> isGreen = Vector256.Equals(v, g);
            (Vector256<byte> h0, Vector256<byte> s0) = Half(
                Avx2.UnpackLow(b, Vector256<byte>.Zero).AsInt16(),
                Avx2.UnpackLow(g, Vector256<byte>.Zero).AsInt16(),
                Avx2.UnpackLow(r, Vector256<byte>.Zero).AsInt16(),
                Avx2.UnpackLow(v, Vector256<byte>.Zero).AsInt16(),
                Avx2.UnpackLow(d, Vector256<byte>.Zero).AsInt16(),
                Avx2.UnpackLow(isRed, isRed).AsInt16(),
                Avx2.UnpackLow(isGreen, isGreen).AsInt16(),
                huesOfSix,
                isExact);
            (Vector256<byte> h1, Vector256<byte> s1) = Half(
                Avx2.UnpackHigh(b, Vector256<byte>.Zero).AsInt16(),
                Avx2.UnpackHigh(g, Vector256<byte>.Zero).AsInt16(),
                Avx2.UnpackHigh(r, Vector256<byte>.Zero).AsInt16(),
                Avx2.UnpackHigh(v, Vector256<byte>.Zero).AsInt16(),
                Avx2.UnpackHigh(d, Vector256<byte>.Zero).AsInt16(),
                Avx2.UnpackHigh(isRed, isRed).AsInt16(),
                Avx2.UnpackHigh(isGreen, isGreen).AsInt16(),
                huesOfSix,
                isExact);
            Avx2.PackUnsignedSaturate(h0.AsInt16(), h1.AsInt16()).StoreUnsafe(ref hues, (nuint)x);
            Avx2.PackUnsignedSaturate(s0.AsInt16(), s1.AsInt16()).StoreUnsafe(ref saturations, (nuint)x);
        }

        return x;
    }

    /// <summary>Hue and saturation of sixteen pixels, as 16-bit numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector256<byte> Hue, Vector256<byte> Saturation) Half(
        Vector256<short> b,
        Vector256<short> g,
        Vector256<short> r,
        Vector256<short> v,
        Vector256<short> d,
        Vector256<short> isRed,
        Vector256<short> isGreen,
        Vector256<float> huesOfSix,
        bool isExact)
    {
        Vector256<short> sixths = Avx2.BlendVariable(
            Avx2.BlendVariable(r - g + (d << 2), b - r + (d << 1), isGreen),
            g - b,
            isRed);
        Vector256<int> d0 = Avx2.UnpackLow(d, Vector256<short>.Zero).AsInt32();
        Vector256<int> d1 = Avx2.UnpackHigh(d, Vector256<short>.Zero).AsInt32();
        Vector256<int> s0 = Descale(d0 * Divide(Vector256.Create((float)(255 << Shift)), Avx2.UnpackLow(v, Vector256<short>.Zero).AsInt32()));
        Vector256<int> s1 = Descale(d1 * Divide(Vector256.Create((float)(255 << Shift)), Avx2.UnpackHigh(v, Vector256<short>.Zero).AsInt32()));
        Vector256<float> hues = isExact ? huesOfSix : Vector256.Create((float)(range << Shift));
        Vector256<int> h0 = Avx2.UnpackLow(sixths, sixths).AsInt32() >> 16;
        Vector256<int> h1 = Avx2.UnpackHigh(sixths, sixths).AsInt32() >> 16;
        h0 = Descale(h0 * Divide(hues, isExact ? d0 : d0 * 6));
        h1 = Descale(h1 * Divide(hues, isExact ? d1 : d1 * 6));
        Vector256<short> hue = Avx2.PackSignedSaturate(h0, h1);
        hue += Vector256.LessThan(hue, Vector256<short>.Zero) & Vector256.Create((short)range);
        return (hue.AsByte(), Avx2.PackSignedSaturate(s0, s1).AsByte());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Divide(Vector256<float> dividend, Vector256<int> divisor) =>
        Avx.ConvertToVector256Int32(dividend / Avx.ConvertToVector256Single(divisor));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Descale(Vector256<int> x) => (x + Vector256.Create(1 << (Shift - 1))) >> Shift;
}
