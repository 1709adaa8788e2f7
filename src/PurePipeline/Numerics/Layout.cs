namespace PurePipeline.Numerics;

/// <summary>
/// How an array's indices lead to elements of its storage: element (i, j, ...) lies at <see cref="Offset"/> + i * stride 0 + j * stride 1 +
/// ... Immutable; every change of layout is a new one on the same elements.
/// </summary>
internal sealed partial class Layout
{
    /// <summary>NumPy's limit.</summary>
    public const int MaxRank = 64;

    private readonly int[] _shape;
    private readonly long[] _strides;

    public Layout(long offset, int[] shape, long[] strides)
    {
        if (shape.Length > MaxRank)
        {
            throw new ArgumentException($"maximum supported dimension for an ndarray is {MaxRank}, found {shape.Length}", nameof(shape));
        }

        (Offset, _shape, _strides) = (offset, shape, strides);
        Length = LengthOf(shape);
    }

    /// <summary>The storage index of the first element.</summary>
    public long Offset { get; }

    public ReadOnlySpan<int> Shape => _shape;

    /// <summary>Elements, not bytes, from one index to the next along each axis; negative where the view runs backwards.</summary>
    public ReadOnlySpan<long> Strides => _strides;

    public int Rank => _shape.Length;

    /// <summary>The number of elements.</summary>
    public long Length { get; }

    /// <summary>True if the elements lie one behind the other in C order.</summary>
    public bool IsContiguous
    {
        get
        {
            long expected = 1;
            for (int axis = Rank - 1; axis >= 0; axis--)
            {
                if (_shape[axis] != 1 && _strides[axis] != expected)
                {
                    return Length == 0;
                }

                expected *= _shape[axis];
            }

            return true;
        }
    }

    /// <summary>True if no element is seen twice; only broadcasting makes such views.</summary>
    public bool IsInjective
    {
        get
        {
            for (int axis = 0; axis < Rank; axis++)
            {
                if (_shape[axis] > 1 && _strides[axis] == 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>True if all of a storage's elements are seen, by a view that sees none twice, and no axis runs backwards.</summary>
    public bool IsDense(long storageLength) => Length == storageLength && Strides.IndexOfAnyInRange(long.MinValue, -1) < 0;

    /// <summary>The axes in the order that they have in memory, the one with the longest steps first.</summary>
    public int[] AxesByStride() => [.. Enumerable.Range(0, Rank).OrderByDescending(axis => _shape[axis] == 1 ? long.MaxValue : Math.Abs(_strides[axis]))];

    /// <summary>All elements of a storage in C order.</summary>
    public static Layout Contiguous(ReadOnlySpan<int> shape)
    {
        long[] strides = new long[shape.Length];
        long stride = 1;
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride = checked(stride * shape[axis]);
        }

        return new Layout(0, shape.ToArray(), strides);
    }

    /// <summary>The number of elements of <paramref name="shape"/>.</summary>
    /// <exception cref="ArgumentException">A dimension is negative, or there are more elements than a number holds.</exception>
    public static long LengthOf(ReadOnlySpan<int> shape)
    {
        long length = 1;
        foreach (int dimension in shape)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(dimension, nameof(shape));
            length = checked(length * dimension);
        }

        return length;
    }

    /// <summary>NumPy's tuple: <c>(3,)</c>, <c>(1, 3, 224, 224)</c>.</summary>
    public static string Describe(ReadOnlySpan<int> shape) => shape.Length == 1 ? $"({shape[0]},)" : $"({string.Join(", ", shape.ToArray())})";

    /// <summary>The axis that a possibly negative number names.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static int NormalizeAxis(int axis, int rank) =>
        axis >= -rank && axis < rank
            ? axis < 0 ? axis + rank : axis
            : throw new ArgumentOutOfRangeException(nameof(axis), axis, $"axis {axis} is out of bounds for array of dimension {rank}");

    /// <summary>True for the same shape, element by element.</summary>
    public bool HasShape(ReadOnlySpan<int> shape) => Shape.SequenceEqual(shape);

    public override string ToString() => Describe(_shape);
}
