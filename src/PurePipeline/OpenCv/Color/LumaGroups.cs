using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace PurePipeline.OpenCv.Color;

/// <summary>Eight pixels of <see cref="ToLumaSingle"/>.</summary>
internal readonly struct ToLumaGroup(bool redFirst, bool yuv) : ISingleGroup
{
    private readonly Floats _first = Vector256.Create(redFirst ? ToLumaSingle.Red : ToLumaSingle.Blue);
    private readonly Floats _third = Vector256.Create(redFirst ? ToLumaSingle.Blue : ToLumaSingle.Red);
    private readonly Floats _red = Vector256.Create(LumaWeights.Singles(yuv).Red);
    private readonly Floats _blue = Vector256.Create(LumaWeights.Singles(yuv).Blue);

    public static bool WaitsForMemory => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Convert(ref Floats first, ref Floats second, ref Floats third)
    {
        Floats luma = Vector256.FusedMultiplyAdd(
            first, _first, Vector256.FusedMultiplyAdd(second, Vector256.Create(ToLumaSingle.Green), third * _third));
        var half = Vector256.Create(0.5f);
        Floats red = Vector256.FusedMultiplyAdd((redFirst ? first : third) - luma, _red, half);
        Floats blue = Vector256.FusedMultiplyAdd((redFirst ? third : first) - luma, _blue, half);
        first = luma;
        second = yuv ? blue : red;
        third = yuv ? red : blue;
    }
}

/// <summary>Eight pixels of <see cref="FromLumaSingle"/>.</summary>
internal readonly struct FromLumaGroup(bool redFirst, bool yuv) : ISingleGroup
{
    private readonly Floats _toBlue = Vector256.Create(LumaWeights.Singles(yuv).ToBlue);
    private readonly Floats _blueToGreen = Vector256.Create(LumaWeights.Singles(yuv).BlueToGreen);
    private readonly Floats _redToGreen = Vector256.Create(LumaWeights.Singles(yuv).RedToGreen);
    private readonly Floats _toRed = Vector256.Create(LumaWeights.Singles(yuv).ToRed);

    public static bool WaitsForMemory => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Convert(ref Floats first, ref Floats second, ref Floats third)
    {
        var half = Vector256.Create(0.5f);
        Floats luma = first;
        Floats red = (yuv ? third : second) - half;
        Floats blue = (yuv ? second : third) - half;
        second = Vector256.FusedMultiplyAdd(red, _redToGreen, Vector256.FusedMultiplyAdd(blue, _blueToGreen, luma));
        red = Vector256.FusedMultiplyAdd(red, _toRed, luma);
        blue = Vector256.FusedMultiplyAdd(blue, _toBlue, luma);
        first = redFirst ? red : blue;
        third = redFirst ? blue : red;
    }
}
