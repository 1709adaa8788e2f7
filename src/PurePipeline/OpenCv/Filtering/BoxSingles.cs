using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>The sums of a box of floats, which are doubles: from floats, and as floats.</summary>
internal static partial class BoxSingles
{
    /// <summary>Adds up neighbours from the left.</summary>
    /// <param name="row">The row, with the neighbours of its last element.</param>
    /// <param name="distance">From a neighbour to the next.</param>
    /// <param name="taps">How many neighbours.</param>
    /// <param name="sums">The sums.</param>
    public static void AddEach(ReadOnlySpan<float> row, int distance, int taps, Span<double> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, sums.Length + ((taps - 1) * distance), nameof(row));
        int done = Vector512.IsHardwareAccelerated ? AddEachVector512(row, distance, taps, sums)
            : Vector256.IsHardwareAccelerated ? AddEachVector256(row, distance, taps, sums)
            : 0;
        AddEachScalar(row[done..], distance, taps, sums[done..]);
    }

    /// <summary>The sums times a factor.</summary>
    public static void Scale(ReadOnlySpan<double> sums, double scale, Span<float> row)
    {
        sums = sums[..row.Length];
        int done = Vector256.IsHardwareAccelerated ? ScaleVector256(sums, scale, row) : 0;
        ScaleScalar(sums[done..], scale, row[done..]);
    }

    /// <summary>Sums times a factor between the row that enters them and the one that leaves.</summary>
    public static BoxColumn<double>.Slide Slide(double scale) => (sums, entering, leaving, result) =>
    {
        Span<float> row = MemoryMarshal.Cast<byte, float>(result)[..sums.Length];
        entering = entering[..sums.Length];
        leaving = leaving[..sums.Length];
        return Vector512.IsHardwareAccelerated ? SlideVector512(sums, entering, leaving, scale, row)
            : Vector256.IsHardwareAccelerated ? SlideVector256(sums, entering, leaving, scale, row)
            : 0;
    };
}
