using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Warping.Continuous;

/// <summary>Makes pixels from the neighbourhood of positions in float32. Immutable.</summary>
internal abstract class ContinuousSampler
{
    /// <summary>Makes a row.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="xs">Where each pixel comes from.</param>
    /// <param name="ys">As many.</param>
    /// <param name="row">At least the row's bytes.</param>
    public abstract void Sample(in WarpSource source, ReadOnlySpan<float> xs, ReadOnlySpan<float> ys, Span<byte> row);

    /// <summary>The sampler of an interpolation for a mode; null where OpenCV 5 has no such kernel.</summary>
    public static ContinuousSampler? TryCreate(PixelMode mode, Interpolation interpolation) => (mode.ElementType(), mode.ChannelCount()) switch
    {
        (_, 2) => null,
        (DType.UInt8, var channels) => TryCreate<byte, RoundedByteArithmetic>(interpolation, channels),
        (DType.UInt16, var channels) => TryCreate<ushort, UInt16Arithmetic>(interpolation, channels),
        (DType.Float32, var channels) => TryCreate<float, SingleArithmetic>(interpolation, channels),
        _ => null,
    };

    /// <summary>The position to the left, or above: <see cref="int.MinValue"/> for whatever an int cannot hold.</summary>
    protected static int Floor(float position) => MathF.Floor(position) is >= int.MinValue and < 2147483648f and var floor ? (int)floor : int.MinValue;

    private static ContinuousSampler? TryCreate<TPixel, TArithmetic>(Interpolation interpolation, int channels)
        where TPixel : unmanaged
        where TArithmetic : IWarpArithmetic<TPixel, float, float> => interpolation switch
        {
            Interpolation.Nearest => new ContinuousNearestSampler<TPixel>(channels),
            Interpolation.Linear or Interpolation.Area => new ContinuousLinearSampler<TPixel, TArithmetic>(channels),
            Interpolation.Cubic => new ContinuousCubicSampler<TPixel, TArithmetic>(channels),
            _ => null,
        };
}
