using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

/// <summary>Pixels with their channels in the opposite order: BGR to RGB and back.</summary>
internal static partial class ReverseChannels
{
    /// <param name="pixels">Whole pixels.</param>
    /// <param name="channels">Bytes per pixel.</param>
    /// <param name="reversed">As many bytes, not overlapping.</param>
    public static void Run(ReadOnlySpan<byte> pixels, int channels, Span<byte> reversed)
    {
        // Safety: the kernels read pixels.Length bytes and write as many; the slice proves that the result has them.
        reversed = reversed[..pixels.Length];
        if (channels == 3 && Vector128.IsHardwareAccelerated)
        {
            ThreeVector128(pixels, reversed);
        }
        else
        {
            Scalar(pixels, channels, reversed);
        }
    }
}
