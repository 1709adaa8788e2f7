using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Where the extremes are, and what is true.</summary>
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
        (double[] numbers, int length, int[] rest) = Runs(wanted);
        if (length == 0)
        {
            throw new ArgumentException($"attempt to get {(greatest ? "argmax" : "argmin")} of an empty sequence");
        }

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

        return Create(new ReadOnlySpan<long>(found), rest, Versions);
    }

    // What lies along an axis (of the flat array, if it is null) run by run, in doubles: wide enough for all but the largest int64. The
    // shape is that of the runs.
    private (double[] Numbers, int Length, int[] Shape) Runs(int? axis)
    {
        NdArray values = (axis is null ? Reshape(-1) : this).MoveAxis(axis ?? 0, -1);
        return (values.AsType(DType.Float64).ToArray<double>(), values.Shape[^1], values.Shape[..^1].ToArray());
    }
}
