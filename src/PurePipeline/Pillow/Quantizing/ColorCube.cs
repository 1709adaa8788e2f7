namespace PurePipeline.Pillow.Quantizing;

/// <summary>The cube of all colours in cells: of each of red, green, blue and alpha so many bits count.</summary>
internal readonly record struct ColorCube(int RedBits, int GreenBits, int BlueBits, int AlphaBits)
{
    /// <summary>The number of cells.</summary>
    public int Size => 1 << (RedBits + GreenBits + BlueBits + AlphaBits);

    /// <summary>The bits of a cell's number that come from red.</summary>
    public uint RedMask => MaskOf(RedBits, GreenBits + BlueBits + AlphaBits);

    /// <summary>The bits that come from green.</summary>
    public uint GreenMask => MaskOf(GreenBits, BlueBits + AlphaBits);

    /// <summary>The bits that come from blue.</summary>
    public uint BlueMask => MaskOf(BlueBits, AlphaBits);

    /// <summary>The bits that come from alpha.</summary>
    public uint AlphaMask => MaskOf(AlphaBits, 0);

    /// <summary>The cell of a colour.</summary>
    public int CellOf(int red, int green, int blue, int alpha) =>
        (((((red >> (8 - RedBits) << GreenBits) | (green >> (8 - GreenBits))) << BlueBits) | (blue >> (8 - BlueBits))) << AlphaBits)
        | (alpha >> (8 - AlphaBits));

    /// <summary>The cell of a colour.</summary>
    public int CellOf(ReadOnlySpan<byte> rgba) => CellOf(rgba[0], rgba[1], rgba[2], rgba[3]);

    /// <summary>The cell of a coarser cube in which a cell of this one lies.</summary>
    public int CellIn(ColorCube coarser, int cell) => coarser.CellOf(
        Level(cell >> (GreenBits + BlueBits + AlphaBits), RedBits),
        Level(cell >> (BlueBits + AlphaBits), GreenBits),
        Level(cell >> AlphaBits, BlueBits),
        Level(cell, AlphaBits));

    private static uint MaskOf(int bits, int place) => ((1u << bits) - 1) << place;

    private static int Level(int cell, int bits) => (cell & ((1 << bits) - 1)) << (8 - bits);
}
