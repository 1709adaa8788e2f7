using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// Luma and chroma as cameras and video files have them, BT.601 with luma from 16 to 235 and a pair of chroma for two pixels, to colours
/// (imgproc/src/color_yuv.simd.hpp, <c>yRGBuvToRGBA</c>): a matrix times 2^20 in whole numbers. No sum reaches 2^31.
/// </summary>
internal static partial class CameraColours
{
    private const int Shift = 20;
    private const int Luma = 1220542;
    private const int BlueOfU = 2116026;
    private const int GreenOfU = -409993;
    private const int GreenOfV = -852492;
    private const int RedOfV = 1673527;

    /// <summary>The most pixels of a run.</summary>
    public const int BlockSize = 512;

    /// <summary>Converts a run of pixels, an even number, to a row's pixels.</summary>
    /// <param name="luma">A byte for each pixel.</param>
    /// <param name="u">A byte for each two pixels.</param>
    /// <param name="v">Likewise.</param>
    /// <param name="target">The pixels, of three channels, or of four with a full alpha.</param>
    /// <param name="channels">3 or 4.</param>
    /// <param name="redFirst">Whether red comes first.</param>
    /// <param name="vectors">Whether vectors may be used.</param>
    [SkipLocalsInit]
    public static void Convert(
        ReadOnlySpan<byte> luma, ReadOnlySpan<byte> u, ReadOnlySpan<byte> v, Span<byte> target, int channels, bool redFirst, bool vectors)
    {
        Span<byte> planes = stackalloc byte[3 * BlockSize];
        var rows = new Planes<byte>(planes[..BlockSize], planes[BlockSize..(2 * BlockSize)], planes[(2 * BlockSize)..]);
        Planes<byte> bgr = rows.Swapped(redFirst);
        for (int x = 0; x < luma.Length; x += BlockSize)
        {
            int count = Math.Min(BlockSize, luma.Length - x);
            ReadOnlySpan<byte> ys = luma.Slice(x, count);
            ReadOnlySpan<byte> us = u.Slice(x / 2, count / 2);
            ReadOnlySpan<byte> vs = v.Slice(x / 2, count / 2);
            Scalar(ys, us, vs, bgr, vectors && Avx2.IsSupported ? Vector256Kernel(ys, us, vs, bgr) : 0);
            JoinChannels.Run(rows, channels, byte.MaxValue, target.Slice(x * channels, count * channels), vectors);
        }
    }

    private static void Scalar(ReadOnlySpan<byte> luma, ReadOnlySpan<byte> u, ReadOnlySpan<byte> v, Planes<byte> bgr, int first)
    {
        for (int x = first; x < luma.Length; x++)
        {
            int light = (Math.Max(0, luma[x] - 16) * Luma) + (1 << (Shift - 1));
            (int du, int dv) = (u[x / 2] - 128, v[x / 2] - 128);
            bgr.First[x] = Limit((light + (du * BlueOfU)) >> Shift);
            bgr.Second[x] = Limit((light + (du * GreenOfU) + (dv * GreenOfV)) >> Shift);
            bgr.Third[x] = Limit((light + (dv * RedOfV)) >> Shift);
        }
    }

    private static byte Limit(int x) => Limited.Byte(x);
}
