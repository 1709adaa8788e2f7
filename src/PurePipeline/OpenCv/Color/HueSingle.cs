namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB of <c>float32</c> to HSV or HLS, hue in degrees: whole groups of eight pixels as OpenCV's vectors compute them, the rest of
/// the row as its plain code does.
/// </summary>
internal sealed class ToHueSingle(int sourceChannels, bool redFirst, bool hls)
    : SingleRow<ToHueGroup>(sourceChannels, 3, new ToHueGroup(redFirst, hls, Scale(hls)))
{
    internal const int Group = 8;

    protected override void Scalar(Planes<float> from, Planes<float> to, int first, int count, bool isLast) =>
        Convert(from.Swapped(redFirst), to, first, count, hls, Scale(hls));

    private static float Scale(bool hls) => hls ? 360f / 360f : 360f * (1f / 360f);

    private static void Convert(Planes<float> bgr, Planes<float> to, int first, int count, bool hls, float scale)
    {
        int groups = count / Group * Group;
        for (int x = first; x < count; x++)
        {
            (float b, float g, float r) = (bgr.First[x], bgr.Second[x], bgr.Third[x]);
            (to.First[x], to.Second[x], to.Third[x]) = (hls, x < groups) switch
            {
                (false, true) => HsvPixel.FromBgrInGroup(b, g, r, scale),
                (false, false) => HsvPixel.FromBgr(b, g, r, scale),
                (true, true) => HlsPixel.FromBgrInGroup(b, g, r, scale),
                (true, false) => HlsPixel.FromBgr(b, g, r, scale),
            };
        }
    }
}

/// <summary>HSV or HLS of <c>float32</c>, hue in degrees, to BGR or RGB, by the same groups.</summary>
internal sealed class FromHueSingle(int targetChannels, bool redFirst, bool hls, Version version)
    : SingleRow<FromHueGroup>(3, targetChannels, new FromHueGroup(redFirst, hls, Scale))
{
    private const float Scale = 6f / 360f;

    private readonly bool _legacy = HueSector.IsLegacy(version);

    protected override void Scalar(Planes<float> from, Planes<float> to, int first, int count, bool isLast) =>
        Convert(from, to.Swapped(redFirst), first, count, hls, Scale, _legacy);

    private static void Convert(Planes<float> from, Planes<float> bgr, int first, int count, bool hls, float scale, bool legacy)
    {
        int groups = count / ToHueSingle.Group * ToHueSingle.Group;
        for (int x = first; x < count; x++)
        {
            (float c0, float c1, float c2) = (from.First[x], from.Second[x], from.Third[x]);
            (bgr.First[x], bgr.Second[x], bgr.Third[x]) = (hls, x < groups) switch
            {
                (false, true) => HsvPixel.ToBgrInGroup(c0, c1, c2, scale),
                (false, false) => HsvPixel.ToBgr(c0, c1, c2, scale, legacy),
                (true, true) => HlsPixel.ToBgrInGroup(c0, c1, c2, scale),
                (true, false) => HlsPixel.ToBgr(c0, c1, c2, scale, legacy),
            };
        }
    }
}
