namespace PurePipeline.Pillow;

/// <summary>HLS and HSV in double precision, as Python's <c>colorsys</c> computes them. All parts are from 0 to 1.</summary>
internal static class ColorSystems
{
    public static (double Red, double Green, double Blue) HlsToRgb(double hue, double lightness, double saturation)
    {
        if (saturation == 0.0)
        {
            return (lightness, lightness, lightness);
        }

        double high = lightness <= 0.5 ? lightness * (1.0 + saturation) : lightness + saturation - (lightness * saturation);
        double low = (2.0 * lightness) - high;
        return (Part(low, high, hue + (1.0 / 3.0)), Part(low, high, hue), Part(low, high, hue - (1.0 / 3.0)));

        static double Part(double low, double high, double hue) => FloorRemainder(hue) switch
        {
            < 1.0 / 6.0 and var h => low + ((high - low) * h * 6.0),
            < 0.5 => high,
            < 2.0 / 3.0 and var h => low + ((high - low) * ((2.0 / 3.0) - h) * 6.0),
            _ => low,
        };
    }

    public static (double Red, double Green, double Blue) HsvToRgb(double hue, double saturation, double value)
    {
        if (saturation == 0.0)
        {
            return (value, value, value);
        }

        double sector = Math.Truncate(hue * 6.0);
        double f = (hue * 6.0) - sector;
        double p = value * (1.0 - saturation);
        double q = value * (1.0 - (saturation * f));
        double t = value * (1.0 - (saturation * (1.0 - f)));
        return (sector % 6) switch
        {
            0 => (value, t, p),
            1 => (q, value, p),
            2 => (p, value, t),
            3 => (p, q, value),
            4 => (t, p, value),
            _ => (value, p, q),
        };
    }

    public static (double Hue, double Saturation, double Value) RgbToHsv(double red, double green, double blue)
    {
        double high = Math.Max(red, Math.Max(green, blue));
        double low = Math.Min(red, Math.Min(green, blue));
        if (low == high)
        {
            return (0.0, 0.0, high);
        }

        double range = high - low;
        (double r, double g, double b) = ((high - red) / range, (high - green) / range, (high - blue) / range);
        double hue = red == high ? b - g : green == high ? 2.0 + r - b : 4.0 + g - r;
        return (FloorRemainder(hue / 6.0), range / high, high);
    }

    // Python's x % 1.0.
    private static double FloorRemainder(double x)
    {
        double remainder = x % 1.0;
        return remainder < 0 ? remainder + 1.0 : remainder;
    }
}
