namespace PurePipeline.Numerics.Kernels;

internal static partial class Deinterleave
{
    internal static void Scalar(ReadOnlySpan<byte> pixels, int channels, Span<byte> planes, int firstPixel)
    {
        int width = pixels.Length / channels;
        for (int channel = 0; channel < channels; channel++)
        {
            Span<byte> plane = planes.Slice(channel * width, width);
            for (int x = firstPixel; x < plane.Length; x++)
            {
                plane[x] = pixels[(x * channels) + channel];
            }
        }
    }
}
