namespace PurePipeline.Numerics.Kernels;

internal static partial class Deinterleave
{
    internal static void Scalar<T>(ReadOnlySpan<T> pixels, int channels, Span<T> planes, int firstPixel)
        where T : unmanaged
    {
        int width = pixels.Length / channels;
        for (int channel = 0; channel < channels; channel++)
        {
            Span<T> plane = planes.Slice(channel * width, width);
            for (int x = firstPixel; x < plane.Length; x++)
            {
                plane[x] = pixels[(x * channels) + channel];
            }
        }
    }

    internal static void Scalar<T>(ReadOnlySpan<T> pixels, Span<T> first, Span<T> second, Span<T> third, int firstPixel)
        where T : unmanaged
    {
        for (int x = firstPixel; x < first.Length; x++)
        {
            (first[x], second[x], third[x]) = (pixels[3 * x], pixels[(3 * x) + 1], pixels[(3 * x) + 2]);
        }
    }
}
