using PurePipeline.Numerics;
using PurePipeline.OpenCv.Ipp;
using PurePipeline.OpenCv.Warping;

namespace PurePipeline.OpenCv;

/// <content>
/// Polar coordinates and back. OpenCV 4.6, 4.10 and 4.13 (without IPP) give the same bytes, where exponentials and logarithms, rounded correctly here, do not
/// decide a position's last bit.
/// </content>
public static partial class Cv2
{
    /// <summary>
    /// A circle as a rectangle, of radii from left to right and of angles from top to bottom, or back:
    /// <c>cv2.warpPolar(src, dsize, center, maxRadius, flags)</c>.
    /// </summary>
    /// <param name="src">As for <see cref="Remap"/>.</param>
    /// <param name="dsize">Width and height of the result; without a height it is pi times the width, without both the width is the radius.</param>
    /// <param name="center">The circle's middle.</param>
    /// <param name="maxRadius">Its radius.</param>
    /// <param name="flags">The interpolation; <see cref="WarpFlags.PolarLog"/>; <see cref="WarpFlags.InverseMap"/>; and
    /// <see cref="WarpFlags.FillOutliers"/>, without which OpenCV leaves pixels from outside the source as they are in memory.</param>
    /// <exception cref="ArgumentException">The size or the flags are none that OpenCV takes.</exception>
    /// <exception cref="NotSupportedException">Pixels come from outside, and WARP_FILL_OUTLIERS is not given; or the image is not supported;
    /// or the build has IPP, whose logarithms differ in last bits, and the radii are logarithmic with WARP_INVERSE_MAP.</exception>
    public static NdArray WarpPolar(NdArray src, (int Width, int Height) dsize, (float X, float Y) center, double maxRadius, WarpFlags flags)
    {
        const string Call = "cv2.warpPolar";
        Arithmetic.CvDepth.Channels(Require(src));
        bool isInverse = flags.HasFlag(WarpFlags.InverseMap);
        bool isLog = flags.HasFlag(WarpFlags.PolarLog);
        IppRefusal.Check(src, isInverse && isLog, $"{Call} back from logarithmic radii");
        (int width, int height) = dsize.Width > 0 ? dsize : (dsize.Height > 0 ? 0 : CvRound.ToInt32(maxRadius), dsize.Height);
        height = height > 0 ? height : CvRound.ToInt32(dsize.Width > 0 ? width * Math.PI : maxRadius * Math.PI);
        if (width <= 0 || height <= 0 || Math.Max(width, height) > MaxWarpSide || !(maxRadius > 0) || !double.IsFinite(maxRadius))
        {
            throw new ArgumentException($"{Call}: {width}x{height} is no size of an image, or {maxRadius} no radius.");
        }

        NdArray source = isInverse ? CopyMakeBorder(src, 1, 1, 0, 0, BorderType.Wrap) : src;
        (float[] x, float[] y) = isInverse
            ? PolarMaps.ToCartesian(width, height, center, src.Shape[1], src.Shape[0], maxRadius, isLog)
            : PolarMaps.ToPolar(width, height, center, maxRadius, isLog);
        Interpolation interpolation = InterpolationOf(flags);
        bool fills = flags.HasFlag(WarpFlags.FillOutliers);
        return fills || PolarMaps.IsWithin(x, y, source.Shape[1], source.Shape[0], interpolation)
            ? Remap(source, NdArray.Create<float>(x, height, width), NdArray.Create<float>(y, height, width), interpolation, fills ? BorderType.Constant : BorderType.Reflect101)
            : throw new NotSupportedException(
                $"{Call}: pixels come from outside the image, and OpenCV leaves them as they are in memory; add cv2.WARP_FILL_OUTLIERS, which makes them 0.");
    }

    /// <summary><c>cv2.linearPolar(src, center, maxRadius, flags)</c>: <see cref="WarpPolar"/> to the source's size.</summary>
    /// <inheritdoc cref="WarpPolar"/>
    public static NdArray LinearPolar(NdArray src, (float X, float Y) center, double maxRadius, WarpFlags flags) =>
        WarpPolar(src, (Require(src).Shape[1], src.Shape[0]), center, maxRadius, flags & ~WarpFlags.PolarLog);

    /// <summary><c>cv2.logPolar(src, center, M, flags)</c>: <see cref="WarpPolar"/> to the source's size, by logarithms of radii.</summary>
    /// <param name="src">As for <see cref="Remap"/>.</param>
    /// <param name="center">The circle's middle.</param>
    /// <param name="m">Columns for each factor of e.</param>
    /// <param name="flags">As for <see cref="WarpPolar"/>.</param>
    /// <exception cref="ArgumentException">The flags are none that OpenCV takes.</exception>
    /// <exception cref="NotSupportedException">Pixels come from outside, and WARP_FILL_OUTLIERS is not given; or the image is not supported.</exception>
    public static NdArray LogPolar(NdArray src, (float X, float Y) center, double m, WarpFlags flags) => WarpPolar(
        src, (Require(src).Shape[1], src.Shape[0]), center, m > 0 ? Geometry.Exponentials.Exp(src.Shape[1] / m) : 1, flags | WarpFlags.PolarLog);
}
