namespace PurePipeline.Numerics;

/// <summary>Percentiles, by NumPy's default method: between neighbours by their distance.</summary>
public sealed partial class NdArray
{
    // Before 2.0, whatever is found of floats is float64; since, a Python number's quantile is of the array's dtype, and since 2.4 only its last steps are.
    private static readonly Version KeepsSinglesSince = new(2, 0);
    private static readonly Version PlacesInDoublesSince = new(2, 4);

    /// <summary><c>np.percentile(a, q)</c> of all elements, between two of them by their distance.</summary>
    /// <param name="percentages">0 to 100; one gives a 0-d array.</param>
    /// <exception cref="ArgumentException">The array is empty, or a percentage is out of range.</exception>
    /// <exception cref="NotSupportedException">The array is of float16.</exception>
    public NdArray Percentile(params ReadOnlySpan<double> percentages) =>
        Quantiles(percentages, percentages.Length == 1 ? [] : [percentages.Length], 100, null, keepdims: false, KindOf(percentages.Length == 1));

    /// <summary><c>np.percentile(a, q, axis, keepdims=keepdims)</c> along axes, which come behind those of the percentages.</summary>
    /// <param name="percentages">0 to 100.</param>
    /// <param name="axes">The axes along which the elements are sorted; none for all.</param>
    /// <param name="keepdims">Whether the result has these axes with length 1.</param>
    /// <inheritdoc cref="Percentile(ReadOnlySpan{double})"/>
    public NdArray Percentile(ReadOnlySpan<double> percentages, ReadOnlySpan<int> axes, bool keepdims = false) =>
        Quantiles(percentages, [percentages.Length], 100, Listed(axes), keepdims, QuantileKind.Doubles);

    /// <summary><c>np.percentile(a, q, axis, keepdims=keepdims)</c> of one percentage, which has no axis in the result.</summary>
    /// <inheritdoc cref="Percentile(ReadOnlySpan{double}, ReadOnlySpan{int}, bool)"/>
    public NdArray Percentile(double percentage, ReadOnlySpan<int> axes, bool keepdims = false) => Quantiles([percentage], [], 100, Listed(axes), keepdims, QuantileKind.Number);

    /// <summary><c>np.percentile(a, q, axis, keepdims=keepdims)</c> of an array, whose dtype has a say: of float32 both are reckoned in it, with NumPy 2.</summary>
    /// <param name="percentages">0 to 100; its axes come before those of the result.</param>
    /// <param name="axes">The axes along which the elements are sorted; none for all.</param>
    /// <param name="keepdims">Whether the result has these axes with length 1.</param>
    /// <exception cref="ArgumentException">The array is empty, or a percentage is out of range.</exception>
    /// <exception cref="NotSupportedException">One of both is of float16, or the percentages are of float32 before NumPy 2.</exception>
    public NdArray Percentile(NdArray percentages, ReadOnlySpan<int> axes = default, bool keepdims = false)
    {
        ArgumentNullException.ThrowIfNull(percentages);
        return Quantiles(percentages.AsType(DType.Float64).ToArray<double>(), percentages.Shape.ToArray(), 100, Listed(axes), keepdims, KindOf(percentages, isShare: false));
    }

    /// <summary><c>np.quantile(a, q)</c> of all elements: as <see cref="Percentile(ReadOnlySpan{double})"/>, of 0 to 1.</summary>
    /// <param name="quantiles">0 to 1; one gives a 0-d array.</param>
    /// <inheritdoc cref="Percentile(ReadOnlySpan{double})"/>
    public NdArray Quantile(params ReadOnlySpan<double> quantiles) => Quantiles(
        quantiles, quantiles.Length == 1 ? [] : [quantiles.Length], 1, null, keepdims: false, KindOf(quantiles.Length == 1));

    /// <summary><c>np.quantile(a, q, axis, keepdims=keepdims)</c> along axes.</summary>
    /// <param name="quantiles">0 to 1.</param>
    /// <param name="axes">The axes along which the elements are sorted; none for all.</param>
    /// <param name="keepdims">Whether the result has these axes with length 1.</param>
    /// <inheritdoc cref="Percentile(ReadOnlySpan{double})"/>
    public NdArray Quantile(ReadOnlySpan<double> quantiles, ReadOnlySpan<int> axes, bool keepdims = false) =>
        Quantiles(quantiles, [quantiles.Length], 1, Listed(axes), keepdims, QuantileKind.Doubles);

    /// <summary><c>np.quantile(a, q, axis, keepdims=keepdims)</c> of one quantile, which has no axis in the result.</summary>
    /// <inheritdoc cref="Quantile(ReadOnlySpan{double}, ReadOnlySpan{int}, bool)"/>
    public NdArray Quantile(double quantile, ReadOnlySpan<int> axes, bool keepdims = false) => Quantiles([quantile], [], 1, Listed(axes), keepdims, QuantileKind.Number);

    /// <summary><c>np.quantile(a, q, axis, keepdims=keepdims)</c> of an array, whose dtype has a say: whole numbers give elements of the array's dtype.</summary>
    /// <param name="quantiles">0 to 1; its axes come before those of the result.</param>
    /// <param name="axes">The axes along which the elements are sorted; none for all.</param>
    /// <param name="keepdims">Whether the result has these axes with length 1.</param>
    /// <inheritdoc cref="Percentile(NdArray, ReadOnlySpan{int}, bool)"/>
    public NdArray Quantile(NdArray quantiles, ReadOnlySpan<int> axes = default, bool keepdims = false)
    {
        ArgumentNullException.ThrowIfNull(quantiles);
        return Quantiles(quantiles.AsType(DType.Float64).ToArray<double>(), quantiles.Shape.ToArray(), 1, Listed(axes), keepdims, KindOf(quantiles, isShare: true));
    }

    /// <inheritdoc cref="Quantiles(ReadOnlySpan{double}, int[], double, int?, QuantileKind)"/>
    internal NdArray Quantiles(ReadOnlySpan<double> asked, int[] shape, double whole, int[]? axes, bool keepdims, QuantileKind kind)
    {
        (NdArray values, int? along) = AlongOne(axes);
        NdArray found = values.Load().Quantiles(asked, shape, whole, along, kind);
        return keepdims ? found.Reshape([.. shape, .. KeptOf(axes)]) : found;
    }

    /// <summary>Several axes as one, and none as one of length 1, behind the others; null are all.</summary>
    internal (NdArray Values, int? Axis) AlongOne(int[]? axes)
    {
        if (axes is null or [_])
        {
            return (this, axes?[0]);
        }

        int[] along = [.. axes.Select(axis => Layout.NormalizeAxis(axis, Rank)).Distinct()];
        if (along.Length < axes.Length)
        {
            throw new ArgumentException("repeated axis", nameof(axes));
        }

        int[] kept = [.. Enumerable.Range(0, Rank).Except(along)];
        int[] lengths = Shape.ToArray();
        int length = along.Aggregate(1, (product, axis) => checked(product * lengths[axis]));
        return (Transpose([.. kept, .. along]).Reshape([.. kept.Select(axis => lengths[axis]), length]), kept.Length);
    }

    /// <summary>The shape with these axes of length 1; null are all.</summary>
    internal int[] KeptOf(int[]? axes) => axes is [] ? Shape.ToArray() : Kept(axes);

    /// <param name="asked">What is asked for, of 0 to <paramref name="whole"/>.</param>
    /// <param name="shape">Its shape; none for one number.</param>
    /// <param name="whole">100 for percentages, 1 for quantiles.</param>
    /// <param name="axis">The axis along which the elements are sorted; null for all.</param>
    /// <param name="kind">What numbers are asked for.</param>
    internal NdArray Quantiles(ReadOnlySpan<double> asked, int[] shape, double whole, int? axis, QuantileKind kind)
    {
        if (DType == DType.Float16)
        {
            throw new NotSupportedException("Percentiles of float16 are not supported.");
        }

        bool ofSingles = DType == DType.Float32;
        bool isSingle = ofSingles && Versions.NumPy >= KeepsSinglesSince && kind switch
        {
            QuantileKind.Number or QuantileKind.Singles => true,
            QuantileKind.Double => whole == 1 && Versions.NumPy < PlacesInDoublesSince,
            _ => false,
        };
        bool placesInDoubles = kind == QuantileKind.Number && Versions.NumPy >= PlacesInDoublesSince;
        (double[] numbers, int length, int[] rest) = Runs(axis);
        if (length == 0 || asked.ContainsAnyExceptInRange(0, whole))
        {
            throw new ArgumentException("Percentiles must be in the range [0, 100]", nameof(asked));
        }

        int runs = numbers.Length / length;
        double[] found = new double[asked.Length * runs];
        for (int run = 0; run < runs; run++)
        {
            Span<double> sorted = numbers.AsSpan(run * length, length);
            sorted.Sort();
            for (int i = 0; i < asked.Length; i++)
            {
                found[(i * runs) + run] = double.IsNaN(sorted[0]) ? double.NaN
                    : !isSingle ? Between(sorted, asked[i] / whole, ofSingles)
                    : placesInDoubles ? SingleQuantile(sorted, (length - 1) * (asked[i] / whole))
                    : SingleQuantile(sorted, whole == 1 ? (length - 1) * (float)asked[i] : (length - 1) * ((float)asked[i] / (float)whole));
            }
        }

        NdArray result = Create(new ReadOnlySpan<double>(found), [.. shape, .. rest], Versions);
        return kind == QuantileKind.Whole ? result.AsType(DType) : isSingle ? result.AsType(DType.Float32) : result;
    }

    private static QuantileKind KindOf(bool isOne) => isOne ? QuantileKind.Number : QuantileKind.Doubles;

    private QuantileKind KindOf(NdArray asked, bool isShare) => asked.DType switch
    {
        var dtype when !dtype.IsFloat() => isShare ? QuantileKind.Whole : QuantileKind.Doubles,
        DType.Float64 => QuantileKind.Doubles,
        DType.Float32 when Versions.NumPy >= KeepsSinglesSince => QuantileKind.Singles,
        _ => throw new NotSupportedException($"Quantiles asked for in {asked.DType.NumPyName()} are not supported."),
    };

    private static int[]? Listed(ReadOnlySpan<int> axes) => axes.Length == 0 ? null : axes.ToArray();

    // Each half is reckoned from its own end; the distance of floats is a float.
    private static double Between(ReadOnlySpan<double> sorted, double quantile, bool ofSingles)
    {
        double place = (sorted.Length - 1) * quantile;
        (double low, double high, double fraction) = Neighbours(sorted, place);
        double step = ofSingles ? (float)high - (float)low : high - low;
        return fraction >= 0.5 ? high - (step * (1 - fraction)) : low + (step * fraction);
    }

    private static double SingleQuantile(ReadOnlySpan<double> sorted, double place)
    {
        (double low, double high, double fraction) = Neighbours(sorted, place);
        float step = (float)high - (float)low;
        float part = step * (float)(fraction >= 0.5 ? 1 - fraction : fraction);
        return fraction >= 0.5 ? (float)high - part : (float)low + part;
    }

    private static (double Low, double High, double Fraction) Neighbours(ReadOnlySpan<double> sorted, double place)
    {
        int before = (int)Math.Clamp(Math.Floor(place), 0, sorted.Length - 1);
        return (sorted[before], sorted[Math.Min(before + 1, sorted.Length - 1)], place - before);
    }
}
