namespace PurePipeline.Numerics.Kernels;

/// <summary>Pixels to planes: all first channels, then all second ones, and so on.</summary>
internal static partial class Deinterleave
{
    /// <param name="pixels">Whole pixels.</param>
    /// <param name="channels">Bytes per pixel.</param>
    /// <param name="planes">As many bytes, not overlapping.</param>
    public static void Run(ReadOnlySpan<byte> pixels, int channels, Span<byte> planes)
    {
        if (channels == 1)
        {
            pixels.CopyTo(planes);
        }
        else
        {
            RunScalar(pixels, channels, planes, firstPixel: 0);
        }
    }
}
