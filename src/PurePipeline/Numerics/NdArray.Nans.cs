using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>
/// What is a number, and reductions that pass over NaN: <c>numpy/lib/nanfunctions.py</c>. Which of two zeros with different signs is the greatest or the
/// least, the processor's vectors decide there; here it is that of <see cref="Max"/> and <see cref="Min"/>.
/// </summary>
public sealed partial class NdArray
{
    /// <summary><c>np.isnan(a)</c>, bool.</summary>
    public NdArray IsNaN() => Compare(ComparisonOperation.NotEqual, this, this);

    /// <summary><c>np.isfinite(a)</c>, bool: whether it is neither infinite nor NaN.</summary>
    public NdArray IsFinite()
    {
        NdArray difference = DType.IsFloat() ? this - this : this;
        return Compare(ComparisonOperation.Equal, difference, difference);
    }

    /// <summary><c>np.isinf(a)</c>, bool.</summary>
    public NdArray IsInf() => DType.IsFloat() ? Compare(ComparisonOperation.Equal, Abs(), double.PositiveInfinity) : Compare(ComparisonOperation.NotEqual, this, this);

    /// <summary><c>np.nanmax(a, axes)</c>; NaN where nothing else is.</summary>
    /// <param name="axes">The axes; none for all.</param>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public NdArray NanMax(params ReadOnlySpan<int> axes) => NumberOrNan(WithoutNan(double.NegativeInfinity).Max(axes), axes);

    /// <summary><c>np.nanmin(a, axes)</c>; NaN where nothing else is.</summary>
    /// <inheritdoc cref="NanMax"/>
    public NdArray NanMin(params ReadOnlySpan<int> axes) => NumberOrNan(WithoutNan(double.PositiveInfinity).Min(axes), axes);

    /// <summary><c>np.nansum(a, axes)</c>: NaN counts as 0.</summary>
    /// <param name="axes">The axes; none for all.</param>
    public NdArray NanSum(params ReadOnlySpan<int> axes) => WithoutNan(0).Sum(axes);

    /// <summary><c>np.nanmean(a, axes)</c>: of the elements that are numbers.</summary>
    /// <param name="axes">The axes; none for all.</param>
    public NdArray NanMean(params ReadOnlySpan<int> axes) => DType.IsFloat() ? DividedByCount(NanSum(axes), NumberCount(axes)) : Mean(axes);

    /// <summary><c>np.nanvar(a, axes, ddof=ddof)</c>: of the elements that are numbers.</summary>
    /// <param name="ddof">What is taken from their count before it divides.</param>
    /// <param name="axes">The axes; none for all.</param>
    public NdArray NanVar(int ddof, params ReadOnlySpan<int> axes)
    {
        if (!DType.IsFloat())
        {
            return Var(ddof, axes);
        }

        NdArray distance = With(Where(IsNaN(), Full([], 0.0, DType), this - NanMean(axes).Reshape(Kept(axes)).AsType(DType))._array);
        return DividedByCount((distance * distance).Sum(axes), NumberCount(axes) - (long)ddof);
    }

    /// <summary><c>np.nanstd(a, axes, ddof=ddof)</c>: of the elements that are numbers.</summary>
    /// <inheritdoc cref="NanVar"/>
    public NdArray NanStd(int ddof, params ReadOnlySpan<int> axes) => NanVar(ddof, axes).Sqrt();

    /// <summary><c>np.nanmedian(a)</c> of all elements that are numbers.</summary>
    public NdArray NanMedian() => OfNumbers().Median();

    /// <summary><c>np.nanpercentile(a, q)</c> of all elements that are numbers; see <see cref="Percentile(ReadOnlySpan{double})"/>.</summary>
    /// <inheritdoc cref="Percentile(ReadOnlySpan{double})"/>
    public NdArray NanPercentile(params ReadOnlySpan<double> percentages) => OfNumbers().Percentile(percentages);

    /// <summary><c>np.nanquantile(a, q)</c> of all elements that are numbers; see <see cref="Quantile(ReadOnlySpan{double})"/>.</summary>
    /// <inheritdoc cref="Quantile(ReadOnlySpan{double})"/>
    public NdArray NanQuantile(params ReadOnlySpan<double> quantiles) => OfNumbers().Quantile(quantiles);

    /// <summary>The elements that are numbers, of one axis.</summary>
    internal NdArray OfNumbers() => DType.IsFloat() ? Reshape(-1) is var flat ? flat[Compare(ComparisonOperation.Equal, flat, flat)] : this : Reshape(-1);

    private NdArray WithoutNan(double value) => DType.IsFloat() ? With(Where(IsNaN(), Full([], value, DType), this)._array) : Load();

    private NdArray NumberOrNan(NdArray extreme, ReadOnlySpan<int> axes) =>
        DType.IsFloat() ? With(Where(IsNaN().All(axes), Full([], double.NaN, DType), extreme)._array) : extreme;

    private NdArray NumberCount(ReadOnlySpan<int> axes) => Compare(ComparisonOperation.Equal, this, this).Sum(axes);

    // _divide_by_count: the quotient is float64's, in the sum's dtype.
    private static NdArray DividedByCount(NdArray sum, NdArray count) => (sum.AsType(DType.Float64) / count.AsType(DType.Float64)).AsType(sum.DType);
}
