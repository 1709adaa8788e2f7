using System.Runtime.CompilerServices;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace PurePipeline.OpenCv.Color;

/// <summary>Eight pixels of <see cref="ToHueSingle"/>.</summary>
internal readonly struct ToHueGroup(bool redFirst, bool hls, float scale) : ISingleGroup
{
    private readonly FloatLanes256 _scale = FloatLanes256.Create(scale);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Convert(ref Floats first, ref Floats second, ref Floats third)
    {
        var (blue, green, red) = (new FloatLanes256(redFirst ? third : first), new FloatLanes256(second), new FloatLanes256(redFirst ? first : third));
        (FloatLanes256 h, FloatLanes256 s, FloatLanes256 v) = hls
            ? HueVectors<FloatLanes256>.ToHls(blue, green, red, _scale)
            : HueVectors<FloatLanes256>.ToHsv(blue, green, red, _scale);
        (first, second, third) = (h.Lanes, s.Lanes, v.Lanes);
    }
}

/// <summary>Eight pixels of <see cref="FromHueSingle"/>.</summary>
internal readonly struct FromHueGroup(bool redFirst, bool hls, float scale) : ISingleGroup
{
    private readonly FloatLanes256 _scale = FloatLanes256.Create(scale);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Convert(ref Floats first, ref Floats second, ref Floats third)
    {
        FloatLanes256 hue = new FloatLanes256(first) * _scale;
        (FloatLanes256 blue, FloatLanes256 green, FloatLanes256 red) = hls
            ? HueVectors<FloatLanes256>.OfHls(hue, new FloatLanes256(second), new FloatLanes256(third))
            : HueVectors<FloatLanes256>.OfHsv(hue, new FloatLanes256(second), new FloatLanes256(third));
        first = (redFirst ? red : blue).Lanes;
        second = green.Lanes;
        third = (redFirst ? blue : red).Lanes;
    }
}
