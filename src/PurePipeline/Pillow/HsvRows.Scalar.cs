namespace PurePipeline.Pillow;

internal static partial class HsvRows
{
    /// <summary>The specification. Hue is 255ths of a full turn.</summary>
    internal static void FromRgbScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0; i < source.Length; i += 3)
        {
            (int red, int green, int blue) = (source[i], source[i + 1], source[i + 2]);
            int high = Math.Max(red, Math.Max(green, blue));
            int low = Math.Min(red, Math.Min(green, blue));
            (target[i], target[i + 1], target[i + 2]) = (0, 0, (byte)high);
            if (high != low)
            {
                float range = high - low;
                float hue = red == high ? ((high - blue) / range) - ((high - green) / range)
                    : green == high ? (float)(2.0 + ((high - red) / range) - ((high - blue) / range))
                    : (float)(4.0 + ((high - green) / range) - ((high - red) / range));

                // From 5/6 to below 2, of which the whole part goes.
                double turns = (hue / 6.0) + 1.0;
                hue = (float)(turns >= 1.0 ? turns - 1.0 : turns);
                target[i] = (byte)Math.Min((int)(hue * 255.0), 255);
                target[i + 1] = (byte)Math.Min((int)(range / high * 255.0), 255);
            }
        }
    }

    /// <summary>The specification. Halves are rounded away from zero.</summary>
    internal static void ToRgbScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0; i < source.Length; i += 3)
        {
            (byte hue, byte saturation, byte value) = (source[i], source[i + 1], source[i + 2]);
            (int sector, float f) = Sector(hue);
            float s = (float)(saturation / 255.0);
            byte p = Round(value * (1.0 - s));
            byte q = Round(value * (1.0 - (s * f)));
            byte t = Round(value * (1.0 - (s * (1.0 - f))));
            (target[i], target[i + 1], target[i + 2]) = saturation == 0 ? (value, value, value) : sector switch
            {
                0 => (value, t, p),
                1 => (q, value, p),
                2 => (p, value, t),
                3 => (p, q, value),
                4 => (t, p, value),
                _ => (value, p, q),
            };
        }

        static byte Round(double level) => (byte)Math.Clamp((int)Math.Round(level, MidpointRounding.AwayFromZero), 0, 255);
    }

    // The sixth of the circle, and how far in it.
    private static (int Index, float Fraction) Sector(byte hue)
    {
        double sixths = hue * 6.0 / 255.0;
        double sector = Math.Floor(sixths);
        return ((int)sector % 6, (float)(sixths - sector));
    }
}
