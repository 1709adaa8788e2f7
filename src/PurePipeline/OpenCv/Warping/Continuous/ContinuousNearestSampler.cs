using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Warping.Continuous;

/// <summary>INTER_NEAREST: the pixel at the rounded position, ties to even, or what the border has there.</summary>
/// <param name="channels">Channels per pixel.</param>
internal sealed class ContinuousNearestSampler<TPixel>(int channels) : ContinuousSampler
    where TPixel : unmanaged
{
    private readonly int _pixelBytes = channels * Unsafe.SizeOf<TPixel>();

    public override void Sample(in WarpSource source, ReadOnlySpan<float> xs, ReadOnlySpan<float> ys, Span<byte> row)
    {
        for (int i = 0; i < xs.Length; i++)
        {
            ref byte pixel = ref source.Anywhere(CvRound.ToInt32(xs[i]), CvRound.ToInt32(ys[i]));
            MemoryMarshal.CreateReadOnlySpan(ref pixel, _pixelBytes).CopyTo(row[(i * _pixelBytes)..]);
        }
    }
}
