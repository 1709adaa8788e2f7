namespace PurePipeline.Numerics.Kernels;

internal static partial class Interleave
{
    internal static void Scalar<T>(ReadOnlySpan<T> plane, int channel, int channels, Span<T> pixels, int start)
        where T : unmanaged
    {
        for (int x = start; x < plane.Length; x++)
        {
            pixels[(x * channels) + channel] = plane[x];
        }
    }
}
