using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Differences of neighbours, slopes, and running sums.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.diff(a, n, axis)</c>: each element less the one before it; of bools, whether the two differ.</summary>
    /// <param name="n">How many times.</param>
    /// <param name="axis">The axis, which gets shorter by <paramref name="n"/>.</param>
    /// <exception cref="ArgumentException">There is no such axis, or n is below 0.</exception>
    public NdArray Diff(int n = 1, int axis = -1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        int own = Layout.NormalizeAxis(axis, Rank);
        ArrayIndex[] behind = [.. Enumerable.Repeat(ArrayIndex.All, own), ArrayIndex.Slice(1, null)];
        ArrayIndex[] before = [.. Enumerable.Repeat(ArrayIndex.All, own), ArrayIndex.Slice(null, -1)];
        NdArray array = this;
        for (int i = 0; i < n; i++)
        {
            array = DType == DType.Bool
                ? Compare(ComparisonOperation.NotEqual, array[behind], array[before])
                : Operate(BinaryOperation.Subtract, array[behind], array[before]);
        }

        return array;
    }

    /// <summary><c>np.gradient(a, axis=axis)</c>: half the difference of the neighbours, at the edges the difference itself; whole numbers in float64.</summary>
    /// <param name="axis">The axis; negative from the end.</param>
    /// <exception cref="ArgumentException">There is no such axis, or it has fewer than two elements.</exception>
    public NdArray Gradient(int axis)
    {
        NdArray first = (DType.IsFloat() ? this : AsType(DType.Float64)).MoveAxis(axis, 0);
        int length = first.Shape[0];
        if (length < 2)
        {
            throw new ArgumentException("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.");
        }

        NdArray Edge(int upper) => (first[upper] - first[upper - 1]).ExpandDims(0);
        NdArray[] parts = length == 2 ? [Edge(1), Edge(1)] : [Edge(1), (first[2..] - first[..^2]) / 2.0, Edge(length - 1)];
        return With(Concatenate(parts, 0, first.DType)._array).MoveAxis(0, axis).Copy();
    }

    /// <summary><c>np.cumsum(a, axis, dtype)</c>: sums in order, of whole numbers in 64 bits.</summary>
    /// <param name="axis">The axis; null for the flat array.</param>
    /// <param name="dtype">The dtype to add in; null for that of <see cref="Sum(ReadOnlySpan{int})"/>.</param>
    public NdArray CumSum(int? axis = null, DType? dtype = null)
    {
        NdArray result = (axis is null ? Reshape(-1) : this).AsType(dtype ?? SumType(DType)).Copy();
        int own = Layout.NormalizeAxis(axis ?? 0, result.Rank);
        ArrayIndex[] here = [.. Enumerable.Repeat(ArrayIndex.All, own), 0];
        NdArray? sum = null;
        for (int i = 0; i < result.Shape[own]; i++)
        {
            here[own] = i;
            sum = sum is null ? result[here] : Operate(BinaryOperation.Add, sum, result[here]);
            result[here] = sum;
        }

        return result;
    }
}
