using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// A block of a row of a perspective map, column i of it: <c>w = W0 + WX i</c>, then <c>(X0 + XX i) s / w</c> and <c>(Y0 + YX i) s / w</c>
/// rounded half to even, where s is 32 or, for the nearest pixel, 1; w = 0 makes both 0. All in doubles, each operation rounded.
/// </summary>
/// <param name="X0">The first column's x, times its w.</param>
/// <param name="XX">What a column adds to it.</param>
/// <param name="Y0">The first column's y, times its w.</param>
/// <param name="YX">What a column adds to it.</param>
/// <param name="W0">The first column's w.</param>
/// <param name="WX">What a column adds to it.</param>
internal readonly partial record struct PerspectiveBlock(double X0, double XX, double Y0, double YX, double W0, double WX)
{
    // OpenCV's vectors: whole groups of columns, of which the scalar code takes the rest; they differ in what NaN becomes.
    private const int Group = 16;

    /// <summary>Sets <paramref name="count"/> positions of the row from <paramref name="start"/> on.</summary>
    public void Fill(PositionRow row, int start, int count, bool nearest)
    {
        // Safety: the kernels write count positions from start on.
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Width - start, count, nameof(count));
        int grouped = count / Group * Group;
        int done = 0;
        if (Avx.IsSupported && Vector256.IsHardwareAccelerated)
        {
            done = FillVector256(row, start, grouped, nearest);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            done = FillVector128(row, start, grouped, nearest);
        }

        FillScalar(row, start, done, count, grouped, nearest);
    }
}
