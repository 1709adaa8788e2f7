using PurePipeline.Numerics;
using PurePipeline.OpenCv.Ipp;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>
/// Which method <c>cv2.resize</c> takes for an interpolation, a scale and a picture (imgproc/src/resize.cpp, <c>cv::hal::resize</c>).
/// </summary>
internal static class ResizePicture
{
    /// <summary>The last release whose INTER_NEAREST_EXACT takes every length for an odd one; 4.6 does, 4.10 does not.</summary>
    private static readonly Version s_lastWithOddNearestExact = new(4, 6);

    /// <summary>The resized picture, as a description.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="scale">The target.</param>
    /// <param name="interpolation">The interpolation.</param>
    /// <param name="versions">Whose rules to follow.</param>
    /// <param name="channel">The type of a channel, if the mode does not say it.</param>
    /// <exception cref="ArgumentException">OpenCV refuses this interpolation of such channels.</exception>
    /// <exception cref="NotSupportedException">A build with IPP is to be reproduced, and this is not.</exception>
    public static Picture Create(
        Picture source, ResizeScale scale, Interpolation interpolation, ReferenceVersions? versions = null, DType? channel = null)
    {
        versions ??= ReferenceVersions.Newest;
        DType type = channel ?? source.Mode.ElementType();
        if ((scale.Width, scale.Height) == (source.Width, source.Height))
        {
            // Whatever the interpolation, the same size is a copy.
            return source;
        }

        if (interpolation == Interpolation.LinearExact)
        {
            interpolation = type.IsFloat() ? Interpolation.Linear
                : scale.IsHalf && source.Mode.ChannelCount() != 2 ? Interpolation.Area
                : interpolation;
        }

        if (versions.OpenCvBuild == OpenCvBuild.Ipp && IppResize.TryCreate(source, scale, interpolation, type) is { } picture)
        {
            return picture;
        }

        ChannelResizes ways = ChannelResizes.Of(type);
        return interpolation switch
        {
            Interpolation.Nearest => new NearestResize(
                source,
                scale,
                NearestAxis.Floor(source.Width, scale.Width, scale.FactorX),
                NearestAxis.Floor(source.Height, scale.Height, scale.FactorY)),
            Interpolation.NearestExact => Exact(source, scale, versions.OpenCv <= s_lastWithOddNearestExact),
            Interpolation.Linear when scale.IsHalf => ways.Cells?.Invoke(source, scale),
            Interpolation.Linear => ways.Taps?.Invoke(source, scale, TapMethod.Linear),
            Interpolation.Area when scale.StepX < 1 || scale.StepY < 1 => ways.Taps?.Invoke(source, scale, TapMethod.EnlargingArea),
            Interpolation.Area when scale.IsInteger => ways.Cells?.Invoke(source, scale),
            Interpolation.Area => ways.Areas?.Invoke(source, scale),
            Interpolation.Cubic => ways.Taps?.Invoke(source, scale, TapMethod.Cubic),
            Interpolation.Lanczos4 => ways.Taps?.Invoke(source, scale, TapMethod.Lanczos4),
            Interpolation.LinearExact => ways.ExactLinear?.Invoke(source, scale),
            _ => throw new ArgumentException($"Unknown interpolation method ({(int)interpolation}); cv2.INTER_NEAREST to INTER_NEAREST_EXACT are known."),
        } ?? throw new ArgumentException($"OpenCV has no interpolation {interpolation} of {type.NumPyName()}.");
    }

    private static NearestResize Exact(Picture source, ResizeScale scale, bool allLengthsOdd) => new(
        source,
        scale,
        NearestAxis.Exact(source.Width, scale.Width, allLengthsOdd),
        NearestAxis.Exact(source.Height, scale.Height, allLengthsOdd));
}
