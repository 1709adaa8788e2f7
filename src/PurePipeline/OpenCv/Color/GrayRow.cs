using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB of <c>uint8</c> to gray, alpha ignored (imgproc/src/color_rgb.simd.hpp, <c>RGB2Gray</c>):
/// <c>(3735 blue + 19235 green + 9798 red + 16384) >> 15</c>. The weights sum to 32768, so the result fits a byte.
/// </summary>
internal sealed partial class GrayRow(int channels, bool redFirst) : ColorRow
{
    internal const int Blue = 3735;
    internal const int Green = 19235;
    internal const int Red = 9798;
    internal const int Shift = 15;

    private readonly int _first = redFirst ? Red : Blue;
    private readonly int _third = redFirst ? Blue : Red;

    public override bool IsPixelwise => true;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        // Safety: the kernels read width pixels of the source and write as many bytes; the slices prove that they are there.
        source = source[..(width * channels)];
        target = target[..width];
        Scalar(source, target, vectors && Avx2.IsSupported ? Vector256Kernel(source, target, width) : 0, width);
    }

    private void Scalar(ReadOnlySpan<byte> source, Span<byte> target, int first, int width)
    {
        for (int x = first, s = first * channels; x < width; x++, s += channels)
        {
            target[x] = (byte)(((source[s] * _first) + (source[s + 1] * Green) + (source[s + 2] * _third) + (1 << (Shift - 1))) >> Shift);
        }
    }
}
