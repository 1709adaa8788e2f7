namespace PurePipeline.Resampling;

/// <summary>
/// Coordinates of OpenCV's linear interpolation along one axis (imgproc/src/resize.cpp, <c>cv::hal::resize</c>, 4.6 to 4.13).
/// Double arithmetic with one rounding to float where OpenCV assigns to a float.
/// </summary>
internal static class LinearAxis
{
    private const int One = 1 << 11;

    /// <summary>INTER_LINEAR: pixel centres, <c>f = (d + 0.5) * step - 0.5</c>.</summary>
    public static void FillCentres(Span<LinearTap> taps, double factor)
    {
        double step = 1 / factor;
        for (int d = 0; d < taps.Length; d++)
        {
            float f = (float)(((d + 0.5) * step) - 0.5);
            int s = (int)MathF.Floor(f);
            taps[d] = Tap(s, f - s);
        }
    }

    /// <summary>
    /// INTER_AREA where an axis is enlarged: <c>f = (d + 1) - (s + 1) * factor</c>, the part of the result pixel that the next source pixel
    /// covers.
    /// </summary>
    public static void FillAreas(Span<LinearTap> taps, double factor)
    {
        double step = 1 / factor;
        for (int d = 0; d < taps.Length; d++)
        {
            int s = (int)Math.Floor(d * step);
            float f = (float)(d + 1 - ((s + 1) * factor));
            taps[d] = Tap(s, f <= 0 ? 0 : f - MathF.Floor(f));
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

    private static LinearTap Tap(int source, float fraction) => new(source, Fixed(1 - fraction), Fixed(fraction));

    private static short Fixed(float weight) => (short)Math.Clamp(MathF.Round(weight * One), short.MinValue, short.MaxValue);
}
