using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary>
/// Rows of gray in black and white by Floyd-Steinberg's dither: <c>tobilevel</c> of Pillow's <c>Convert.c</c>. One row follows the other.
/// </summary>
/// <param name="width">Pixels of a row.</param>
internal sealed partial class BilevelDither(int width)
{
    /// <summary>The rows that are made at a time.</summary>
    public const int Rows = 2 * DiffusionLanes.Rows;

    // How many steps the last row is behind the first.
    private const int Lag = 2 * (Rows - 1);

    // Steps, in blocks, before a row's first pixel and behind its last one have pixels, too, which do not count.
    private const int Block = 16;
    private const int Before = Lag + 2;
    private const int Behind = Lag + 1 + Block;

    // The errors that the row above handed down, in 16ths; one more in front of the first pixel, and the margins' around them.
    private readonly short[] _errors = new short[Before + width + 1 + Behind];

    /// <summary>The bytes of all rows with their margins.</summary>
    public int Bytes => checked(Rows * Stride);

    private int Stride => checked(Before + width + Behind);

    /// <summary>A row's place: its levels first, then its pixels.</summary>
    public Span<byte> Row(Span<byte> rows, int row) => rows.Slice((row * Stride) + Before, width);

    /// <summary>Makes the next rows where their levels are; all of them, if there are fewer.</summary>
    public void Spread(Span<byte> rows)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            SpreadVector128(rows);
        }
        else
        {
            SpreadScalar(rows);
        }
    }
}
