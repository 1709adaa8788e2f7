namespace PurePipeline.Resampling;

/// <summary>The taps of OpenCV's linear interpolation of bytes along one axis (imgproc/src/resize.cpp, <c>cv::hal::resize</c>).</summary>
internal static class LinearAxis
{
    private const int One = 1 << 11;

    /// <summary>INTER_LINEAR.</summary>
    public static void FillCentres(Span<LinearTap> taps, double factor)
    {
        for (int d = 0; d < taps.Length; d++)
        {
            taps[d] = Tap(AxisPosition.Centre(d, factor));
        }
    }

    /// <summary>INTER_AREA where an axis is enlarged.</summary>
    public static void FillAreas(Span<LinearTap> taps, double factor)
    {
        for (int d = 0; d < taps.Length; d++)
        {
            taps[d] = Tap(AxisPosition.Area(d, factor));
        }
    }

    /// <summary>
    /// Columns outside the source take the edge pixel alone. OpenCV does this to columns only: of rows it clamps the two indices and
    /// still applies both weights, which rounds differently.
    /// </summary>
    public static void ClampToSource(Span<LinearTap> taps, int length)
    {
        foreach (ref LinearTap tap in taps)
        {
            if (tap.Source < 0)
            {
                tap = new LinearTap(0, One, 0);
            }

            if (tap.Source >= length - 1)
            {
                tap = new LinearTap(length - 1, One, 0);
            }
        }
    }

    private static LinearTap Tap(AxisPosition position) =>
        new(position.Source, TapAxis.Fixed(1 - position.Fraction), TapAxis.Fixed(position.Fraction));
}
