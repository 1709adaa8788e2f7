using System.Numerics;
using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.WebP;

/// <summary>Predicts a whole macroblock's luma or chroma from the row above and the column to the left: RFC 6386, 12.2.</summary>
internal static unsafe partial class BlockPredictor
{
    private const byte NoNeighbours = 128;
    private const int Half = 8;
    private const ulong Ones = 0x0101010101010101;

    /// <summary>Predicts a block.</summary>
    /// <param name="block">The block's first sample.</param>
    /// <param name="stride">Bytes from a row to the next.</param>
    /// <param name="size">8 or 16.</param>
    /// <param name="mode">One of the first four of <see cref="SubblockMode"/>.</param>
    /// <param name="hasAbove">Whether there is a macroblock above. If not, only DC is told; the other modes take what stands there.</param>
    /// <param name="hasLeft">The same of the left side.</param>
    // Safety: the block, the row above it with its corner, and the column to its left are in the plane.
    public static void Predict(byte* block, nint stride, int size, byte mode, bool hasAbove, bool hasLeft)
    {
        switch (mode)
        {
            case SubblockMode.Dc:
                Fill(block, stride, size, Dc(block, stride, size, hasAbove, hasLeft));
                break;
            case SubblockMode.Vertical:
                ulong left = *(ulong*)(block - stride);
                ulong right = *(ulong*)(block - stride + size - Half);
                for (int y = 0; y < size; y++)
                {
                    SetRow(block + (y * stride), size, left, right);
                }

                break;
            case SubblockMode.Horizontal:
                for (int y = 0; y < size; y++)
                {
                    ulong row = block[(y * stride) - 1] * Ones;
                    SetRow(block + (y * stride), size, row, row);
                }

                break;
            case var _ when Vector128.IsHardwareAccelerated:
                TrueMotionVector128(block, stride, size);
                break;
            default:
                TrueMotionScalar(block, stride, size);
                break;
        }
    }

    // Safety: as for Predict.
    private static byte Dc(byte* block, nint stride, int size, bool hasAbove, bool hasLeft)
    {
        if (!hasAbove && !hasLeft)
        {
            return NoNeighbours;
        }

        int sum = 0;
        for (int x = 0; hasAbove && x < size; x++)
        {
            sum += block[x - stride];
        }

        for (int y = 0; hasLeft && y < size; y++)
        {
            sum += block[(y * stride) - 1];
        }

        int count = hasAbove && hasLeft ? 2 * size : size;
        return (byte)((sum + (count >> 1)) >> BitOperations.Log2((uint)count));
    }

    // Safety: as for Predict.
    private static void Fill(byte* block, nint stride, int size, byte value)
    {
        ulong row = value * Ones;
        for (int y = 0; y < size; y++)
        {
            SetRow(block + (y * stride), size, row, row);
        }
    }

    // The first eight samples and the last eight, which are the same ones where there are no more.
    // Safety: a row of the block.
    private static void SetRow(byte* row, int size, ulong left, ulong right)
    {
        *(ulong*)row = left;
        *(ulong*)(row + size - Half) = right;
    }
}
