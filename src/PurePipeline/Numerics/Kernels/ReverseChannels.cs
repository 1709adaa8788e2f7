using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

/// <summary>Pixels with their channels in the opposite order: BGR to RGB and back.</summary>
internal static partial class ReverseChannels
{
    /// <param name="pixels">Whole pixels.</param>
    /// <param name="channels">Channels per pixel.</param>
    /// <param name="size">Bytes per channel: 1, 2, 4 or 8.</param>
    /// <param name="reversed">As many bytes, not overlapping.</param>
    public static void Run(ReadOnlySpan<byte> pixels, int channels, int size, Span<byte> reversed)
    {
        // Safety: the kernels read pixels.Length bytes and write as many; the slice proves that the result has them.
        reversed = reversed[..pixels.Length];
        if (size == 1 && channels == 3 && Vector128.IsHardwareAccelerated && !Vector256.IsHardwareAccelerated)
        {
            ThreeVector128(pixels, reversed);
            return;
        }

        int done = channels == 3 && size <= 4 && Vector256.IsHardwareAccelerated ? ThreeVector256(pixels, size, reversed) : 0;
        if (done > 0)
        {
            Scalar(pixels[..(3 * size)], 3, size, reversed);
        }

        Scalar(pixels[done..], channels, size, reversed[done..]);
    }

    private static void Scalar(ReadOnlySpan<byte> pixels, int channels, int size, Span<byte> reversed)
    {
        switch (size)
        {
            case 1:
                Scalar(pixels, channels, reversed);
                break;
            case 2:
                Scalar<ushort>(pixels, channels, reversed);
                break;
            case 4:
                Scalar<uint>(pixels, channels, reversed);
                break;
            default:
                Scalar<ulong>(pixels, channels, reversed);
                break;
        }
    }

    private static void Scalar<T>(ReadOnlySpan<byte> pixels, int channels, Span<byte> reversed)
        where T : unmanaged =>
        Scalar(MemoryMarshal.Cast<byte, T>(pixels), channels, MemoryMarshal.Cast<byte, T>(reversed));
}
