using System.Runtime.CompilerServices;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.WebP;

/// <summary>
/// Reads the coefficients of macroblocks, and remembers which blocks have any, as the next ones' probabilities depend on it: RFC 6386, 13.3.
/// </summary>
internal sealed unsafe class MacroblockResiduals
{
    /// <summary>Coefficients of a macroblock: 16 blocks of luma, four of each chroma.</summary>
    public const int Count = 24 * 16;

    private const int LumaWithoutDc = 0;
    private const int Second = 1;
    private const int Chroma = 2;
    private const int WholeLuma = 3;

    // A bit for each column: four of luma, two of either chroma, and whether the DC values have any.
    private readonly ushort[] _above;
    private readonly LossyHeader _header;
    private int _left;

    public MacroblockResiduals(LossyHeader header, int columns) => (_header, _above) = (header, new ushort[columns]);

    /// <summary>What is to be done with luma: two bits a block, the first block highest. See <see cref="BlockCode"/>.</summary>
    public uint LumaCodes { get; private set; }

    /// <summary>The same of chroma, a byte for blue and one for red.</summary>
    public uint ChromaCodes { get; private set; }

    /// <summary>Starts a row of macroblocks.</summary>
    public void StartRow() => _left = 0;

    /// <summary>Passes over a macroblock that has no coefficients.</summary>
    public void Skip(int x, bool hasSubblocks)
    {
        // What the DC values had, stays, where there are none.
        int kept = hasSubblocks ? Bit.Dc : 0;
        _above[x] = (ushort)(_above[x] & kept);
        _left &= kept;
        (LumaCodes, ChromaCodes) = (0, 0);
    }

    /// <summary>Reads the coefficients of a macroblock.</summary>
    /// <param name="bits">The partition.</param>
    /// <param name="probabilities">All of <see cref="CoefficientProbabilities"/>.</param>
    /// <param name="x">The macroblock's column.</param>
    /// <param name="block">What is known of it.</param>
    /// <param name="coefficients">Zeros, where they go.</param>
    // Safety: there are Count coefficients.
    [SkipLocalsInit]
    public void Read(ref BoolDecoder bits, BytePointer probabilities, int x, in Macroblock block, short* coefficients)
    {
        Quantizer quantizer = _header.Quantizers[block.Segment];
        int above = _above[x];
        int left = _left;
        int first = 0;
        if (!block.HasSubblocks)
        {
            ReadSecond(ref bits, probabilities + (Second * CoefficientProbabilities.TypeBytes), quantizer, ref above, ref left, coefficients);
            first = 1;
        }

        BytePointer luma = probabilities + ((first == 0 ? WholeLuma : LumaWithoutDc) * CoefficientProbabilities.TypeBytes);
        uint codes = 0;
        for (int i = 0; i < 16; i++, coefficients += 16)
        {
            (int column, int row) = (1 << (i & 3), 1 << (i >> 2));
            int context = ((above & column) != 0 ? 1 : 0) + ((left & row) != 0 ? 1 : 0);
            int end = CoefficientReader.Read(ref bits, luma, context, quantizer.LumaDc, quantizer.LumaAc, first, Access.Of(coefficients, 16));
            above = end > first ? above | column : above & ~column;
            left = end > first ? left | row : left & ~row;
            codes = (codes << 2) | BlockCode.Of(end, coefficients[0]);
        }

        LumaCodes = codes;
        ReadChroma(ref bits, probabilities + (Chroma * CoefficientProbabilities.TypeBytes), quantizer, ref above, ref left, coefficients);
        (_above[x], _left) = ((ushort)above, left);
    }

    // Safety: as for Read.
    [SkipLocalsInit]
    private static void ReadSecond(ref BoolDecoder bits, BytePointer probabilities, Quantizer quantizer, ref int above, ref int left, short* coefficients)
    {
        short* values = stackalloc short[16];
        new Span<short>(values, 16).Clear();
        int context = ((above & Bit.Dc) != 0 ? 1 : 0) + ((left & Bit.Dc) != 0 ? 1 : 0);
        int end = CoefficientReader.Read(ref bits, probabilities, context, quantizer.SecondDc, quantizer.SecondAc, 0, Access.Of(values, 16));
        above = end > 0 ? above | Bit.Dc : above & ~Bit.Dc;
        left = end > 0 ? left | Bit.Dc : left & ~Bit.Dc;
        if (end > 1)
        {
            SecondTransform.Undo(values, coefficients);
            return;
        }

        short dc = (short)((values[0] + 3) >> 3);
        for (int i = 0; i < 16; i++)
        {
            coefficients[16 * i] = dc;
        }
    }

    // Safety: coefficients are those of the eight blocks of chroma.
    [SkipLocalsInit]
    private void ReadChroma(ref BoolDecoder bits, BytePointer probabilities, Quantizer quantizer, ref int above, ref int left, short* coefficients)
    {
        uint codes = 0;
        for (int i = 0; i < 8; i++, coefficients += 16)
        {
            int plane = i < 4 ? Bit.U : Bit.V;
            (int column, int row) = (plane << (i & 1), plane << ((i >> 1) & 1));
            int context = ((above & column) != 0 ? 1 : 0) + ((left & row) != 0 ? 1 : 0);
            int end = CoefficientReader.Read(ref bits, probabilities, context, quantizer.ChromaDc, quantizer.ChromaAc, 0, Access.Of(coefficients, 16));
            above = end > 0 ? above | column : above & ~column;
            left = end > 0 ? left | row : left & ~row;
            codes = (codes << 2) | BlockCode.Of(end, coefficients[0]);
        }

        ChromaCodes = codes;
    }

    private static class Bit
    {
        public const int U = 1 << 4;
        public const int V = 1 << 6;
        public const int Dc = 1 << 8;
    }
}
