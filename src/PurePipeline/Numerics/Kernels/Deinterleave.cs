using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

/// <summary>Pixels to planes: all first channels, then all second ones, and so on.</summary>
internal static partial class Deinterleave
{
    /// <param name="pixels">Whole pixels.</param>
    /// <param name="channels">Bytes per pixel.</param>
    /// <param name="planes">As many bytes, not overlapping.</param>
    public static void Run(ReadOnlySpan<byte> pixels, int channels, Span<byte> planes)
    {
        // Safety: the kernels read pixels.Length bytes and write as many; the slice proves that the planes have them.
        planes = planes[..pixels.Length];
        if (channels == 1)
        {
            pixels.CopyTo(planes);
        }
        else if (channels == 3 && Vector128.IsHardwareAccelerated)
        {
            ThreeVector128(pixels, planes);
        }
        else
        {
            Scalar(pixels, channels, planes, firstPixel: 0);
        }
    }
}
