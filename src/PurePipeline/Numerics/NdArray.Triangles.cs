using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Diagonals, and what is below or above them.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.tri(rows, columns, k, dtype)</c>: 1 on the diagonal and below, else 0.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns; null for that of the rows.</param>
    /// <param name="k">The diagonal: 0 the main one, above it above 0.</param>
    /// <param name="dtype">The dtype.</param>
    /// <param name="versions">The versions whose rules apply to the result; the newest by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is below 0.</exception>
    public static NdArray Tri(int rows, int? columns = null, int k = 0, DType dtype = DType.Float64, ReferenceVersions? versions = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns ?? rows, nameof(columns));
        return Below(rows, columns ?? rows, k).AsType(dtype).WithVersions(versions ?? ReferenceVersions.Newest);
    }

    /// <summary><c>np.tril(a, k)</c>: a copy with zeros above a diagonal of the last two axes.</summary>
    /// <param name="k">The diagonal: 0 the main one, above it above 0.</param>
    /// <exception cref="ArgumentException">There are fewer than two axes.</exception>
    public NdArray Tril(int k = 0) => With(Where(Below(k), this, Full([], 0L, DType.Int64).AsType(DType))._array);

    /// <summary><c>np.triu(a, k)</c>: a copy with zeros below a diagonal of the last two axes.</summary>
    /// <inheritdoc cref="Tril"/>
    public NdArray Triu(int k = 0) => With(Where(Below(checked(k - 1)), Full([], 0L, DType.Int64).AsType(DType), this)._array);

    /// <summary><c>np.trace(a, offset)</c> of two axes: the sum of a diagonal.</summary>
    /// <param name="offset">The diagonal: 0 the main one, above it above 0.</param>
    /// <exception cref="ArgumentException">There are other than two axes.</exception>
    public NdArray Trace(int offset = 0) => Plane().Diag(offset).Sum();

    /// <summary><c>np.fill_diagonal(a, value)</c> of two axes.</summary>
    /// <param name="value">A number, or one for each place.</param>
    /// <exception cref="ArgumentException">There are other than two axes, or the values are too many or too few.</exception>
    public void FillDiagonal(NdArray value)
    {
        NdArray places = Arange(0L, Math.Min(Plane().Shape[0], Shape[1]), 1L);
        this[places, places] = value;
    }

    private NdArray Plane() => Rank == 2 ? this : throw new ArgumentException($"An array of two axes is wanted; this one has {Rank}.");

    private NdArray Below(int above) => Rank >= 2 ? Below(Shape[^2], Shape[^1], above) : throw new ArgumentException($"An array of two axes or more is wanted; this one has {Rank}.");

    // True on the diagonal that many places above the main one, and below it.
    private static NdArray Below(int rows, int columns, int above) => Compare(
        ComparisonOperation.GreaterOrEqual, Arange(0L, rows, 1L).Reshape(rows, 1), Arange(-(long)above, columns - (long)above, 1L).Reshape(1, columns));
}
