using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// YCrCb or YUV of <c>uint8</c> to BGR or RGB, the differences less 128: <c>b = y + descale(db * toBlue)</c>,
/// <c>g = y + descale(db * blueToGreen + dr * redToGreen)</c>, <c>r = y + descale(dr * toRed)</c>, limited to a byte.
/// </summary>
internal sealed partial class FromLumaBytes(int targetChannels, bool redFirst, bool yuv) : PlanarRow<byte>(3, targetChannels)
{
    private const int Centre = 128;

    private readonly LumaWeights<int> _weights = LumaWeights.Integers(yuv);

    protected override void Scalar(Planes<byte> from, Planes<byte> to, int first, int count, bool isLast)
    {
        Planes<byte> bgr = to.Swapped(redFirst);
        // Luma, then the red and the blue difference.
        Planes<byte> differences = from.LastSwapped(yuv);
        for (int x = first; x < count; x++)
        {
            (int luma, int red, int blue) = (from.First[x], differences.Second[x] - Centre, differences.Third[x] - Centre);
            bgr.First[x] = Limit(luma + LumaWeights.Descale(blue * _weights.ToBlue));
            bgr.Second[x] = Limit(luma + LumaWeights.Descale((blue * _weights.BlueToGreen) + (red * _weights.RedToGreen)));
            bgr.Third[x] = Limit(luma + LumaWeights.Descale(red * _weights.ToRed));
        }
    }

    protected override int Vectors(Planes<byte> from, Planes<byte> to, int count, bool isLast) =>
        Avx2.IsSupported ? Vector256Kernel(from, to, count) : 0;

    private static byte Limit(int value) => Limited.Byte(value);
}
