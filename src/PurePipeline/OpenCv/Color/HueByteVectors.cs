using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace PurePipeline.OpenCv.Color;

/// <summary>The formulas of <see cref="HueVectors"/> from bytes to bytes, eight or sixteen pixels at a time.</summary>
internal static partial class HueByteVectors
{
    /// <summary>BGR to HLS from the first pixel on; returns how many pixels are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int FromBgr(Planes<byte> bgr, Planes<byte> to, int count, float scale)
    {
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        var scales = Vector256.Create(scale);
        var unit = Vector256.Create(1f / 255f);
        var full = Vector256.Create(255f);
        int x = Avx512F.IsSupported ? FromBgrVector512(bgr, to, count, scale) : 0;
        for (; x <= count - 8; x += 8)
        {
            (Floats h, Floats l, Floats s) =
                HueVectors.ToHls(Load(bgr.First, x) * unit, Load(bgr.Second, x) * unit, Load(bgr.Third, x) * unit, scales);
            ByteLanes.Store(Avx.ConvertToVector256Int32(h), to.First, x);
            ByteLanes.Store(Avx.ConvertToVector256Int32(l * full), to.Second, x);
            ByteLanes.Store(Avx.ConvertToVector256Int32(s * full), to.Third, x);
        }

        return x;
    }

    /// <summary>HLS to BGR, rounded, of whole groups of eight pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int OfHls(Planes<byte> from, Planes<byte> bgr, int count, float scale)
    {
        if (!Avx2.IsSupported)
        {
            return 0;
        }

        var scales = Vector256.Create(scale);
        var unit = Vector256.Create(1f / 255f);
        var full = Vector256.Create(255f);
        int x = Avx512F.IsSupported ? OfHlsVector512(from, bgr, count, scale) : 0;
        for (; x <= count - 8; x += 8)
        {
            (Floats b, Floats g, Floats r) = HueVectors.OfHls(Load(from.First, x) * scales, Load(from.Second, x) * unit, Load(from.Third, x) * unit);
            ByteLanes.Store(Avx.ConvertToVector256Int32(b * full), bgr.First, x);
            ByteLanes.Store(Avx.ConvertToVector256Int32(g * full), bgr.Second, x);
            ByteLanes.Store(Avx.ConvertToVector256Int32(r * full), bgr.Third, x);
        }

        return x;
    }

    /// <summary>HSV to BGR, cut to whole numbers; <paramref name="count"/> is that of whole groups, of 32 pixels.</summary>
    public static int OfHsv(Planes<byte> from, Planes<byte> bgr, int count, float scale) =>
        Avx512F.IsSupported ? OfHsvVector512(from, bgr, count, scale)
        : Avx2.IsSupported ? OfHsvVector256(from, bgr, count, scale)
        : 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int OfHsvVector256(Planes<byte> from, Planes<byte> bgr, int count, float scale)
    {
        var scales = Vector256.Create(scale);
        int x = 0;
        for (; x <= count - 32; x += 32)
        {
            HsvLevels.Of(from, x, scales).Pick(bgr, x);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Floats Load(ReadOnlySpan<byte> plane, int x) => Avx.ConvertToVector256Single(ByteLanes.Load(plane, x));
}
