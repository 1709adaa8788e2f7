using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Floats = System.Runtime.Intrinsics.Vector256<float>;
using Integers = System.Runtime.Intrinsics.Vector256<int>;

namespace PurePipeline.OpenCv.Color;

/// <summary>The formulas of <see cref="HueVectors"/> from bytes to bytes, thirty-two pixels at a time.</summary>
internal static class HueByteVectors
{
    /// <summary>BGR to HLS from the first pixel on; returns how many pixels are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int FromBgr(Planes<byte> bgr, Planes<byte> to, int count, float scale)
    {
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        var scales = Vector256.Create(scale);
        int x = 0;
        for (; x <= count - 32; x += 32)
        {
            FromBgr(bgr, x, scales, out Integers h0, out Integers l0, out Integers s0);
            FromBgr(bgr, x + 8, scales, out Integers h1, out Integers l1, out Integers s1);
            FromBgr(bgr, x + 16, scales, out Integers h2, out Integers l2, out Integers s2);
            FromBgr(bgr, x + 24, scales, out Integers h3, out Integers l3, out Integers s3);
            Store(h0, h1, h2, h3, to.First, x);
            Store(l0, l1, l2, l3, to.Second, x);
            Store(s0, s1, s2, s3, to.Third, x);
        }

        return x;
    }

    /// <summary>HLS or HSV to BGR; HSV is cut to whole numbers, HLS is rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int ToBgr(Planes<byte> from, Planes<byte> bgr, int count, bool hls, float scale)
    {
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        var scales = Vector256.Create(scale);
        int x = 0;
        for (; x <= count - 32; x += 32)
        {
            ToBgr(from, x, hls, scales, out Integers b0, out Integers g0, out Integers r0);
            ToBgr(from, x + 8, hls, scales, out Integers b1, out Integers g1, out Integers r1);
            ToBgr(from, x + 16, hls, scales, out Integers b2, out Integers g2, out Integers r2);
            ToBgr(from, x + 24, hls, scales, out Integers b3, out Integers g3, out Integers r3);
            Store(b0, b1, b2, b3, bgr.First, x);
            Store(g0, g1, g2, g3, bgr.Second, x);
            Store(r0, r1, r2, r3, bgr.Third, x);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FromBgr(Planes<byte> bgr, int x, Floats scale, out Integers h, out Integers l, out Integers s)
    {
        var unit = Vector256.Create(1f / 255f);
        (Floats hue, Floats lightness, Floats saturation) =
            HueVectors.ToHls(Load(bgr.First, x) * unit, Load(bgr.Second, x) * unit, Load(bgr.Third, x) * unit, scale);
        var full = Vector256.Create(255f);
        h = Avx.ConvertToVector256Int32(hue);
        l = Avx.ConvertToVector256Int32(lightness * full);
        s = Avx.ConvertToVector256Int32(saturation * full);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ToBgr(Planes<byte> from, int x, bool hls, Floats scale, out Integers b, out Integers g, out Integers r)
    {
        var unit = Vector256.Create(1f / 255f);
        var full = Vector256.Create(255f);
        Floats hue = Load(from.First, x) * scale;
        Floats c1 = Load(from.Second, x) * unit;
        Floats c2 = Load(from.Third, x) * unit;
        if (hls)
        {
            (Floats blue, Floats green, Floats red) = HueVectors.OfHls(hue, c1, c2);
            b = Avx.ConvertToVector256Int32(blue * full);
            g = Avx.ConvertToVector256Int32(green * full);
            r = Avx.ConvertToVector256Int32(red * full);
        }
        else
        {
            (Floats blue, Floats green, Floats red) = HueVectors.OfHsv(hue, c1, c2);
            b = Avx.ConvertToVector256Int32WithTruncation(blue * full);
            g = Avx.ConvertToVector256Int32WithTruncation(green * full);
            r = Avx.ConvertToVector256Int32WithTruncation(red * full);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Floats Load(ReadOnlySpan<byte> plane, int x) => Avx.ConvertToVector256Single(ByteLanes.Load(plane, x));

    /// <summary>Thirty-two whole numbers, limited to bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Integers a, Integers b, Integers c, Integers d, Span<byte> plane, int x)
    {
        // Packing works on halves: the words come out as 0 2 4 6 1 3 5 7.
        Vector256<byte> packed = Avx2.PackUnsignedSaturate(Avx2.PackSignedSaturate(a, b), Avx2.PackSignedSaturate(c, d));

        // Safety: the planes have BlockSize bytes, and x + 32 <= count <= BlockSize.
        Avx2.PermuteVar8x32(packed.AsInt32(), Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).AsByte()
            .StoreUnsafe(ref MemoryMarshal.GetReference(plane), (nuint)x);
    }
}
