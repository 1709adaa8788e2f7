using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// Makes a row of samples wider than a byte from the rows of its window, as doubles: products are added from the first row to the last,
/// each operation rounded once.
/// </summary>
internal static partial class WideVerticalConvolution
{
    /// <summary>Adds up one target row: sums that are not yet rounded to the samples' type.</summary>
    /// <param name="window">The weight of each row.</param>
    /// <param name="rows">Memory that holds the window's rows.</param>
    /// <param name="offsets">Where each row of the window begins.</param>
    /// <param name="sums">The target row; its length is that of the rows.</param>
    public static void Filter(ReadOnlySpan<double> window, ReadOnlySpan<double> rows, ReadOnlySpan<int> offsets, Span<double> sums)
    {
        offsets = offsets[..window.Length];
        foreach (int offset in offsets)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(offset, nameof(offsets));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, rows.Length - sums.Length, nameof(offsets));
        }

        if (Vector256.IsHardwareAccelerated)
        {
            FilterVector256(window, rows, offsets, sums);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            FilterVector128(window, rows, offsets, sums);
        }
        else
        {
            FilterScalar(window, rows, offsets, sums, 0, sums.Length);
        }
    }
}
