using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>
/// An array of <c>numpy.ma</c> with the elements that are left out, as histograms are equalized with. What the masked elements hold is nobody's business.
/// Equal to NumPy 1.24, 2.2 and 2.4.
/// </summary>
public sealed class MaskedArray
{
    // _DomainSafeDivide of numpy.ma: a quotient is masked where |a| times this is not below |b|.
    private const double Tolerance = 2.2250738585072014e-308;

    /// <summary><c>np.ma.array(data, mask=mask)</c>.</summary>
    /// <param name="data">The elements, which are copied.</param>
    /// <param name="mask">True where an element is left out; a shape that goes into that of the elements.</param>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public MaskedArray(NdArray data, NdArray mask)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(mask);
        (Data, Mask) = (data.Copy(), mask.AsType(DType.Bool).BroadcastTo(data.Shape).Copy());
    }

    /// <summary>All elements: <c>a.data</c>.</summary>
    public NdArray Data { get; }

    /// <summary>True where an element is left out: <c>np.ma.getmaskarray(a)</c>.</summary>
    public NdArray Mask { get; }

    /// <summary>How many elements are not left out: <c>a.count()</c>.</summary>
    public int Count => checked((int)Data.Length) - Mask.CountNonzero();

    /// <summary><c>np.ma.masked_equal(x, value)</c>.</summary>
    public static MaskedArray MaskedEqual(NdArray x, Scalar value) => new(x, NdArray.Equal(x, AsArray(value, x)));

    /// <summary><c>np.ma.masked_not_equal(x, value)</c>.</summary>
    public static MaskedArray MaskedNotEqual(NdArray x, Scalar value) => new(x, NdArray.NotEqual(x, AsArray(value, x)));

    /// <summary><c>np.ma.masked_greater(x, value)</c>.</summary>
    public static MaskedArray MaskedGreater(NdArray x, Scalar value) => new(x, x > AsArray(value, x));

    /// <summary><c>np.ma.masked_greater_equal(x, value)</c>.</summary>
    public static MaskedArray MaskedGreaterEqual(NdArray x, Scalar value) => new(x, x >= AsArray(value, x));

    /// <summary><c>np.ma.masked_less(x, value)</c>.</summary>
    public static MaskedArray MaskedLess(NdArray x, Scalar value) => new(x, x < AsArray(value, x));

    /// <summary><c>np.ma.masked_less_equal(x, value)</c>.</summary>
    public static MaskedArray MaskedLessEqual(NdArray x, Scalar value) => new(x, x <= AsArray(value, x));

    /// <summary><c>np.ma.masked_where(condition, a)</c>.</summary>
    /// <exception cref="ArgumentException">The condition has another shape.</exception>
    public static MaskedArray MaskedWhere(NdArray condition, NdArray a)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(a);
        return condition.Shape.SequenceEqual(a.Shape) ? new MaskedArray(a, condition)
            : throw new ArgumentException($"Inconsistent shape between the condition and the input (got {Text(condition)} and {Text(a)})", nameof(condition));
    }

    /// <summary><c>np.ma.masked_invalid(a)</c>: infinities and NaN are left out.</summary>
    public static MaskedArray MaskedInvalid(NdArray a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return new MaskedArray(a, ~a.IsFinite());
    }

    /// <summary><c>a + b</c>.</summary>
    public static MaskedArray operator +(MaskedArray a, Scalar b) => Operate(BinaryOperation.Add, a, b);

    /// <summary><c>a + b</c>.</summary>
    public static MaskedArray operator +(MaskedArray a, NdArray b) => Operate(BinaryOperation.Add, a, b);

    /// <summary><c>a + b</c>.</summary>
    public static MaskedArray operator +(MaskedArray a, MaskedArray b) => Operate(BinaryOperation.Add, a, b);

    /// <summary><c>a - b</c>.</summary>
    public static MaskedArray operator -(MaskedArray a, Scalar b) => Operate(BinaryOperation.Subtract, a, b);

    /// <summary><c>a - b</c>.</summary>
    public static MaskedArray operator -(MaskedArray a, NdArray b) => Operate(BinaryOperation.Subtract, a, b);

    /// <summary><c>a - b</c>.</summary>
    public static MaskedArray operator -(MaskedArray a, MaskedArray b) => Operate(BinaryOperation.Subtract, a, b);

    /// <summary><c>a * b</c>.</summary>
    public static MaskedArray operator *(MaskedArray a, Scalar b) => Operate(BinaryOperation.Multiply, a, b);

    /// <summary><c>a * b</c>.</summary>
    public static MaskedArray operator *(MaskedArray a, NdArray b) => Operate(BinaryOperation.Multiply, a, b);

    /// <summary><c>a * b</c>.</summary>
    public static MaskedArray operator *(MaskedArray a, MaskedArray b) => Operate(BinaryOperation.Multiply, a, b);

    /// <summary><c>a / b</c>; quotients that are not finite are left out.</summary>
    public static MaskedArray operator /(MaskedArray a, Scalar b) => Operate(BinaryOperation.Divide, a, b);

    /// <summary><c>a / b</c>; quotients that are not finite are left out.</summary>
    public static MaskedArray operator /(MaskedArray a, NdArray b) => Operate(BinaryOperation.Divide, a, b);

    /// <summary><c>a / b</c>; quotients that are not finite are left out.</summary>
    public static MaskedArray operator /(MaskedArray a, MaskedArray b) => Operate(BinaryOperation.Divide, a, b);

    /// <summary><c>a.astype(dtype)</c>.</summary>
    public MaskedArray AsType(DType dtype) => new(Data.AsType(dtype), Mask);

    /// <summary><c>a.filled(value)</c>: the elements, with a value for those that are left out, in their dtype.</summary>
    public NdArray Filled(Scalar value) => Filled(NdArray.Full([], value, Data.DType));

    /// <summary><c>a.compressed()</c>: the elements that are not left out, of one axis.</summary>
    public NdArray Compressed() => Data[~Mask];

    /// <summary><c>a.min()</c>.</summary>
    /// <exception cref="NotSupportedException">All is left out.</exception>
    public NdArray Min() => Some().Min();

    /// <summary><c>a.max()</c>.</summary>
    /// <exception cref="NotSupportedException">All is left out.</exception>
    public NdArray Max() => Some().Max();

    /// <summary><c>a.sum()</c>: what is left out counts as 0.</summary>
    /// <exception cref="NotSupportedException">All is left out.</exception>
    public NdArray Sum()
    {
        _ = Some();
        return Filled(NdArray.Full([], 0L, DType.Int64).AsType(Data.DType)).Sum();
    }

    /// <summary><c>a.mean()</c>: <c>a.sum() * 1.0 / a.count()</c>, as numpy.ma computes it where something is left out, else that of the array.</summary>
    /// <exception cref="NotSupportedException">All is left out, or the elements are float16.</exception>
    public NdArray Mean() => Count == Data.Length ? Data.Mean() : Data.DType == DType.Float16 ? throw new NotSupportedException("The mean of a masked array of float16 is not supported.")
        : Sum() * 1.0 / NdArray.Full([], (long)Count, DType.Int64);

    internal NdArray Filled(NdArray value) => NdArray.Where(Mask, value.AsType(Data.DType), Data).WithVersions(Data.Versions);

    internal static MaskedArray Operate(BinaryOperation operation, MaskedArray a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return Operate(operation, a, AsArray(b, a.Data));
    }

    internal static MaskedArray Operate(BinaryOperation operation, Scalar a, MaskedArray b)
    {
        ArgumentNullException.ThrowIfNull(b);
        return Operate(operation, AsArray(a, b.Data), b);
    }

    /// <summary>A number as numpy.ma takes it: an array of its own dtype, which counts since NumPy 2.</summary>
    internal static NdArray AsArray(Scalar number, NdArray beside)
    {
        ArgumentNullException.ThrowIfNull(beside);
        return new NdArray(number.ToArray(), beside.Versions);
    }

    internal static MaskedArray Operate(BinaryOperation operation, MaskedArray a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return Masked(operation, NdArray.Operate(operation, a.Data, b), a.Mask, a.Data, b);
    }

    internal static MaskedArray Operate(BinaryOperation operation, NdArray a, MaskedArray b)
    {
        ArgumentNullException.ThrowIfNull(b);
        return Masked(operation, NdArray.Operate(operation, a, b.Data), b.Mask, a, b.Data);
    }

    internal static MaskedArray Operate(BinaryOperation operation, MaskedArray a, MaskedArray b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Masked(operation, NdArray.Operate(operation, a.Data, b.Data), a.Mask | b.Mask, a.Data, b.Data);
    }

    private static MaskedArray Masked(BinaryOperation operation, NdArray result, NdArray mask, NdArray a, NdArray b)
    {
        if (operation is BinaryOperation.Divide or BinaryOperation.FloorDivide)
        {
            NdArray outside = a.AsType(DType.Float64).Abs() * Tolerance >= b.AsType(DType.Float64).Abs();
            mask = mask | outside | ~result.IsFinite();
        }

        return new MaskedArray(result, mask);
    }

    private NdArray Some() => Count > 0 ? Compressed() : throw new NotSupportedException("An array of which all is masked is not supported.");

    private static string Text(NdArray array) => $"({string.Join(", ", array.Shape.ToArray())})";
}
