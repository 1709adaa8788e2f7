using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// sRGB of <c>uint8</c> to Luv by interpolation in a table (imgproc/src/color_lab.cpp, <c>RGB2Luvinterpolate</c>).
/// </summary>
internal sealed class ToLuvBytes(int sourceChannels, bool redFirst) : PlanarRow<byte>(sourceChannels, 3)
{
    protected override void Scalar(Planes<byte> from, Planes<byte> to, int first, int count, bool isLast)
    {
        Planes<byte> bgr = from.Swapped(redFirst);
        for (int x = first; x < count; x++)
        {
            (int l, int u, int v) = ColourCube.Luv.At(bgr.First[x] << 6, bgr.Second[x] << 6, bgr.Third[x] << 6);
            (to.First[x], to.Second[x], to.Third[x]) = (Limit(l), Limit(u), Limit(v));
        }
    }

    protected override int Vectors(Planes<byte> from, Planes<byte> to, int count, bool isLast)
    {
        Planes<byte> bgr = from.Swapped(redFirst);
        if (Avx512Vbmi.IsSupported)
        {
            return ColourCube.Luv.Vector512Kernel(bgr, to, count);
        }

        if (!Avx2.IsSupported)
        {
            return 0;
        }

        int x = 0;
        for (; x < count; x += 8)
        {
            ColourCube.Luv.At(
                ByteLanes.Load(bgr.First, x) << 6,
                ByteLanes.Load(bgr.Second, x) << 6,
                ByteLanes.Load(bgr.Third, x) << 6,
                out Vector256<int> l,
                out Vector256<int> u,
                out Vector256<int> v);
            ByteLanes.Store(l >> 6, to.First, x);
            ByteLanes.Store(u >> 6, to.Second, x);
            ByteLanes.Store(v >> 6, to.Third, x);
        }

        return x;
    }

    private static byte Limit(int x) => Limited.Byte(x / 64);
}

/// <summary>
/// Linear light of <c>uint8</c> to Luv by way of floats (<c>RGB2Luv_b</c>, which does not interpolate there).
/// </summary>
internal sealed class LinearToLuvBytes(int sourceChannels, bool redFirst) : PlanarRow<byte>(sourceChannels, 3)
{
    private const float UScale = 255f / LuvRange.U;
    private const float VScale = 255f / LuvRange.V;
    private const float UOffset = -LuvRange.LeastU * 255f / LuvRange.U;
    private const float VOffset = -LuvRange.LeastV * 255f / LuvRange.V;

    private readonly LuvPixel _pixel = new(redFirst, linear: true);

    protected override void Scalar(Planes<byte> from, Planes<byte> to, int first, int count, bool isLast)
    {
        int groups = count / LuvPixel.Group * LuvPixel.Group;
        for (int x = first; x < count; x++)
        {
            (float c0, float c1, float c2) = (from.First[x] * (1 / 255f), from.Second[x] * (1 / 255f), from.Third[x] * (1 / 255f));
            (float l, float u, float v) = _pixel.FromColour(c0, c1, c2, x < groups);
            to.First[x] = NativeSingle.RoundToByte(l * (255f / 100f));
            to.Second[x] = NativeSingle.RoundToByte((u * UScale) + UOffset);
            to.Third[x] = NativeSingle.RoundToByte((v * VScale) + VOffset);
        }
    }
}
