using System.Numerics;
using PurePipeline.Pillow.Geometry;

namespace PurePipeline.Pillow;

internal static partial class Histogram
{
    // Neighbours are counted in tables of their own, so that a count need not wait for an equal one before it; what has no bin, in one more.
    internal const int SpreadTables = 4;
    internal const int SpreadBins = Bins + 1;

    /// <summary>The specification.</summary>
    internal static void CountRowScalar<T>(ReadOnlySpan<T> row, T least, float scale, Span<int> tables)
        where T : unmanaged, INumber<T>
    {
        foreach (T value in row)
        {
            int bin = Coordinates.Truncate(float.CreateTruncating(unchecked(value - least)) * scale);
            tables[(uint)bin < Bins ? bin : Bins]++;
        }
    }

    /// <summary>The specification.</summary>
    internal static void ExtremaScalar<T>(ReadOnlySpan<T> row, ref (T Least, T Greatest) extrema)
        where T : unmanaged, INumber<T>
    {
        foreach (T value in row)
        {
            extrema = (value < extrema.Least ? value : extrema.Least, value > extrema.Greatest ? value : extrema.Greatest);
        }
    }
}
