namespace PurePipeline.Pillow;

/// <summary>
/// Rows of gray in black and white by Floyd-Steinberg's dither: <c>tobilevel</c> of Pillow's <c>Convert.c</c>. One row follows the other.
/// </summary>
/// <param name="width">Pixels of a row.</param>
internal sealed partial class BilevelDither(int width)
{
    /// <summary>The rows that the vector form makes at a time.</summary>
    public const int Rows = DiffusionLanes.Rows;

    // The errors that the row above handed down, in 16ths; one more in front of the first pixel.
    private readonly short[] _errors = new short[width + 1];
}
