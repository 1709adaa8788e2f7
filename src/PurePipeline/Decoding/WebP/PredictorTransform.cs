using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.WebP;

/// <summary>Each pixel is the difference to a prediction from its neighbours, one of 14 that each block has: RFC 9649, 4.1.</summary>
internal sealed partial class PredictorTransform : ITransform
{
    private const uint Black = 0xFF000000;

    private readonly int _width;
    private readonly int _bits;
    private readonly int _blocksPerRow;
    private readonly uint[] _modes;

    // The row above, with a pixel behind it: the first one of the current row, which is its last one's right neighbour.
    private readonly uint[] _above;

    /// <param name="width">The pixels of a row.</param>
    /// <param name="bits">How many pixels a block is wide and high, as a power of two.</param>
    /// <param name="modes">A pixel for each block, whose green is the prediction.</param>
    public PredictorTransform(int width, int bits, uint[] modes)
    {
        (_width, _bits, _modes) = (width, bits, modes);
        _blocksPerRow = BlockCount.Of(width, bits);
        _above = new uint[width + 1];
    }

    public void Undo(Span<uint> row, int y)
    {
        row = row[.._width];
        if (y == 0)
        {
            row[0] = PixelSum.Add(row[0], Black);
            Undo(mode: 1, row, _above, 1, row.Length, Vector128.IsHardwareAccelerated);
        }
        else
        {
            row[0] = PixelSum.Add(row[0], _above[0]);
            _above[_width] = row[0];
            UndoBlocks(row, _modes.AsSpan((y >> _bits) * _blocksPerRow, _blocksPerRow));
        }

        row.CopyTo(_above);
    }

    private void UndoBlocks(Span<uint> row, ReadOnlySpan<uint> modes)
    {
        int size = 1 << _bits;
        for (int x = 1; x < row.Length;)
        {
            int mode = (int)(modes[x >> _bits] >> 8) & 0xF;
            int end = Math.Min((x | (size - 1)) + 1, row.Length);
            Undo(mode, row, _above, x, end, Vector128.IsHardwareAccelerated);
            x = end;
        }
    }

    /// <summary>Undoes one prediction for the pixels from <paramref name="x"/> to <paramref name="end"/>; x is at least 1.</summary>
    internal static void Undo(int mode, Span<uint> row, ReadOnlySpan<uint> above, int x, int end, bool vectors)
    {
        if (vectors)
        {
            UndoVector128(mode, row, above, x, end);
        }
        else
        {
            UndoScalar(mode, row, above, x, end);
        }
    }
}
