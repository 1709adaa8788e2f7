namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB of <c>float32</c> to YCrCb or YUV, centred at 0.5. Products are fused as OpenCV's build for AVX2 and FMA does: luma in whole
/// groups of eight pixels by its vectors, in the rest of the row as its compiler contracts the plain expression.
/// </summary>
internal sealed class ToLumaSingle(int sourceChannels, bool redFirst, bool yuv)
    : SingleRow<ToLumaGroup>(sourceChannels, 3, new ToLumaGroup(redFirst, yuv))
{
    private const int Group = 8;
    internal const float Blue = 0.114f;
    internal const float Green = 0.587f;
    internal const float Red = 0.299f;

    private readonly LumaWeights<float> _weights = LumaWeights.Singles(yuv);
    private readonly float _first = redFirst ? Red : Blue;
    private readonly float _third = redFirst ? Blue : Red;

    protected override void Scalar(Planes<float> from, Planes<float> to, int first, int count, bool isLast)
    {
        int groups = count / Group * Group;
        Planes<float> bgr = from.Swapped(redFirst);
        // Luma, then the red and the blue difference.
        Planes<float> differences = to.LastSwapped(yuv);
        for (int x = first; x < count; x++)
        {
            (float c0, float c1, float c2) = (from.First[x], from.Second[x], from.Third[x]);
            float luma = x < groups
                ? MathF.FusedMultiplyAdd(c0, _first, MathF.FusedMultiplyAdd(c1, Green, c2 * _third))
                : MathF.FusedMultiplyAdd(c2, _third, MathF.FusedMultiplyAdd(c0, _first, c1 * Green));
            to.First[x] = luma;
            differences.Second[x] = MathF.FusedMultiplyAdd(bgr.Third[x] - luma, _weights.Red, 0.5f);
            differences.Third[x] = MathF.FusedMultiplyAdd(bgr.First[x] - luma, _weights.Blue, 0.5f);
        }
    }

}

/// <summary>YCrCb or YUV of <c>float32</c> to BGR or RGB, every product fused, wherever in the row.</summary>
internal sealed class FromLumaSingle(int targetChannels, bool redFirst, bool yuv)
    : SingleRow<FromLumaGroup>(3, targetChannels, new FromLumaGroup(redFirst, yuv))
{
    private readonly LumaWeights<float> _weights = LumaWeights.Singles(yuv);

    protected override void Scalar(Planes<float> from, Planes<float> to, int first, int count, bool isLast)
    {
        Planes<float> bgr = to.Swapped(redFirst);
        // Luma, then the red and the blue difference.
        Planes<float> differences = from.LastSwapped(yuv);
        for (int x = first; x < count; x++)
        {
            (float luma, float red, float blue) = (from.First[x], differences.Second[x] - 0.5f, differences.Third[x] - 0.5f);
            bgr.First[x] = MathF.FusedMultiplyAdd(blue, _weights.ToBlue, luma);
            bgr.Second[x] = MathF.FusedMultiplyAdd(red, _weights.RedToGreen, MathF.FusedMultiplyAdd(blue, _weights.BlueToGreen, luma));
            bgr.Third[x] = MathF.FusedMultiplyAdd(red, _weights.ToRed, luma);
        }
    }

}
