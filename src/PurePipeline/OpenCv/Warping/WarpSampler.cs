using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Warping;

/// <summary>Makes pixels from the neighbourhood of positions: nearest, linear, cubic, Lanczos. Immutable.</summary>
internal abstract class WarpSampler
{
    /// <summary>Fractions of pixels are not looked at.</summary>
    public virtual bool TakesWholePixels => false;

    /// <summary>Makes a row.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="positions">Where each pixel comes from.</param>
    /// <param name="row">At least the row's bytes.</param>
    public abstract void Sample(in WarpSource source, PositionRow positions, Span<byte> row);

    /// <summary>The sampler of an interpolation for a mode.</summary>
    /// <exception cref="ArgumentException">The interpolation is none that warps have.</exception>
    /// <exception cref="NotSupportedException">OpenCV does not interpolate the type.</exception>
    public static WarpSampler Create(PixelMode mode, Interpolation interpolation) => interpolation switch
    {
        Interpolation.Nearest => NearestSampler.Of(mode.BytesPerPixel()),
        Interpolation.Linear or Interpolation.Area => Create(mode, 2),
        Interpolation.Cubic => Create(mode, 4),
        Interpolation.Lanczos4 => Create(mode, 8),
        _ => throw new ArgumentException($"Interpolation {(int)interpolation} is not one of INTER_NEAREST, INTER_LINEAR, INTER_CUBIC, INTER_AREA and INTER_LANCZOS4."),
    };

    private static WarpSampler Create(PixelMode mode, int taps) => mode.ElementType() switch
    {
        DType.UInt8 when taps == 2 => new LinearByteSampler(mode.ChannelCount()),
        DType.Float32 when taps == 2 => new LinearSingleSampler(mode.ChannelCount()),
        DType.UInt8 when taps == 4 => new CubicByteSampler(mode.ChannelCount()),
        DType.Float32 when taps == 4 => new CubicSingleSampler(mode.ChannelCount()),
        DType.UInt8 => new TapSampler<byte, short, int, ByteArithmetic>(mode.ChannelCount(), taps, WarpWeights.Fixed(taps)),
        DType.UInt16 => Create<ushort, float, UInt16Arithmetic>(mode, taps),
        DType.Int16 => Create<short, float, Int16Arithmetic>(mode, taps),
        DType.Float32 => Create<float, float, SingleArithmetic>(mode, taps),
        DType.Float64 => Create<double, double, DoubleArithmetic>(mode, taps),
        DType dtype => throw new NotSupportedException($"OpenCV warps {dtype.NumPyName()} with INTER_NEAREST alone."),
    };

    private static WarpSampler Create<TPixel, TSum, TArithmetic>(PixelMode mode, int taps)
        where TPixel : unmanaged
        where TSum : unmanaged, System.Numerics.INumber<TSum>
        where TArithmetic : IWarpArithmetic<TPixel, float, TSum> => taps == 2
            ? new LinearSampler<TPixel, float, TSum, TArithmetic>(mode.ChannelCount(), WarpWeights.Single(2))
            : new TapSampler<TPixel, float, TSum, TArithmetic>(mode.ChannelCount(), taps, WarpWeights.Single(taps));
}
