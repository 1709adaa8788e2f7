using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Warping;

/// <summary>One row of a map of floats: x and y, times 32 unless only the nearest pixel is wanted, rounded half to even.</summary>
internal static partial class FloatRow
{
    /// <param name="xs">The columns.</param>
    /// <param name="ys">The rows.</param>
    /// <param name="step">From one to the next: 1, or 2 where they take turns.</param>
    /// <param name="nearest">Whole pixels are wanted.</param>
    /// <param name="row">The positions to set, all of them.</param>
    public static void Fill(ReadOnlySpan<float> xs, ReadOnlySpan<float> ys, int step, bool nearest, PositionRow row)
    {
        // Safety: the kernels read so many of each.
        int last = (row.Width - 1) * step;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(xs.Length, last, nameof(xs));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ys.Length, last, nameof(ys));
        int done = 0;
        if (step == 1 && Vector256.IsHardwareAccelerated)
        {
            done = FillVector256(xs, ys, nearest, row);
        }
        else if (step == 1 && Vector128.IsHardwareAccelerated)
        {
            done = FillVector128(xs, ys, nearest, row);
        }

        FillScalar(xs, ys, step, nearest, row, done);
    }
}
