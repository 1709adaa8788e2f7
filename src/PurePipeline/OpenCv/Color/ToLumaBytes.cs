using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB of <c>uint8</c> to YCrCb or YUV: <c>y = descale(1868 b + 9617 g + 4899 r)</c>, the differences
/// <c>descale((red - y) * weight) + 128</c>, limited to a byte. YCrCb has the red difference second, YUV the blue one.
/// </summary>
internal sealed partial class ToLumaBytes(int sourceChannels, bool redFirst, bool yuv) : PlanarRow<byte>(sourceChannels, 3)
{
    private const int Centre = 128;

    private readonly LumaWeights<int> _weights = LumaWeights.Integers(yuv);

    protected override void Scalar(Planes<byte> from, Planes<byte> to, int first, int count, bool isLast)
    {
        Planes<byte> bgr = from.Swapped(redFirst);
        // Luma, then the red and the blue difference.
        Planes<byte> differences = to.LastSwapped(yuv);
        for (int x = first; x < count; x++)
        {
            (int blue, int green, int red) = (bgr.First[x], bgr.Second[x], bgr.Third[x]);
            int luma = LumaWeights.Descale(
                (blue * LumaWeights.BlueLuma) + (green * LumaWeights.GreenLuma) + (red * LumaWeights.RedLuma));
            to.First[x] = (byte)luma;
            differences.Second[x] = Limited.Byte(LumaWeights.Descale((red - luma) * _weights.Red) + Centre);
            differences.Third[x] = Limited.Byte(LumaWeights.Descale((blue - luma) * _weights.Blue) + Centre);
        }
    }

    protected override int Vectors(Planes<byte> from, Planes<byte> to, int count, bool isLast) =>
        Avx2.IsSupported ? Vector256Kernel(from, to, count) : 0;
}
