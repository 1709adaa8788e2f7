using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB, with or without alpha, to 4:2:2 in two bytes a pixel (<c>RGB8toYUV422Invoker</c>), in OpenCV 4.10 and later: a matrix times
/// 2^14, chroma of the sum of two pixels.
/// </summary>
internal sealed partial class ToPackedCameraRow(int sourceChannels, bool redFirst, PackedOrder order) : ColorRow
{
    private const int Shift = 14;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        (int red, int blue) = redFirst ? (0, 2) : (2, 0);
        target = target[..(2 * width)];
        int done = vectors && Avx2.IsSupported ? Vectors(source, target, width) : 0;
        for (int d = 2 * done, s = done * sourceChannels; d < target.Length; d += 4, s += 2 * sourceChannels)
        {
            ReadOnlySpan<byte> two = source.Slice(s, sourceChannels + 3);
            (int r0, int g0, int b0) = (two[red], two[1], two[blue]);
            (int r1, int g1, int b1) = (two[sourceChannels + red], two[sourceChannels + 1], two[sourceChannels + blue]);
            target[d + order.Luma] = Luma(r0, g0, b0);
            target[d + order.Luma + 2] = Luma(r1, g1, b1);
            (int r, int g, int b) = (r0 + r1, g0 + g1, b0 + b1);
            target[d + order.U] = Limit((r * -1212) + (g * -2384) + (b * 3596) + (128 << Shift));
            target[d + order.V] = Limit((r * 3596) + (g * -3015) + (b * -582) + (128 << Shift));
        }
    }

    private static byte Luma(int r, int g, int b) => Limit((r * 4211) + (g * 8258) + (b * 1606) + (16 << Shift));

    private static byte Limit(int x) => Limited.Byte((x + (1 << (Shift - 1))) >> Shift);
}
