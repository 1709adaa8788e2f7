using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv;

/// <summary>
/// Which resizes OpenCV leaves to IPP where it is built with it (imgproc/src/resize.cpp, <c>ipp_resize</c>; seen in 4.13 with IPP 2022.2).
/// </summary>
internal static class IppResize
{
    private const double RatioTolerance = 1e-10;

    /// <summary>IPP's resize; null where OpenCV uses its own kernels.</summary>
    /// <exception cref="NotSupportedException">IPP does this one, in a way that is not known to the last bit.</exception>
    public static Picture? TryCreate(Picture source, ResizeScale scale, Interpolation interpolation, DType channel)
    {
        bool isExactRatio = IsExact(scale.Width, source.Width, scale.FactorX) && IsExact(scale.Height, source.Height, scale.FactorY);
        int shortest = interpolation switch
        {
            Interpolation.Linear when channel != DType.UInt8 => 2,
            Interpolation.Cubic when channel != DType.Float64 => isExactRatio ? 4 : 2,
            _ => int.MaxValue,
        };
        if (source.Mode.ChannelCount() == 2 || Math.Min(source.Width, source.Height) < shortest || channel is DType.Int8 or DType.Int32)
        {
            return null;
        }

        return (interpolation, channel) switch
        {
            (Interpolation.Linear, DType.UInt16) when isExactRatio => new IppLinearResize<ushort>(source, scale),
            (Interpolation.Linear, DType.Float32) when isExactRatio => new IppLinearResize<float>(source, scale),
            _ => throw new NotSupportedException(
                $"OpenCV built with IPP resizes {channel.NumPyName()} with {interpolation} in a way that is not reproduced bit for bit; use a build without IPP (opencv={new ReferenceVersions().OpenCv}, without +ipp)."),
        };
    }

    private static bool IsExact(int length, int sourceLength, double factor) =>
        Math.Abs(((double)length / sourceLength) - factor) / factor <= RatioTolerance;
}
