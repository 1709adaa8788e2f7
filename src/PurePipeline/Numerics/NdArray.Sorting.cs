using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Elements in order, and the places of those that are not zero.</summary>
public sealed partial class NdArray
{
    private static readonly Version ShapesInversesSince = new(2, 0);

    /// <summary><c>np.sort(a)</c> along the last axis; NaN comes last.</summary>
    public NdArray Sort() => Pick(Order(), Shape);

    /// <summary><c>np.argsort(a, kind="stable")</c> along the last axis, int64; NaN comes last.</summary>
    /// <param name="stable">
    /// Whether equals keep their order; if not, they are where NumPy's quicksort leaves them, <c>np.argsort(a)</c>. Of 4 and 8 bytes NumPy 2 sorts by the
    /// processor's vectors, whose order of equals is another.
    /// </param>
    public NdArray ArgSort(bool stable = true) => !stable ? ArgSortUnstable(out _) : Create(new ReadOnlySpan<long>([.. Order().Select(place => (long)place % Shape[^1])]), Shape, Versions);

    /// <summary><c>np.argsort(a)</c> along the last axis, with the order of equals that NumPy gives without vectors.</summary>
    /// <param name="hasEquals">Whether there are equals, whose order vectors would change.</param>
    internal NdArray ArgSortUnstable(out bool hasEquals)
    {
        int length = Shape[^1];
        double[] numbers = AsType(DType.Float64).ToArray<double>();
        long[] result = new long[numbers.Length];
        int[] places = new int[length];
        hasEquals = false;
        for (int start = 0; start < numbers.Length; start += length)
        {
            ReadOnlySpan<double> run = numbers.AsSpan(start, length);
            for (int i = 0; i < length; i++)
            {
                places[i] = i;
            }

            PlacesByIntrosort.Sort(run, places);
            for (int i = 0; i < length; i++)
            {
                result[start + i] = places[i];
                hasEquals |= i > 0 && !(run[places[i - 1]] < run[places[i]]);
            }
        }

        return Create<long>(result, Shape, Versions);
    }

    /// <summary><c>np.unique(a)</c>: each element once, in order; NaN, too, comes once, as the last.</summary>
    public NdArray Unique()
    {
        NdArray sorted = Reshape(-1).Sort();
        double[] numbers = sorted.AsType(DType.Float64).ToArray<double>();
        return sorted.Take([.. Enumerable.Range(0, numbers.Length).Where(i => i == 0 || (numbers[i] != numbers[i - 1] && !(double.IsNaN(numbers[i]) && double.IsNaN(numbers[i - 1]))))], 0);
    }

    /// <summary>
    /// <c>np.unique(a, return_index=True, return_inverse=True, return_counts=True)</c>, <c>np.unique_all(a)</c>: each element once, in order;
    /// and where it is first in the flat array, which one each of the elements is, and how often it is there, all int64.
    /// </summary>
    /// <returns>The inverse indices have the array's shape as in NumPy 2, and one axis before.</returns>
    public (NdArray Values, NdArray Indices, NdArray InverseIndices, NdArray Counts) UniqueAll()
    {
        NdArray values = Unique();
        NdArray inverse = values.SearchSorted(this);
        long[] places = inverse.ToArray<long>();
        long[] first = new long[values.Shape[0]];
        for (int i = places.Length - 1; i >= 0; i--)
        {
            first[places[i]] = i;
        }

        return (
            values,
            Create(new ReadOnlySpan<long>(first), [first.Length], Versions),
            Versions.NumPy >= ShapesInversesSince ? inverse : inverse.Reshape(-1),
            inverse.Reshape(-1).BinCount(first.Length));
    }

    /// <summary><c>np.median(a, axis)</c>: the mean of the two in the middle, in the dtype of a mean.</summary>
    /// <param name="axis">The axis; null for all elements.</param>
    public NdArray Median(int? axis = null)
    {
        (double[] numbers, int length, int[] rest) = Runs(axis);
        double[] middle = new double[2 * (length == 0 ? 0 : numbers.Length / length)];
        for (int i = 0; i < middle.Length / 2; i++)
        {
            Span<double> run = numbers.AsSpan(i * length, length);
            run.Sort();
            (middle[2 * i], middle[(2 * i) + 1]) = (run[(length - 1) / 2], run[length / 2]);
        }

        NdArray pairs = Create(new ReadOnlySpan<double>(middle), [.. rest, 2], Versions).AsType(MeanType(DType));
        NdArray median = pairs.Mean(pairs.Rank - 1);
        return DType == DType.Float16 ? median.AsType(DType.Float16) : median;
    }

    /// <summary><c>np.argwhere(a)</c>, int64: a row of indices for each element that is not zero.</summary>
    public NdArray ArgWhere()
    {
        int[] places = NonzeroPlaces();
        int[] shape = Shape.ToArray();
        long[] found = new long[checked(places.Length * shape.Length)];
        for (int i = 0; i < places.Length; i++)
        {
            int rest = places[i];
            for (int axis = shape.Length - 1; axis >= 0; axis--)
            {
                (rest, found[(i * shape.Length) + axis]) = (rest / shape[axis], rest % shape[axis]);
            }
        }

        return Create(new ReadOnlySpan<long>(found), [places.Length, shape.Length], Versions);
    }

    /// <summary><c>np.nonzero(a)</c> and <c>np.where(a)</c>: for each axis the int64 indices of the elements that are not zero.</summary>
    public NdArray[] Nonzero()
    {
        NdArray places = ArgWhere();
        return [.. Enumerable.Range(0, Rank).Select(axis => places[ArrayIndex.All, axis].Copy())];
    }

    /// <summary><c>np.count_nonzero(a)</c>.</summary>
    public int CountNonzero() => NonzeroPlaces().Length;

    // The places of the sorted elements, run by run; equal ones keep their order.
    private int[] Order()
    {
        int length = Shape[^1];
        double[] numbers = AsType(DType.Float64).ToArray<double>();
        return [.. Enumerable.Range(0, length == 0 ? 0 : numbers.Length / length)
            .SelectMany(run => Enumerable.Range(run * length, length).OrderBy(place => double.IsNaN(numbers[place])).ThenBy(place => numbers[place]))];
    }
}
