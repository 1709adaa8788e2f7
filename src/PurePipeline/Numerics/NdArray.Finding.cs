using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Where the extremes are, what is true, and quantiles.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.argmax(a, axis)</c>, int64: the first place of the greatest; NaN counts as greatest.</summary>
    /// <param name="axis">The axis; null for the place in the flat array.</param>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public NdArray ArgMax(int? axis = null) => ArgExtreme(axis, greatest: true);

    /// <summary><c>np.argmin(a, axis)</c>, int64: the first place of the least; NaN counts as least.</summary>
    /// <param name="axis">The axis; null for the place in the flat array.</param>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public NdArray ArgMin(int? axis = null) => ArgExtreme(axis, greatest: false);

    /// <summary><c>np.any(a, axes)</c>, bool: whether an element is not zero; no axes stand for all.</summary>
    public NdArray Any(params ReadOnlySpan<int> axes) => Truth().Reduce(ReductionOperation.Maximum, DType.Bool, axes);

    /// <summary><c>np.all(a, axes)</c>, bool: whether no element is zero; no axes stand for all.</summary>
    public NdArray All(params ReadOnlySpan<int> axes) => Truth().Reduce(ReductionOperation.Minimum, DType.Bool, axes);

    /// <summary>The elements as bools of 0 and 1 alone.</summary>
    internal NdArray Truth() => DType == DType.Bool ? AsType(DType.UInt8).AsType(DType.Bool) : AsType(DType.Bool);

    private NdArray ArgExtreme(int? wanted, bool greatest)
    {
        NdArray values = wanted is null ? Reshape(-1) : this;
        int axis = Layout.NormalizeAxis(wanted ?? 0, values.Rank);
        int length = values.Shape[axis];
        if (length == 0)
        {
            throw new ArgumentException($"attempt to get {(greatest ? "argmax" : "argmin")} of an empty sequence");
        }

        // Along the last axis, in doubles: wide enough for all but the largest int64.
        int[] order = [.. Enumerable.Range(0, values.Rank).Where(a => a != axis), axis];
        double[] numbers = values.Transpose(order).AsType(DType.Float64).ToArray<double>();
        long[] found = new long[numbers.Length / length];
        for (int i = 0; i < found.Length; i++)
        {
            for (int j = 1; j < length; j++)
            {
                double best = numbers[(i * length) + (int)found[i]];
                double here = numbers[(i * length) + j];
                found[i] = !double.IsNaN(best) && (double.IsNaN(here) || (greatest ? here > best : here < best)) ? j : found[i];
            }
        }

        int[] shape = new int[order.Length - 1];
        for (int i = 0; i < shape.Length; i++)
        {
            shape[i] = values.Shape[order[i]];
        }

        return Create(new ReadOnlySpan<long>(found), shape, Versions);
    }
}
