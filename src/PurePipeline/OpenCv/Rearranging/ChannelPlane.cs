using System.Buffers;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.OpenCv.Rearranging;

/// <summary>One channel of pixels.</summary>
internal static class ChannelPlane
{
    private const int BlockPixels = 1024;

    /// <summary>Takes some pixels apart at a time, in the cache, and keeps one plane of them.</summary>
    public static void Copy(ReadOnlySpan<byte> pixels, int channels, int channel, int size, Span<byte> plane)
    {
        int block = BlockPixels * channels * size;
        byte[] planes = ArrayPool<byte>.Shared.Rent(block);
        for (int start = 0; start < pixels.Length; start += block)
        {
            ReadOnlySpan<byte> some = pixels.Slice(start, Math.Min(block, pixels.Length - start));
            Deinterleave.Run(some, channels, size, planes);
            planes.AsSpan(channel * some.Length / channels, some.Length / channels).CopyTo(plane[(start / channels)..]);
        }

        ArrayPool<byte>.Shared.Return(planes);
    }
}
