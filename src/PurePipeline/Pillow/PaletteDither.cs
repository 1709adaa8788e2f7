namespace PurePipeline.Pillow;

/// <summary>
/// Rows of colours as indices of the nearest of a palette by Floyd-Steinberg's dither: <c>topalette</c> of Pillow's <c>Convert.c</c>. One
/// row follows the other.
/// </summary>
/// <param name="palette">The colours.</param>
/// <param name="width">Pixels of a row.</param>
/// <param name="pixel">The bytes of a source pixel, 3 or 4.</param>
internal sealed partial class PaletteDither(ImagePalette palette, int width, int pixel)
{
    /// <summary>The rows that the vector form makes at a time.</summary>
    public const int Rows = DiffusionLanes.Rows;

    private readonly NearestColor _nearest = palette.Nearest;

    // The errors that the row above handed down, in 16ths, for red, green, and blue; of each one more in front of the first pixel.
    private readonly short[] _errors = new short[3 * (width + 1)];
}
