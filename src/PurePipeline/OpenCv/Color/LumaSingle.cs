using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB of <c>float32</c> to YCrCb or YUV, centred at 0.5. Products are fused as OpenCV's build for AVX2 and FMA does: luma in whole
/// groups of eight pixels by its vectors, in the rest of the row as its compiler contracts the plain expression.
/// </summary>
internal sealed class ToLumaSingle(int sourceChannels, bool redFirst, bool yuv) : PlanarRow<float>(sourceChannels, 3)
{
    private const int Group = 8;
    private const float Blue = 0.114f;
    private const float Green = 0.587f;
    private const float Red = 0.299f;

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

    protected override int Vectors(Planes<float> from, Planes<float> to, int count, bool isLast)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return 0;
        }

        ref float c0 = ref MemoryMarshal.GetReference(from.First);
        ref float c1 = ref MemoryMarshal.GetReference(from.Second);
        ref float c2 = ref MemoryMarshal.GetReference(from.Third);
        ref float lumas = ref MemoryMarshal.GetReference(to.First);
        ref float redDifferences = ref MemoryMarshal.GetReference(yuv ? to.Third : to.Second);
        ref float blueDifferences = ref MemoryMarshal.GetReference(yuv ? to.Second : to.Third);
        var half = Vector256.Create(0.5f);
        int x = 0;
        for (; x <= count - Group; x += Group)
        {
            // Safety: x + 8 <= count, and each plane has as many floats.
            Vector256<float> v0 = Vector256.LoadUnsafe(ref c0, (nuint)x);
            Vector256<float> v2 = Vector256.LoadUnsafe(ref c2, (nuint)x);
            Vector256<float> green = Vector256.FusedMultiplyAdd(
                Vector256.LoadUnsafe(ref c1, (nuint)x), Vector256.Create(Green), v2 * Vector256.Create(_third));
            Vector256<float> luma = Vector256.FusedMultiplyAdd(v0, Vector256.Create(_first), green);
            luma.StoreUnsafe(ref lumas, (nuint)x);
            (Vector256<float> red, Vector256<float> blue) = redFirst ? (v0, v2) : (v2, v0);
            Vector256.FusedMultiplyAdd(red - luma, Vector256.Create(_weights.Red), half).StoreUnsafe(ref redDifferences, (nuint)x);
            Vector256.FusedMultiplyAdd(blue - luma, Vector256.Create(_weights.Blue), half).StoreUnsafe(ref blueDifferences, (nuint)x);
        }

        return x;
    }
}

/// <summary>YCrCb or YUV of <c>float32</c> to BGR or RGB, every product fused, wherever in the row.</summary>
internal sealed class FromLumaSingle(int targetChannels, bool redFirst, bool yuv) : PlanarRow<float>(3, targetChannels)
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

    protected override int Vectors(Planes<float> from, Planes<float> to, int count, bool isLast)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return 0;
        }

        Planes<float> bgr = to.Swapped(redFirst);
        ref float lumas = ref MemoryMarshal.GetReference(from.First);
        ref float redDifferences = ref MemoryMarshal.GetReference(yuv ? from.Third : from.Second);
        ref float blueDifferences = ref MemoryMarshal.GetReference(yuv ? from.Second : from.Third);
        ref float blues = ref MemoryMarshal.GetReference(bgr.First);
        ref float greens = ref MemoryMarshal.GetReference(bgr.Second);
        ref float reds = ref MemoryMarshal.GetReference(bgr.Third);
        var half = Vector256.Create(0.5f);
        int x = 0;
        for (; x <= count - Vector256<float>.Count; x += Vector256<float>.Count)
        {
            // Safety: x + 8 <= count, and each plane has as many floats.
            Vector256<float> luma = Vector256.LoadUnsafe(ref lumas, (nuint)x);
            Vector256<float> red = Vector256.LoadUnsafe(ref redDifferences, (nuint)x) - half;
            Vector256<float> blue = Vector256.LoadUnsafe(ref blueDifferences, (nuint)x) - half;
            Vector256.FusedMultiplyAdd(blue, Vector256.Create(_weights.ToBlue), luma).StoreUnsafe(ref blues, (nuint)x);
            Vector256<float> blueGreen = Vector256.FusedMultiplyAdd(blue, Vector256.Create(_weights.BlueToGreen), luma);
            Vector256.FusedMultiplyAdd(red, Vector256.Create(_weights.RedToGreen), blueGreen).StoreUnsafe(ref greens, (nuint)x);
            Vector256.FusedMultiplyAdd(red, Vector256.Create(_weights.ToRed), luma).StoreUnsafe(ref reds, (nuint)x);
        }

        return x;
    }
}
