using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Warping;

/// <summary>One row of an affine map: a start and steps, in 1024ths of a pixel.</summary>
internal static partial class AffineRow
{
    private const int WholeShift = 10;
    private const int FractionShift = WholeShift - PositionRow.StepBits;

    /// <param name="stepsX">What each column adds to x.</param>
    /// <param name="stepsY">What each column adds to y.</param>
    /// <param name="x0">The row's own x.</param>
    /// <param name="y0">The row's own y.</param>
    /// <param name="nearest">Whole pixels are wanted.</param>
    /// <param name="row">As many positions.</param>
    public static void Fill(ReadOnlySpan<int> stepsX, ReadOnlySpan<int> stepsY, int x0, int y0, bool nearest, PositionRow row)
    {
        // Safety: the kernels walk over stepsX.Length elements of each.
        stepsY = stepsY[..stepsX.Length];
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Width, stepsX.Length, nameof(row));
        if (Vector256.IsHardwareAccelerated)
        {
            FillVector256(stepsX, stepsY, x0, y0, nearest, row);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            FillVector128(stepsX, stepsY, x0, y0, nearest, row);
        }
        else
        {
            FillScalar(stepsX, stepsY, x0, y0, nearest, row, start: 0);
        }
    }
}
