namespace PurePipeline.Pillow.Quantizing;

/// <summary>Colours as numbers, red in the highest of three bytes.</summary>
internal static class PackedColor
{
    public const int Axes = 3;

    public static int Of(ReadOnlySpan<byte> rgb) => Of(rgb[0], rgb[1], rgb[2]);

    public static int Of(int red, int green, int blue) => (red << 16) | (green << 8) | blue;

    /// <summary>Red, green or blue.</summary>
    public static int Axis(int color, int axis) => (color >> (16 - (8 * axis))) & 0xFF;

    /// <summary>The colour with each axis divided by a power of two.</summary>
    public static int Coarser(int color, int shift) => (color >> shift) & (0x010101 * (0xFF >> shift));

    /// <summary>The square of the distance.</summary>
    public static int Distance(int color, int other)
    {
        (int r, int g, int b) = (Axis(color, 0) - Axis(other, 0), Axis(color, 1) - Axis(other, 1), (color & 0xFF) - (other & 0xFF));
        return (r * r) + (g * g) + (b * b);
    }
}
