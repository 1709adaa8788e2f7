using System.Numerics;
using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Ipp;

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
            (Interpolation.Linear, DType.UInt16) when isExactRatio || IsWarp(source, scale) => Linear<ushort, float>(source, scale, isExactRatio),
            (Interpolation.Linear, DType.Float32) when isExactRatio || IsWarp(source, scale) => Linear<float, float>(source, scale, isExactRatio),
            (Interpolation.Linear, DType.Float64) when isExactRatio => Linear<double, double>(source, scale, isExactRatio),
            (Interpolation.Cubic, DType.UInt8) when isExactRatio => new IppCubicResize<byte>(source, scale),
            (Interpolation.Cubic, DType.UInt16) when isExactRatio => new IppCubicResize<ushort>(source, scale),
            (Interpolation.Cubic, DType.Int16) when isExactRatio => new IppCubicResize<short>(source, scale),
            (Interpolation.Cubic, DType.Float32) when isExactRatio => new IppCubicResize<float>(source, scale),
            _ => throw new NotSupportedException(
                $"OpenCV built with IPP resizes {channel.NumPyName()} with {interpolation} {(isExactRatio ? "" : "by factors that the size does not have exactly ")}in a way that is not reproduced bit for bit; use a build without IPP (opencv={new ReferenceVersions().OpenCv}, without +ipp){(isExactRatio ? "" : ", or give dsize")}."),
        };
    }

    // Of the smallest pictures, IPP's warp takes other ways.
    private static bool IsWarp(Picture source, ResizeScale scale) =>
        Math.Min(source.Width, source.Height) >= 4 && Math.Min(scale.Width, scale.Height) >= 2;

    private static IppLinearResize<T, TSum> Linear<T, TSum>(Picture source, ResizeScale scale, bool isExactRatio)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum> =>
        isExactRatio
            ? new(source, IppLinearTap<TSum>.BySize(source.Width, scale.Width), IppLinearTap<TSum>.BySize(source.Height, scale.Height))
            : new(
                source,
                IppLinearTap<TSum>.ByFactor(source.Width, scale.Width, scale.FactorX),
                IppLinearTap<TSum>.ByFactor(source.Height, scale.Height, scale.FactorY));

    private static bool IsExact(int length, int sourceLength, double factor) =>
        Math.Abs(((double)length / sourceLength) - factor) / factor <= RatioTolerance;
}
