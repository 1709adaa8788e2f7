using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Numerics.Kernels;

/// <summary>Pixels to planes: all first channels, then all second ones, and so on.</summary>
internal static partial class Deinterleave
{
    /// <param name="pixels">Whole pixels.</param>
    /// <param name="channels">Channels per pixel.</param>
    /// <param name="size">Bytes per channel: 1, 2, 4 or 8.</param>
    /// <param name="planes">As many bytes, not overlapping.</param>
    public static void Run(ReadOnlySpan<byte> pixels, int channels, int size, Span<byte> planes)
    {
        // Safety: the kernels read pixels.Length bytes and write as many; the slice proves that the planes have them.
        planes = planes[..pixels.Length];
        if (channels == 1)
        {
            pixels.CopyTo(planes);
        }
        else if (size == 1 && channels == 3)
        {
            int width = pixels.Length / 3;
            Three(pixels, planes[..width], planes.Slice(width, width), planes[(2 * width)..]);
        }
        else if (size == 1 && channels == 4 && Vector128.IsHardwareAccelerated)
        {
            FourVector128(pixels, planes);
        }
        else if (size == 4 && channels is (3 or 4) && Vector128.IsHardwareAccelerated)
        {
            Singles(pixels, channels, planes);
        }
        else
        {
            switch (size)
            {
                case 1:
                    Scalar(pixels, channels, planes, firstPixel: 0);
                    break;
                case 2:
                    Scalar<ushort>(pixels, channels, planes);
                    break;
                case 4:
                    Scalar<uint>(pixels, channels, planes);
                    break;
                default:
                    Scalar<ulong>(pixels, channels, planes);
                    break;
            }
        }
    }

    /// <summary>Three channels of a byte to planes that lie anywhere.</summary>
    /// <param name="pixels">Whole pixels.</param>
    /// <param name="first">As long as there are pixels, like the others.</param>
    /// <param name="second">The second channel.</param>
    /// <param name="third">The third channel.</param>
    public static void Three(ReadOnlySpan<byte> pixels, Span<byte> first, Span<byte> second, Span<byte> third)
    {
        // Safety: the kernels write first.Length bytes to each plane and read three times as many.
        pixels = pixels[..checked(3 * first.Length)];
        second = second[..first.Length];
        third = third[..first.Length];
        if (Avx512Vbmi.IsSupported)
        {
            int done = ThreeChannels.Apart(pixels, first, second, third);
            ThreeAvx2(pixels[(3 * done)..], first[done..], second[done..], third[done..]);
        }
        else if (Avx2.IsSupported)
        {
            ThreeAvx2(pixels, first, second, third);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            ThreeVector128(pixels, first, second, third);
        }
        else
        {
            Scalar(pixels, first, second, third, firstPixel: 0);
        }
    }

    private static void Scalar<T>(ReadOnlySpan<byte> pixels, int channels, Span<byte> planes)
        where T : unmanaged =>
        Scalar(MemoryMarshal.Cast<byte, T>(pixels), channels, MemoryMarshal.Cast<byte, T>(planes), firstPixel: 0);
}
