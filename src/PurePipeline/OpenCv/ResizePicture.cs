using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>
/// Which method <c>cv2.resize</c> takes for an interpolation, a scale and a picture (imgproc/src/resize.cpp, <c>cv::hal::resize</c>).
/// </summary>
internal static class ResizePicture
{
    /// <summary>The resized picture, as a description.</summary>
    /// <exception cref="NotSupportedException">The interpolation is not there yet.</exception>
    public static Picture Create(Picture source, ResizeScale scale, Interpolation interpolation) => interpolation switch
    {
        // Whatever the interpolation, the same size is a copy.
        _ when (scale.Width, scale.Height) == (source.Width, source.Height) && Enum.IsDefined(interpolation) => source,
        Interpolation.Nearest => new NearestResize(source, scale),
        Interpolation.Linear when scale.IsHalf => new AreaCellResize(source, scale),
        Interpolation.Linear => new LinearResize(source, scale, LinearAxis.FillCentres),
        Interpolation.Area when scale.StepX < 1 || scale.StepY < 1 => new LinearResize(source, scale, LinearAxis.FillAreas),
        Interpolation.Area when scale.IsInteger => new AreaCellResize(source, scale),
        Interpolation.Area => new AreaResize(source, scale),
        _ => throw new NotSupportedException(
            $"cv2.resize with interpolation {(int)interpolation} ({interpolation}) is not supported yet; INTER_NEAREST, INTER_LINEAR and INTER_AREA are."),
    };
}
