namespace PurePipeline.Numerics.Kernels;

internal static partial class ReverseChannels
{
    internal static void Scalar<T>(ReadOnlySpan<T> pixels, int channels, Span<T> reversed)
        where T : unmanaged
    {
        for (int at = 0; at < pixels.Length; at += channels)
        {
            for (int channel = 0; channel < channels; channel++)
            {
                reversed[at + channel] = pixels[at + channels - 1 - channel];
            }
        }
    }
}
