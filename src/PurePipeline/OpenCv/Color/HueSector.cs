namespace PurePipeline.OpenCv.Color;

/// <summary>
/// From hue in sixths of a circle to the sixth and the place in it, and which of four intermediate colours each channel is there
/// (imgproc/src/color_hsv.simd.hpp). 0 is the strongest colour, 1 the weakest, 2 falls and 3 rises along the sixth.
/// </summary>
internal static class HueSector
{
    /// <summary>For each sixth, the colours of blue, green and red.</summary>
    private static ReadOnlySpan<byte> Colours => [1, 3, 0, 1, 0, 2, 3, 0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 0];

    /// <summary>
    /// OpenCV 4.6, which brings hues beyond the circle back in ways of its own, and gives up on those that stay beyond it.
    /// </summary>
    public static bool IsLegacy(Version version) => version < new Version(4, 7);

    /// <summary>What the vectors of OpenCV do: <paramref name="hue"/> becomes the place in its sixth. Negative hues have negative sixths.</summary>
    public static float SplitGroup(ref float hue, float sixth)
    {
        float whole = NativeSingle.Truncate(hue);
        hue -= whole;
        return MathF.FusedMultiplyAdd(-6f, NativeSingle.Truncate(sixth), whole);
    }

    /// <summary>What its plain code does, for the pixels that fill no vector.</summary>
    public static int Split(ref float hue)
    {
        int whole = Floor(hue);
        hue -= whole;
        whole %= 6;
        return whole < 0 ? whole + 6 : whole;
    }

    /// <summary>The same in OpenCV 4.6, where a remainder below 0 is the start of the circle.</summary>
    public static int SplitLegacy(ref float hue)
    {
        int whole = Floor(hue);
        hue -= whole;
        if ((uint)whole >= 6)
        {
            (whole, hue) = (0, 0);
        }

        return whole;
    }

    /// <summary>Adds or subtracts circles one by one, as OpenCV 4.6 does for HLS.</summary>
    public static float AddCircles(float hue)
    {
        // Far away a circle is less than the distance of two floats, and OpenCV would add it for ever.
        if (MathF.Abs(hue) < 1 << 24)
        {
            while (hue < 0)
            {
                hue += 6;
            }

            while (hue >= 6)
            {
                hue -= 6;
            }
        }

        return hue;
    }

    /// <summary>The colours of a sixth that <see cref="SplitGroup"/> gave: all below 0 are as 0, all above 5 as 5.</summary>
    public static (int Blue, int Green, int Red) Of(float sector) => Of((int)Math.Clamp(sector, 0, 5));

    public static (int Blue, int Green, int Red) Of(int sector) =>
        (Colours[3 * sector], Colours[(3 * sector) + 1], Colours[(3 * sector) + 2]);

    private static int Floor(float hue)
    {
        int whole = NativeSingle.Truncate(hue);
        return unchecked(whole - (whole > hue ? 1 : 0));
    }
}
