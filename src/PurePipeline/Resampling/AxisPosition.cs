namespace PurePipeline.Resampling;

/// <summary>
/// Where one position of a resized axis lies in the source under OpenCV's interpolations (imgproc/src/resize.cpp, <c>cv::hal::resize</c>,
/// 4.6 to 4.13): double arithmetic with one rounding to float where OpenCV assigns to a float.
/// </summary>
/// <param name="Source">The source position at or before it; it may lie outside the source.</param>
/// <param name="Fraction">How far behind that, 0 to 1.</param>
internal readonly record struct AxisPosition(int Source, float Fraction)
{
    /// <summary>Pixel centres, <c>f = (d + 0.5) * step - 0.5</c>: all interpolations but one.</summary>
    public static AxisPosition Centre(int d, double factor)
    {
        double step = 1 / factor;
        float f = (float)(((d + 0.5) * step) - 0.5);
        int s = (int)MathF.Floor(f);
        return new AxisPosition(s, f - s);
    }

    /// <summary>
    /// INTER_AREA where an axis is enlarged: <c>f = (d + 1) - (s + 1) * factor</c>, the part of the result pixel that the next source pixel
    /// covers.
    /// </summary>
    public static AxisPosition Area(int d, double factor)
    {
        int s = (int)Math.Floor(d * (1 / factor));
        float f = (float)(d + 1 - ((s + 1) * factor));
        return new AxisPosition(s, f <= 0 ? 0 : f - MathF.Floor(f));
    }
}
