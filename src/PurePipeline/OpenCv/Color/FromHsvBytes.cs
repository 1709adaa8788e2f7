namespace PurePipeline.OpenCv.Color;

/// <summary>
/// HSV of <c>uint8</c> to BGR or RGB by way of floats (imgproc/src/color_hsv.simd.hpp, <c>HSV2RGB_b</c>). Whole groups of 32 pixels are cut
/// to whole numbers, as OpenCV's build for AVX2 does; the rest of the row is rounded.
/// </summary>
/// <param name="targetChannels">3 or 4.</param>
/// <param name="redFirst">Whether the target is RGB.</param>
/// <param name="range">The hues of a circle: 180, or 255 for the FULL conversions.</param>
/// <param name="version">The release of OpenCV.</param>
internal sealed class FromHsvBytes(int targetChannels, bool redFirst, int range, Version version) : PlanarRow<byte>(3, targetChannels)
{
    private const int Group = 32;

    private readonly float _scale = 6f / range;
    private readonly bool _legacy = HueSector.IsLegacy(version);

    protected override void Scalar(Planes<byte> from, Planes<byte> to, int first, int count, bool isLast)
    {
        Planes<byte> bgr = to.Swapped(redFirst);
        int groups = count / Group * Group;
        for (int x = first; x < count; x++)
        {
            float h = from.First[x];
            float s = from.Second[x] * (1f / 255f);
            float v = from.Third[x] * (1f / 255f);
            if (x < groups)
            {
                (float b, float g, float r) = HsvPixel.ToBgrInGroup(h, s, v, _scale);
                (bgr.First[x], bgr.Second[x], bgr.Third[x]) = ((byte)(b * 255f), (byte)(g * 255f), (byte)(r * 255f));
            }
            else
            {
                (float b, float g, float r) = HsvPixel.ToBgr(h, s, v, _scale, _legacy);
                bgr.First[x] = NativeSingle.RoundToByte(b * 255f);
                bgr.Second[x] = NativeSingle.RoundToByte(g * 255f);
                bgr.Third[x] = NativeSingle.RoundToByte(r * 255f);
            }
        }
    }

    protected override int Vectors(Planes<byte> from, Planes<byte> to, int count, bool isLast) =>
        HueByteVectors.OfHsv(from, to.Swapped(redFirst), count / Group * Group, _scale);
}
