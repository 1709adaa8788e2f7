namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB of <c>uint8</c> to HLS by way of floats, rounded (imgproc/src/color_hsv.simd.hpp, <c>RGB2HLS_b</c>).
/// </summary>
/// <param name="sourceChannels">3 or 4.</param>
/// <param name="redFirst">Whether the source is RGB.</param>
/// <param name="range">The hues of a circle: 180, or 256 for the FULL conversions.</param>
internal sealed class ToHlsBytes(int sourceChannels, bool redFirst, int range) : PlanarRow<byte>(sourceChannels, 3)
{
    private readonly float _scale = range / 360f;

    protected override void Scalar(Planes<byte> from, Planes<byte> to, int first, int count, bool isLast)
    {
        Planes<byte> bgr = from.Swapped(redFirst);
        int groups = count / ToHueSingle.Group * ToHueSingle.Group;
        for (int x = first; x < count; x++)
        {
            float b = bgr.First[x] * (1f / 255f);
            float g = bgr.Second[x] * (1f / 255f);
            float r = bgr.Third[x] * (1f / 255f);
            (float h, float l, float s) = x < groups ? HlsPixel.FromBgrInGroup(b, g, r, _scale) : HlsPixel.FromBgr(b, g, r, _scale);
            to.First[x] = NativeSingle.RoundToByte(h);
            to.Second[x] = NativeSingle.RoundToByte(l * 255f);
            to.Third[x] = NativeSingle.RoundToByte(s * 255f);
        }
    }

    protected override int Vectors(Planes<byte> from, Planes<byte> to, int count, bool isLast) =>
        HueByteVectors.FromBgr(from.Swapped(redFirst), to, count, _scale);
}

/// <summary>HLS of <c>uint8</c> to BGR or RGB by way of floats, rounded (<c>HLS2RGB_b</c>).</summary>
/// <param name="targetChannels">3 or 4.</param>
/// <param name="redFirst">Whether the target is RGB.</param>
/// <param name="range">The hues of a circle: 180, or 255 for the FULL conversions.</param>
/// <param name="version">The release of OpenCV.</param>
internal sealed class FromHlsBytes(int targetChannels, bool redFirst, int range, Version version) : PlanarRow<byte>(3, targetChannels)
{
    private readonly float _scale = 6f / range;
    private readonly bool _legacy = HueSector.IsLegacy(version);

    protected override void Scalar(Planes<byte> from, Planes<byte> to, int first, int count, bool isLast)
    {
        Planes<byte> bgr = to.Swapped(redFirst);
        int groups = count / ToHueSingle.Group * ToHueSingle.Group;
        for (int x = first; x < count; x++)
        {
            (float h, float l, float s) = (from.First[x], from.Second[x] * (1f / 255f), from.Third[x] * (1f / 255f));
            (float b, float g, float r) = x < groups
                ? HlsPixel.ToBgrInGroup(h, l, s, _scale)
                : HlsPixel.ToBgr(h, l, s, _scale, _legacy);
            bgr.First[x] = NativeSingle.RoundToByte(b * 255f);
            bgr.Second[x] = NativeSingle.RoundToByte(g * 255f);
            bgr.Third[x] = NativeSingle.RoundToByte(r * 255f);
        }
    }

    protected override int Vectors(Planes<byte> from, Planes<byte> to, int count, bool isLast) =>
        HueByteVectors.OfHls(from, to.Swapped(redFirst), count, _scale);
}
