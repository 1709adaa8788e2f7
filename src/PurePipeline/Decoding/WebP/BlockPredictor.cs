using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.WebP;

/// <summary>Predicts a whole macroblock's luma or chroma from the row above and the column to the left: RFC 6386, 12.2.</summary>
internal static unsafe partial class BlockPredictor
{
    private const byte NoNeighbours = 128;

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
                for (int y = 0; y < size; y++)
                {
                    new ReadOnlySpan<byte>(block - stride, size).CopyTo(new Span<byte>(block + (y * stride), size));
                }

                break;
            case SubblockMode.Horizontal:
                for (int y = 0; y < size; y++)
                {
                    new Span<byte>(block + (y * stride), size).Fill(block[(y * stride) - 1]);
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
        for (int i = 0; i < size; i++)
        {
            sum += hasAbove ? block[i - stride] : 0;
            sum += hasLeft ? block[(i * stride) - 1] : 0;
        }

        int count = hasAbove && hasLeft ? 2 * size : size;
        return (byte)((sum + (count / 2)) / count);
    }

    // Safety: as for Predict.
    private static void Fill(byte* block, nint stride, int size, byte value)
    {
        for (int y = 0; y < size; y++)
        {
            new Span<byte>(block + (y * stride), size).Fill(value);
        }
    }
}
