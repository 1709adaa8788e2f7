using System.Runtime.CompilerServices;

namespace PurePipeline.OpenCv.Color;

/// <summary>The formulas of <see cref="HueVectors{TFloats}"/> from bytes to bytes.</summary>
internal static unsafe class HueByteVectors
{
    /// <summary>BGR to HLS from the first pixel on; returns how many pixels are done.</summary>
    public static int FromBgr(Planes<byte> bgr, Planes<byte> to, int count, float scale)
    {
        int done = FloatLanes512.IsSupported ? FromBgr<FloatLanes512>(bgr, to, 0, count, scale) : 0;
        return FloatLanes256.IsSupported ? FromBgr<FloatLanes256>(bgr, to, done, count, scale) : done;
    }

    /// <summary>HLS to BGR, rounded, of whole groups of eight pixels.</summary>
    public static int OfHls(Planes<byte> from, Planes<byte> bgr, int count, float scale)
    {
        int done = FloatLanes512.IsSupported ? OfHls<FloatLanes512>(from, bgr, 0, count, scale) : 0;
        return FloatLanes256.IsSupported ? OfHls<FloatLanes256>(from, bgr, done, count, scale) : done;
    }

    /// <summary>HSV to BGR, cut to whole numbers; <paramref name="count"/> is that of whole groups, of 32 pixels.</summary>
    public static int OfHsv(Planes<byte> from, Planes<byte> bgr, int count, float scale) =>
        FloatLanes512.IsSupported ? OfHsvVector512(from, bgr, count, scale)
        : FloatLanes256.IsSupported ? OfHsvVector256(from, bgr, count, scale)
        : 0;

    // Safety, here and below: x + TFloats.Count <= count, and the planes have as many bytes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int FromBgr<TFloats>(Planes<byte> bgr, Planes<byte> to, int first, int count, float scale)
        where TFloats : struct, IFloatLanes<TFloats>
    {
        TFloats scales = TFloats.Create(scale);
        TFloats unit = TFloats.Create(1f / 255f);
        TFloats full = TFloats.Create(255f);
        int x = first;
        fixed (byte* blue = bgr.First, green = bgr.Second, red = bgr.Third, hue = to.First, lightness = to.Second, saturation = to.Third)
        {
            for (; x <= count - TFloats.Count; x += TFloats.Count)
            {
                (TFloats h, TFloats l, TFloats s) = HueVectors<TFloats>.ToHls(
                    TFloats.LoadBytes(blue + x) * unit, TFloats.LoadBytes(green + x) * unit, TFloats.LoadBytes(red + x) * unit, scales);
                h.StoreRounded(hue + x);
                (l * full).StoreRounded(lightness + x);
                (s * full).StoreRounded(saturation + x);
            }
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int OfHls<TFloats>(Planes<byte> from, Planes<byte> bgr, int first, int count, float scale)
        where TFloats : struct, IFloatLanes<TFloats>
    {
        TFloats scales = TFloats.Create(scale);
        TFloats unit = TFloats.Create(1f / 255f);
        TFloats full = TFloats.Create(255f);
        int x = first;
        fixed (byte* hue = from.First, lightness = from.Second, saturation = from.Third, blue = bgr.First, green = bgr.Second, red = bgr.Third)
        {
            for (; x <= count - TFloats.Count; x += TFloats.Count)
            {
                (TFloats b, TFloats g, TFloats r) = HueVectors<TFloats>.OfHls(
                    TFloats.LoadBytes(hue + x) * scales, TFloats.LoadBytes(lightness + x) * unit, TFloats.LoadBytes(saturation + x) * unit);
                (b * full).StoreRounded(blue + x);
                (g * full).StoreRounded(green + x);
                (r * full).StoreRounded(red + x);
            }
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int OfHsvVector512(Planes<byte> from, Planes<byte> bgr, int count, float scale)
    {
        FloatLanes512 scales = FloatLanes512.Create(scale);
        FloatLanes512 unit = FloatLanes512.Create(1f / 255f);
        FloatLanes512 full = FloatLanes512.Create(255f);
        int x = 0;
        fixed (byte* hue = from.First, saturation = from.Second, value = from.Third, blue = bgr.First, green = bgr.Second, red = bgr.Third)
        {
            for (; x <= count - FloatLanes512.Count; x += FloatLanes512.Count)
            {
                (FloatLanes512 b, FloatLanes512 g, FloatLanes512 r) = HueVectors<FloatLanes512>.OfHsv(
                    FloatLanes512.LoadBytes(hue + x) * scales,
                    FloatLanes512.LoadBytes(saturation + x) * unit,
                    FloatLanes512.LoadBytes(value + x) * unit);
                (b * full).StoreTruncated(blue + x);
                (g * full).StoreTruncated(green + x);
                (r * full).StoreTruncated(red + x);
            }
        }

        return x;
    }

    /// <summary>Without AVX-512's selects by mask it is faster to cut the levels to bytes and to choose then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int OfHsvVector256(Planes<byte> from, Planes<byte> bgr, int count, float scale)
    {
        FloatLanes256 scales = FloatLanes256.Create(scale);
        int x = 0;
        for (; x <= count - 32; x += 32)
        {
            HsvLevels.Of(from, x, scales).Pick(bgr, x);
        }

        return x;
    }
}
