using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB of <c>float32</c> to gray (imgproc/src/color_rgb.simd.hpp, <c>RGB2Gray&lt;float></c>), with 0.114, 0.587 and 0.299 in the
/// order of blue, green, red. Which products are fused depends on the place in the row, as in OpenCV's build for AVX2 and FMA: whole groups
/// of eight pixels by its vectors, the rest as its compiler contracts the plain expression.
/// </summary>
/// <param name="channels">3 or 4.</param>
/// <param name="redFirst">Whether the source is RGB.</param>
/// <param name="group">Pixels of a group; beyond all widths for IPP, which computes all as the rest.</param>
internal sealed partial class GraySingleRow(int channels, bool redFirst, int group) : ColorRow
{
    /// <summary>The group of OpenCV's build for AVX2.</summary>
    public const int Avx2Group = 8;

    private const float Blue = 0.114f;
    private const float Green = 0.587f;
    private const float Red = 0.299f;

    private readonly float _first = redFirst ? Red : Blue;
    private readonly float _third = redFirst ? Blue : Red;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        // Safety: the kernel reads width pixels of the source and writes as many floats; the slices prove that they are there.
        ReadOnlySpan<float> from = MemoryMarshal.Cast<byte, float>(source)[..(width * channels)];
        Span<float> to = MemoryMarshal.Cast<byte, float>(target)[..width];
        int done = !vectors ? 0
            : Avx2.IsSupported ? Vector256Kernel(from, to, width)
            : Vector128.IsHardwareAccelerated ? Vector128Kernel(from, to, width)
            : 0;
        Scalar(from, to, done, width);
    }

    private void Scalar(ReadOnlySpan<float> source, Span<float> target, int first, int width)
    {
        int groups = width / group * group;
        for (int x = first, s = first * channels; x < width; x++, s += channels)
        {
            (float c0, float c1, float c2) = (source[s], source[s + 1], source[s + 2]);
            target[x] = x < groups
                ? MathF.FusedMultiplyAdd(c2, _third, MathF.FusedMultiplyAdd(c1, Green, c0 * _first))
                : MathF.FusedMultiplyAdd(c2, _third, MathF.FusedMultiplyAdd(c0, _first, c1 * Green));
        }
    }
}
