using System.Numerics;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// Filters four rows of samples wider than a byte, <c>int</c> or <c>float</c>, along x, as doubles: products are added in the order of the samples, each operation
/// rounded once, so lanes of a vector are different rows (<see cref="FourRows"/>).
/// </summary>
internal static partial class WideHorizontalConvolution
{
    /// <summary>Filters four rows: sums that are not yet rounded to the samples' type.</summary>
    /// <param name="weights">The windows and weights.</param>
    /// <param name="columns">The source's columns, four samples each.</param>
    /// <param name="sums">Room for the target's columns.</param>
    public static void Filter<T>(DoubleWeights weights, ReadOnlySpan<T> columns, Span<double> sums)
        where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns.Length, FourRows.Count * weights.Axis.SourceLength, nameof(columns));
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, FourRows.Count * weights.Length, nameof(sums));
        if (Vector256.IsHardwareAccelerated)
        {
            FilterVector256(weights, columns, sums);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            FilterVector128(weights, columns, sums);
        }
        else
        {
            FilterScalar(weights, columns, sums);
        }
    }
}
