using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary><see cref="ToLumaBytes"/> of <c>uint16</c>, centred at 32768. No sum reaches 2^31.</summary>
internal sealed class ToLumaUInt16(int sourceChannels, bool redFirst, bool yuv) : PlanarRow<ushort>(sourceChannels, 3)
{
    private const int Centre = 32768;

    private readonly LumaWeights<int> _weights = LumaWeights.Integers(yuv);

    protected override void Scalar(Planes<ushort> from, Planes<ushort> to, int first, int count, bool isLast)
    {
        Planes<ushort> bgr = from.Swapped(redFirst);
        // Luma, then the red and the blue difference.
        Planes<ushort> differences = to.LastSwapped(yuv);
        for (int x = first; x < count; x++)
        {
            (int blue, int green, int red) = (bgr.First[x], bgr.Second[x], bgr.Third[x]);
            int luma = LumaWeights.Descale(
                (blue * LumaWeights.BlueLuma) + (green * LumaWeights.GreenLuma) + (red * LumaWeights.RedLuma));
            to.First[x] = (ushort)luma;
            differences.Second[x] = Limited.UInt16(LumaWeights.Descale((red - luma) * _weights.Red) + Centre);
            differences.Third[x] = Limited.UInt16(LumaWeights.Descale((blue - luma) * _weights.Blue) + Centre);
        }
    }

    /// <summary>Eight or sixteen pixels at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    protected override int Vectors(Planes<ushort> from, Planes<ushort> to, int count, bool isLast)
    {
        Planes<ushort> bgr = from.Swapped(redFirst);
        Planes<ushort> differences = to.LastSwapped(yuv);
        (int redWeight, int blueWeight) = (_weights.Red, _weights.Blue);
        int x = 0;
        for (; Avx512F.IsSupported && x < count; x += 16)
        {
            Vector512<int> blue = WordLanes.LoadWide(bgr.First, x);
            Vector512<int> red = WordLanes.LoadWide(bgr.Third, x);
            Vector512<int> luma = LumaWeights.Descale(
                (blue * LumaWeights.BlueLuma) + (WordLanes.LoadWide(bgr.Second, x) * LumaWeights.GreenLuma) + (red * LumaWeights.RedLuma));
            WordLanes.Store(luma, to.First, x);
            WordLanes.Store(LumaWeights.Descale((red - luma) * redWeight) + Vector512.Create(Centre), differences.Second, x);
            WordLanes.Store(LumaWeights.Descale((blue - luma) * blueWeight) + Vector512.Create(Centre), differences.Third, x);
        }

        for (; Avx2.IsSupported && x < count; x += 8)
        {
            Vector256<int> blue = WordLanes.Load(bgr.First, x);
            Vector256<int> red = WordLanes.Load(bgr.Third, x);
            Vector256<int> luma = LumaWeights.Descale(
                (blue * LumaWeights.BlueLuma) + (WordLanes.Load(bgr.Second, x) * LumaWeights.GreenLuma) + (red * LumaWeights.RedLuma));
            WordLanes.Store(luma, to.First, x);
            WordLanes.Store(LumaWeights.Descale((red - luma) * redWeight) + Vector256.Create(Centre), differences.Second, x);
            WordLanes.Store(LumaWeights.Descale((blue - luma) * blueWeight) + Vector256.Create(Centre), differences.Third, x);
        }

        return x;
    }
}

/// <summary><see cref="FromLumaBytes"/> of <c>uint16</c>, centred at 32768. No sum reaches 2^31.</summary>
internal sealed class FromLumaUInt16(int targetChannels, bool redFirst, bool yuv) : PlanarRow<ushort>(3, targetChannels)
{
    private const int Centre = 32768;

    private readonly LumaWeights<int> _weights = LumaWeights.Integers(yuv);

    protected override void Scalar(Planes<ushort> from, Planes<ushort> to, int first, int count, bool isLast)
    {
        Planes<ushort> bgr = to.Swapped(redFirst);
        // Luma, then the red and the blue difference.
        Planes<ushort> differences = from.LastSwapped(yuv);
        for (int x = first; x < count; x++)
        {
            (int luma, int red, int blue) = (from.First[x], differences.Second[x] - Centre, differences.Third[x] - Centre);
            bgr.First[x] = Limit(luma + LumaWeights.Descale(blue * _weights.ToBlue));
            bgr.Second[x] = Limit(luma + LumaWeights.Descale((blue * _weights.BlueToGreen) + (red * _weights.RedToGreen)));
            bgr.Third[x] = Limit(luma + LumaWeights.Descale(red * _weights.ToRed));
        }
    }

    /// <summary>Eight or sixteen pixels at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    protected override int Vectors(Planes<ushort> from, Planes<ushort> to, int count, bool isLast)
    {
        Planes<ushort> bgr = to.Swapped(redFirst);
        Planes<ushort> differences = from.LastSwapped(yuv);
        (int toBlue, int blueToGreen, int redToGreen, int toRed) = (_weights.ToBlue, _weights.BlueToGreen, _weights.RedToGreen, _weights.ToRed);
        int x = 0;
        for (; Avx512F.IsSupported && x < count; x += 16)
        {
            Vector512<int> luma = WordLanes.LoadWide(from.First, x);
            Vector512<int> red = WordLanes.LoadWide(differences.Second, x) - Vector512.Create(Centre);
            Vector512<int> blue = WordLanes.LoadWide(differences.Third, x) - Vector512.Create(Centre);
            WordLanes.Store(luma + LumaWeights.Descale(blue * toBlue), bgr.First, x);
            WordLanes.Store(luma + LumaWeights.Descale((blue * blueToGreen) + (red * redToGreen)), bgr.Second, x);
            WordLanes.Store(luma + LumaWeights.Descale(red * toRed), bgr.Third, x);
        }

        for (; Avx2.IsSupported && x < count; x += 8)
        {
            Vector256<int> luma = WordLanes.Load(from.First, x);
            Vector256<int> red = WordLanes.Load(differences.Second, x) - Vector256.Create(Centre);
            Vector256<int> blue = WordLanes.Load(differences.Third, x) - Vector256.Create(Centre);
            WordLanes.Store(luma + LumaWeights.Descale(blue * toBlue), bgr.First, x);
            WordLanes.Store(luma + LumaWeights.Descale((blue * blueToGreen) + (red * redToGreen)), bgr.Second, x);
            WordLanes.Store(luma + LumaWeights.Descale(red * toRed), bgr.Third, x);
        }

        return x;
    }

    private static ushort Limit(int value) => Limited.UInt16(value);
}
