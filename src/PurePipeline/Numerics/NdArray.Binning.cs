namespace PurePipeline.Numerics;

/// <summary>Numbers counted by where they lie between others.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.histogram(a, bins, range)</c>: the int64 counts in bins of equal width, and the float64 edges, one more.</summary>
    /// <param name="bins">The number of bins; the last one has both its edges.</param>
    /// <param name="range">The first and the last edge; null for the least and the greatest element.</param>
    /// <exception cref="ArgumentException">There is no bin, or the range falls or is not finite.</exception>
    /// <exception cref="NotSupportedException">The array is of float32 or float16.</exception>
    public (NdArray Counts, NdArray Edges) Histogram(int bins = 10, (double Low, double High)? range = null)
    {
        if (bins < 1)
        {
            throw new ArgumentException("`bins` must be positive, when an integer", nameof(bins));
        }

        double[] numbers = Numbers();
        (double low, double high) = range ?? (numbers.Length == 0 ? (0, 1) : (numbers.Min(), numbers.Max()));
        if (!(low <= high) || !double.IsFinite(low) || !double.IsFinite(high))
        {
            throw new ArgumentException(low > high ? "max must be larger than min in range parameter." : $"supplied range of [{low}, {high}] is not finite", nameof(range));
        }

        // np.linspace, the last one the range's end itself.
        (low, high) = low == high ? (low - 0.5, high + 0.5) : (low, high);
        double step = (high - low) / bins;
        double[] edges = [.. Enumerable.Range(0, checked(bins + 1)).Select(i => i == bins ? high : low + (i * step))];
        return Counted(numbers, Create(new ReadOnlySpan<double>(edges), [edges.Length], Versions));
    }

    /// <summary><c>np.histogram(a, edges)</c>: the int64 counts between the edges, which are given back; the last bin has both its edges.</summary>
    /// <exception cref="ArgumentException">The edges fall, or have not one axis.</exception>
    /// <exception cref="NotSupportedException">The array is of float32 or float16.</exception>
    public (NdArray Counts, NdArray Edges) Histogram(NdArray edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        if (edges.Rank != 1)
        {
            throw new ArgumentException("`bins` must be 1d, when an array", nameof(edges));
        }

        return Counted(Numbers(), edges);
    }

    /// <summary><c>np.bincount(a, minlength=n)</c>, int64: how often each whole number from 0 on occurs.</summary>
    /// <param name="minLength">The least length of the result.</param>
    /// <exception cref="ArgumentException">A number is below 0.</exception>
    /// <exception cref="InvalidCastException">The array is of floats.</exception>
    public NdArray BinCount(int minLength = 0)
    {
        (long[] numbers, int bins) = Bins(minLength);
        long[] counts = new long[bins];
        foreach (long number in numbers)
        {
            counts[number]++;
        }

        return Create(new ReadOnlySpan<long>(counts), [counts.Length], Versions);
    }

    /// <summary><c>np.bincount(a, weights, minlength=n)</c>, float64: the sum of each whole number's weights, added in their order.</summary>
    /// <param name="weights">As many as there are elements.</param>
    /// <param name="minLength">The least length of the result.</param>
    /// <exception cref="ArgumentException">A number is below 0, or there is another number of weights.</exception>
    /// <exception cref="InvalidCastException">The array is of floats.</exception>
    public NdArray BinCount(NdArray weights, int minLength = 0)
    {
        ArgumentNullException.ThrowIfNull(weights);
        (long[] numbers, int bins) = Bins(minLength);
        if (weights.Length != numbers.Length)
        {
            throw new ArgumentException("The weights and list don't have the same length.", nameof(weights));
        }

        double[] added = weights.AsType(DType.Float64).ToArray<double>();
        double[] sums = new double[bins];
        for (int i = 0; i < numbers.Length; i++)
        {
            sums[numbers[i]] += added[i];
        }

        return Create(new ReadOnlySpan<double>(sums), [sums.Length], Versions);
    }

    private (long[] Numbers, int Bins) Bins(int minLength)
    {
        if (DType.IsFloat())
        {
            throw new InvalidCastException("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'");
        }

        long[] numbers = AsType(DType.Int64).ToArray<long>();
        return numbers.Length > 0 && numbers.Min() < 0
            ? throw new ArgumentException("'list' argument must have no negative elements")
            : (numbers, checked((int)Math.Max(minLength, numbers.Length == 0 ? 0 : numbers.Max() + 1)));
    }

    /// <summary><c>np.digitize(a, bins, right)</c>, int64: how many of the rising bounds an element has reached.</summary>
    /// <param name="bins">The bounds.</param>
    /// <param name="right">Whether a bound itself lies below it.</param>
    /// <exception cref="NotSupportedException">The bounds fall.</exception>
    public NdArray Digitize(NdArray bins, bool right = false)
    {
        ArgumentNullException.ThrowIfNull(bins);
        double[] bounds = bins.AsType(DType.Float64).ToArray<double>();
        return bounds.AsSpan().SequenceEqual([.. bounds.Order()]) ? bins.SearchSorted(this, !right) : throw new NotSupportedException("Bins that do not rise are not supported.");
    }

    /// <summary><c>np.searchsorted(a, values, side)</c>, int64: where in this rising array the values would go.</summary>
    /// <param name="values">The values; the result has their shape.</param>
    /// <param name="right">Behind equal elements, <c>side="right"</c>, instead of before them.</param>
    public NdArray SearchSorted(NdArray values, bool right = false)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] bounds = AsType(DType.Float64).ToArray<double>();
        long[] places = [.. values.AsType(DType.Float64).ToArray<double>().Select(x => (long)(right ? CountOf(bounds, bound => bound <= x) : CountOf(bounds, bound => bound < x)))];
        return Create(new ReadOnlySpan<long>(places), values.Shape, values.Versions);
    }

    /// <summary><c>np.interp(a, xp, fp, left, right)</c>, float64: values between samples at rising places.</summary>
    /// <param name="xp">The places.</param>
    /// <param name="fp">The values there.</param>
    /// <param name="left">The value before the first place; null for the first sample.</param>
    /// <param name="right">The value behind the last place; null for the last sample.</param>
    /// <exception cref="ArgumentException">There are no samples, or not as many places as values.</exception>
    public NdArray Interpolate(NdArray xp, NdArray fp, double? left = null, double? right = null)
    {
        ArgumentNullException.ThrowIfNull(xp);
        ArgumentNullException.ThrowIfNull(fp);
        double[] xs = xp.AsType(DType.Float64).ToArray<double>();
        double[] ys = fp.AsType(DType.Float64).ToArray<double>();
        if (xs.Length != ys.Length || xs.Length == 0)
        {
            throw new ArgumentException(xs.Length == 0 ? "array of sample points is empty" : "fp and xp are not of the same length.", nameof(fp));
        }

        double[] found = [.. AsType(DType.Float64).ToArray<double>().Select(x => Between(x, xs, ys, left ?? ys[0], right ?? ys[^1]))];
        return Create(new ReadOnlySpan<double>(found), Shape, Versions);
    }

    private static double Between(double x, double[] xs, double[] ys, double left, double right)
    {
        if (double.IsNaN(x) || x > xs[^1] || x < xs[0])
        {
            return double.IsNaN(x) ? x : x < xs[0] ? left : right;
        }

        int j = CountOf(xs, place => place <= x) - 1;
        if (j == xs.Length - 1 || xs[j] == x)
        {
            return ys[j];
        }

        double slope = (ys[j + 1] - ys[j]) / (xs[j + 1] - xs[j]);
        double value = (slope * (x - xs[j])) + ys[j];
        return double.IsNaN(value) && ys[j] == ys[j + 1] ? ys[j] : value;
    }

    private double[] Numbers() => DType is DType.Float32 or DType.Float16
        ? throw new NotSupportedException("Histograms of float32 and float16 are not supported.")
        : AsType(DType.Float64).ToArray<double>();

    private (NdArray Counts, NdArray Edges) Counted(double[] numbers, NdArray edges)
    {
        double[] bounds = edges.AsType(DType.Float64).ToArray<double>();
        if (bounds.Zip(bounds.Skip(1)).Any(static pair => pair.First > pair.Second))
        {
            throw new ArgumentException("`bins` must increase monotonically, when an array", nameof(edges));
        }

        // Between fewer than two edges is nothing.
        long[] counts = new long[Math.Max(0, bounds.Length - 1)];
        foreach (double number in numbers.Where(number => counts.Length > 0 && number >= bounds[0] && number <= bounds[^1]))
        {
            counts[Math.Min(CountOf(bounds, bound => bound <= number), counts.Length) - 1]++;
        }

        return (Create(new ReadOnlySpan<long>(counts), [counts.Length], Versions), edges);
    }

    private static int CountOf(double[] bounds, Predicate<double> isBefore)
    {
        (int low, int high) = (0, bounds.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = isBefore(bounds[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
