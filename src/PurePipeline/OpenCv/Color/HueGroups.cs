using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace PurePipeline.OpenCv.Color;

/// <summary>Eight pixels of <see cref="ToHueSingle"/>.</summary>
internal readonly struct ToHueGroup(bool redFirst, bool hls, float scale) : ISingleGroup
{
    private readonly Floats _scale = Vector256.Create(scale);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Convert(ref Floats first, ref Floats second, ref Floats third)
    {
        (Floats blue, Floats red) = redFirst ? (third, first) : (first, third);
        (first, second, third) = hls ? HueVectors.ToHls(blue, second, red, _scale) : HueVectors.ToHsv(blue, second, red, _scale);
    }
}

/// <summary>Eight pixels of <see cref="FromHueSingle"/>.</summary>
internal readonly struct FromHueGroup(bool redFirst, bool hls, float scale) : ISingleGroup
{
    private readonly Floats _scale = Vector256.Create(scale);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Convert(ref Floats first, ref Floats second, ref Floats third)
    {
        (Floats blue, Floats green, Floats red) = hls
            ? HueVectors.OfHls(first * _scale, second, third)
            : HueVectors.OfHsv(first * _scale, second, third);
        first = redFirst ? red : blue;
        second = green;
        third = redFirst ? blue : red;
    }
}
