using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Filtering;

/// <summary>
/// The value of a rank in each window of a row of bytes, found bit by bit from the highest on: with a bit set it is still not above the value
/// looked for if no more values of the window than the rank are below. Bytes have their highest bit flipped, so that they compare as signed.
/// </summary>
internal static unsafe partial class RankRow
{
    /// <summary>The bit that is flipped.</summary>
    public const byte Flip = 0x80;

    // Counts of up to as many values, squared, are signed bytes.
    private const int LargestOfVectors = 11;

    /// <param name="rows">The rows of a window from its first column on; each has the picture's width and a window's, less one, of bytes.</param>
    /// <param name="size">The sides of a window: as many rows.</param>
    /// <param name="rank">Below the square of it.</param>
    /// <param name="target">The picture's width of bytes, as they are.</param>
    // Safety: each kernel reads target.Length + size - 1 bytes of each row, and writes target.Length.
    public static void Pick(sbyte** rows, int size, int rank, Span<byte> target)
    {
        if (Vector256.IsHardwareAccelerated && size <= LargestOfVectors && target.Length >= Vector256<byte>.Count)
        {
            PickVector256(rows, size, rank, target);
        }
        else if (Vector128.IsHardwareAccelerated && size <= LargestOfVectors && target.Length >= Vector128<byte>.Count)
        {
            PickVector128(rows, size, rank, target);
        }
        else
        {
            PickScalar(rows, size, rank, target);
        }
    }
}
