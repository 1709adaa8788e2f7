using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.Png;

/// <summary>
/// Undoes the filter of one row (PNG specification, "Filtering"): each byte is the difference to a prediction from the bytes left of it,
/// above it, and left of that.
/// </summary>
internal static partial class RowFilter
{
    /// <summary>The bytes that rows have behind them, for loads and stores that pass the end.</summary>
    public const int Margin = 8;

    private const int Sub = 1;
    private const int Up = 2;
    private const int Average = 3;
    private const int Paeth = 4;

    /// <summary>Writes the bytes of a row.</summary>
    /// <param name="filter">The number of the filter, 0 to 4.</param>
    /// <param name="row">The differences, with <see cref="Margin"/> bytes of anything behind them.</param>
    /// <param name="above">The row above, zeros above the first one, with the same margin.</param>
    /// <param name="target">Where the row goes, with a margin that may be overwritten.</param>
    /// <param name="count">The row's bytes.</param>
    /// <param name="pixelBytes">The bytes of a whole pixel, at least 1, at most 8.</param>
    /// <returns>False if there is no such filter.</returns>
    public static bool TryUndo(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> target, int count, int pixelBytes)
    {
        switch (filter)
        {
            case 0:
                row[..count].CopyTo(target);
                return true;
            case > Paeth or < 0:
                return false;
            case var _ when Vector128.IsHardwareAccelerated:
                UndoVector128(filter, row, above, target, count, pixelBytes);
                return true;
            default:
                UndoScalar(filter, row, above, target, count, pixelBytes);
                return true;
        }
    }
}
