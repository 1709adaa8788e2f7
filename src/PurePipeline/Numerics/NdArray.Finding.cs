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

    /// <summary><c>np.percentile(a, q)</c> of all elements, float64, between two of them by their distance.</summary>
    /// <param name="percentages">0 to 100; one gives a 0-d array.</param>
    /// <exception cref="ArgumentException">The array is empty, or a percentage is out of range.</exception>
    /// <exception cref="NotSupportedException">The array is of float32 or float16.</exception>
    public NdArray Percentile(params ReadOnlySpan<double> percentages)
    {
        if (DType is DType.Float16 or DType.Float32)
        {
            throw new NotSupportedException("Percentiles of float32 and float16 are not supported.");
        }

        double[] sorted = AsType(DType.Float64).Reshape(-1).ToArray<double>();
        Array.Sort(sorted);
        double[] found = new double[percentages.Length];
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = Quantile(sorted, percentages[i] / 100);
        }

        return Create(new ReadOnlySpan<double>(found), found.Length == 1 ? [] : [found.Length], Versions);
    }

    // Each half is reckoned from its own end.
    internal static double Quantile(double[] sorted, double quantile)
    {
        if (quantile is not (>= 0 and <= 1) || sorted.Length == 0)
        {
            throw new ArgumentException("Percentiles must be in the range [0, 100]", nameof(quantile));
        }

        double place = (sorted.Length - 1) * quantile;
        int before = (int)Math.Floor(place);
        double fraction = place - before;
        double low = sorted[before];
        double high = sorted[Math.Min(before + 1, sorted.Length - 1)];
        double step = high - low;
        return fraction >= 0.5 ? high - (step * (1 - fraction)) : low + (step * fraction);
    }

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
