using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Functions of one array, or of two, element by element.</summary>
public sealed partial class NdArray
{
    // Before, floor, ceil and trunc took whole numbers to floats.
    private static readonly Version KeepsIntegersSince = new(2, 1);

    /// <summary><c>np.sqrt(a)</c>; integers become floats.</summary>
    public NdArray Sqrt() => Function(UnaryOperation.SquareRoot, FloatFor(DType));

    /// <summary><c>np.reciprocal(a)</c> of floats.</summary>
    /// <exception cref="NotSupportedException">The array has integers or bools.</exception>
    public NdArray Reciprocal() => DType.IsFloat()
        ? Function(UnaryOperation.Reciprocal, DType)
        : throw new NotSupportedException("reciprocal of integers is not supported.");

    /// <summary><c>np.floor(a)</c>; integers become floats before NumPy 2.1.</summary>
    public NdArray Floor() => Function(UnaryOperation.Floor, WholeFor(DType));

    /// <summary><c>np.ceil(a)</c>, as <see cref="Floor"/>.</summary>
    public NdArray Ceil() => Function(UnaryOperation.Ceiling, WholeFor(DType));

    /// <summary><c>np.trunc(a)</c>, as <see cref="Floor"/>.</summary>
    public NdArray Trunc() => Function(UnaryOperation.Truncate, WholeFor(DType));

    /// <summary><c>np.rint(a)</c>: halves to even; integers become floats.</summary>
    public NdArray Rint() => Function(UnaryOperation.Round, FloatFor(DType));

    /// <summary><c>np.abs(a)</c>.</summary>
    public NdArray Abs() => Function(UnaryOperation.Absolute, DType);

    /// <summary><c>np.sign(a)</c>.</summary>
    public NdArray Sign() => Function(UnaryOperation.Sign, DType);

    /// <summary>
    /// <c>np.round(a, decimals)</c>: halves to even, of the number times 10^decimals, which is divided again; integers stay.
    /// </summary>
    public NdArray Round(int decimals = 0)
    {
        if (!DType.IsFloat() && decimals >= 0)
        {
            return Copy();
        }

        if (!DType.IsFloat())
        {
            throw new NotSupportedException("Rounding integers to tens is not supported.");
        }

        if (decimals == 0)
        {
            return Function(UnaryOperation.Round, DType);
        }

        double power = 1;
        for (int i = 0; i < Math.Abs(decimals); i++)
        {
            power *= 10;
        }

        return decimals > 0 ? (this * power).Function(UnaryOperation.Round, DType) / power : (this / power).Function(UnaryOperation.Round, DType) * power;
    }

    /// <summary><c>np.maximum(a, b)</c>; NaN if one is.</summary>
    public static NdArray Maximum(NdArray a, NdArray b) => Operate(BinaryOperation.Maximum, a, b);

    /// <summary><c>np.maximum(a, b)</c>; NaN if one is.</summary>
    public static NdArray Maximum(NdArray a, Scalar b) => Operate(BinaryOperation.Maximum, a, b);

    /// <summary><c>np.minimum(a, b)</c>; NaN if one is.</summary>
    public static NdArray Minimum(NdArray a, NdArray b) => Operate(BinaryOperation.Minimum, a, b);

    /// <summary><c>np.minimum(a, b)</c>; NaN if one is.</summary>
    public static NdArray Minimum(NdArray a, Scalar b) => Operate(BinaryOperation.Minimum, a, b);

    /// <summary><c>np.clip(a, low, high)</c>.</summary>
    public NdArray Clip(Scalar low, Scalar high) => Minimum(Maximum(this, low), high);

    internal NdArray Function(UnaryOperation operation, DType dtype)
    {
        if (dtype == DType && !dtype.IsFloat() && operation is not (UnaryOperation.Absolute or UnaryOperation.Sign))
        {
            return Copy();
        }

        int[] shape = Shape.ToArray();
        return With(StridedArray.Computed(shape, Layout.OrderOfResult(shape, _array.Layout), (order, walked) =>
        {
            byte[] elements = _array.View(_array.Layout.Permute(order)).Cast(dtype).ToBytes();
            UnaryArithmetic.RunInPlace(dtype, operation, elements);
            return StridedArray.Of(dtype, elements, walked);
        }));
    }

    // The loop that NumPy's functions of floats find for an integer.
    private static DType FloatFor(DType dtype) => dtype.IsFloat() ? dtype : dtype.ItemSize() switch
    {
        1 => DType.Float16,
        2 => DType.Float32,
        _ => DType.Float64,
    };

    private DType WholeFor(DType dtype) => dtype.IsFloat() || Versions.NumPy >= KeepsIntegersSince ? dtype : FloatFor(dtype);
}
