using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Warping.Continuous;

/// <summary>What the samplers that weigh pixels have in common: the channels of a pixel in memory.</summary>
/// <param name="channels">Channels per pixel.</param>
internal abstract class ChannelSampler<TPixel, TArithmetic>(int channels) : ContinuousSampler
    where TPixel : unmanaged
    where TArithmetic : IWarpArithmetic<TPixel, float, float>
{
    /// <summary>The bytes of a pixel.</summary>
    protected int PixelBytes { get; } = channels * Unsafe.SizeOf<TPixel>();

    /// <summary>Makes pixels the border's value.</summary>
    protected void FillWithValue(in WarpSource source, int count, Span<byte> row)
    {
        ReadOnlySpan<byte> value = MemoryMarshal.CreateReadOnlySpan(ref source.Value, PixelBytes);
        for (int i = 0; i < count; i++)
        {
            value.CopyTo(row[(i * PixelBytes)..]);
        }
    }

    /// <summary>A channel of a pixel.</summary>
    /// <remarks>Safety: the reference is to a pixel, which has the channel.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static float Channel(ref byte pixel, int channel) =>
        TArithmetic.OfPixel(Unsafe.ReadUnaligned<TPixel>(ref Unsafe.Add(ref pixel, channel * Unsafe.SizeOf<TPixel>())));
}
