using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Quantizing;

/// <summary>
/// The cell of a cube in which each pixel of a row lies, as <see cref="ColorCube.CellOf(int, int, int, int)"/> has it; behind the cube's cells,
/// one for what is transparent.
/// </summary>
/// <param name="cube">The cube, of at most 4 bits of red.</param>
internal sealed partial class PixelCells(ColorCube cube)
{
    // Where a band's highest bits go, from where they are in a pixel with red in the lowest byte, and the mask of what arrives: red moves up,
    // the others move down.
    private readonly (int Shift, uint Mask) _red = (cube.GreenBits + cube.BlueBits + cube.AlphaBits + cube.RedBits - 8, cube.RedMask);
    private readonly (int Shift, uint Mask) _green = (16 - cube.GreenBits - cube.BlueBits - cube.AlphaBits, cube.GreenMask);
    private readonly (int Shift, uint Mask) _blue = (24 - cube.BlueBits - cube.AlphaBits, cube.BlueMask);
    private readonly (int Shift, uint Mask) _alpha = ((32 - cube.AlphaBits) & 31, cube.AlphaMask);

    /// <summary>Finds the cells.</summary>
    /// <param name="pixels">Red in the lowest byte of each.</param>
    /// <param name="cells">At least as many.</param>
    public void Find(ReadOnlySpan<uint> pixels, Span<ushort> cells)
    {
        cells = cells[..pixels.Length];
        int done = Vector256.IsHardwareAccelerated ? FindVector256(pixels, cells)
            : Vector128.IsHardwareAccelerated ? FindVector128(pixels, cells)
            : 0;
        FindScalar(pixels[done..], cells[done..]);
    }
}
