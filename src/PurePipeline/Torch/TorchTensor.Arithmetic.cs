using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Torch;

/// <summary>
/// Arithmetic by torch's rules. Python numbers are first rounded to the dtype of the operation; float16 computes in float32 and rounds
/// every result; dividing integers gives float32.
/// </summary>
public sealed partial class TorchTensor
{
    /// <summary><c>t.add(other)</c>.</summary>
    /// <exception cref="NotSupportedException">torch refuses the dtypes.</exception>
    public TorchTensor Add(TorchTensor other) => Operate(BinaryOperation.Add, other);

    /// <summary><c>t.add(other)</c>.</summary>
    /// <exception cref="NotSupportedException">torch refuses the dtypes.</exception>
    public TorchTensor Add(Scalar other) => Operate(BinaryOperation.Add, other);

    /// <summary><c>t.add_(other)</c>: the elements change for everyone who shares them; shape and dtype stay.</summary>
    /// <returns>This tensor.</returns>
    /// <exception cref="InvalidCastException">The result's dtype does not go into this tensor's.</exception>
    public TorchTensor AddInPlace(TorchTensor other) => OperateInPlace(BinaryOperation.Add, other);

    /// <summary><c>t.add_(other)</c>: the elements change for everyone who shares them; shape and dtype stay.</summary>
    /// <returns>This tensor.</returns>
    /// <exception cref="InvalidCastException">The result's dtype does not go into this tensor's.</exception>
    public TorchTensor AddInPlace(Scalar other) => OperateInPlace(BinaryOperation.Add, other);

    /// <summary><c>t.sub(other)</c>.</summary>
    /// <exception cref="NotSupportedException">torch refuses the dtypes.</exception>
    public TorchTensor Sub(TorchTensor other) => Operate(BinaryOperation.Subtract, other);

    /// <summary><c>t.sub(other)</c>.</summary>
    /// <exception cref="NotSupportedException">torch refuses the dtypes.</exception>
    public TorchTensor Sub(Scalar other) => Operate(BinaryOperation.Subtract, other);

    /// <summary><c>t.sub_(other)</c>: the elements change for everyone who shares them; shape and dtype stay.</summary>
    /// <returns>This tensor.</returns>
    /// <exception cref="InvalidCastException">The result's dtype does not go into this tensor's.</exception>
    public TorchTensor SubInPlace(TorchTensor other) => OperateInPlace(BinaryOperation.Subtract, other);

    /// <summary><c>t.sub_(other)</c>: the elements change for everyone who shares them; shape and dtype stay.</summary>
    /// <returns>This tensor.</returns>
    /// <exception cref="InvalidCastException">The result's dtype does not go into this tensor's.</exception>
    public TorchTensor SubInPlace(Scalar other) => OperateInPlace(BinaryOperation.Subtract, other);

    /// <summary><c>t.mul(other)</c>.</summary>
    /// <exception cref="NotSupportedException">torch refuses the dtypes.</exception>
    public TorchTensor Mul(TorchTensor other) => Operate(BinaryOperation.Multiply, other);

    /// <summary><c>t.mul(other)</c>.</summary>
    /// <exception cref="NotSupportedException">torch refuses the dtypes.</exception>
    public TorchTensor Mul(Scalar other) => Operate(BinaryOperation.Multiply, other);

    /// <summary><c>t.mul_(other)</c>: the elements change for everyone who shares them; shape and dtype stay.</summary>
    /// <returns>This tensor.</returns>
    /// <exception cref="InvalidCastException">The result's dtype does not go into this tensor's.</exception>
    public TorchTensor MulInPlace(TorchTensor other) => OperateInPlace(BinaryOperation.Multiply, other);

    /// <summary><c>t.mul_(other)</c>: the elements change for everyone who shares them; shape and dtype stay.</summary>
    /// <returns>This tensor.</returns>
    /// <exception cref="InvalidCastException">The result's dtype does not go into this tensor's.</exception>
    public TorchTensor MulInPlace(Scalar other) => OperateInPlace(BinaryOperation.Multiply, other);

    /// <summary><c>t.div(other)</c>.</summary>
    /// <exception cref="NotSupportedException">torch refuses the dtypes.</exception>
    public TorchTensor Div(TorchTensor other) => Operate(BinaryOperation.Divide, other);

    /// <summary><c>t.div(other)</c>.</summary>
    /// <exception cref="NotSupportedException">torch refuses the dtypes.</exception>
    public TorchTensor Div(Scalar other) => Operate(BinaryOperation.Divide, other);

    /// <summary><c>t.div_(other)</c>: the elements change for everyone who shares them; shape and dtype stay.</summary>
    /// <returns>This tensor.</returns>
    /// <exception cref="InvalidCastException">The result's dtype does not go into this tensor's.</exception>
    public TorchTensor DivInPlace(TorchTensor other) => OperateInPlace(BinaryOperation.Divide, other);

    /// <summary><c>t.div_(other)</c>: the elements change for everyone who shares them; shape and dtype stay.</summary>
    /// <returns>This tensor.</returns>
    /// <exception cref="InvalidCastException">The result's dtype does not go into this tensor's.</exception>
    public TorchTensor DivInPlace(Scalar other) => OperateInPlace(BinaryOperation.Divide, other);

    /// <summary><c>t.div(other, rounding_mode="floor")</c>, <c>t // other</c>: the quotient rounded down. Equal to torch 1.13, 2.6 and 2.14.</summary>
    /// <exception cref="ArgumentException">A whole number is divided by zero.</exception>
    /// <exception cref="NotSupportedException">torch refuses the dtypes.</exception>
    public TorchTensor FloorDivide(TorchTensor other) => Operate(BinaryOperation.FloorDivide, other);

    /// <inheritdoc cref="FloorDivide(TorchTensor)"/>
    public TorchTensor FloorDivide(Scalar other) => Operate(BinaryOperation.FloorDivide, other);

    /// <summary><c>t.remainder(other)</c>, <c>t % other</c>: the rest with the divisor's sign. Equal to torch 1.13, 2.6 and 2.14.</summary>
    /// <exception cref="ArgumentException">A whole number is divided by zero.</exception>
    /// <exception cref="NotSupportedException">Both are bools.</exception>
    public TorchTensor Remainder(TorchTensor other) => Operate(BinaryOperation.Modulus, other);

    /// <summary><c>t.remainder(other)</c>, <c>t % other</c>: the rest with the divisor's sign. Equal to torch 1.13, 2.6 and 2.14.</summary>
    /// <exception cref="ArgumentException">A whole number is divided by zero.</exception>
    /// <exception cref="NotSupportedException">Both are bools.</exception>
    public TorchTensor Remainder(Scalar other) => Operate(BinaryOperation.Modulus, other);

    /// <summary><c>t.neg()</c>, <c>-t</c>; unsigned integers wrap. Equal to torch 1.13, 2.6 and 2.14.</summary>
    /// <exception cref="NotSupportedException">The tensor is of bools.</exception>
    public TorchTensor Neg() => DType == DType.Bool
        ? throw new NotSupportedException("Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.")
        : DType.Kind() == DTypeKind.Unsigned ? (Scalar)0L - this : Mul(-1L);

    /// <summary><c>a + b</c>.</summary>
    public static TorchTensor operator +(TorchTensor a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Add(b);
    }

    /// <summary><c>a + b</c>.</summary>
    public static TorchTensor operator +(TorchTensor a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Add(b);
    }

    /// <summary><c>-t</c>; unsigned integers wrap.</summary>
    public static TorchTensor operator -(TorchTensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return tensor.Neg();
    }

    /// <summary><c>a - b</c>.</summary>
    public static TorchTensor operator -(TorchTensor a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Sub(b);
    }

    /// <summary><c>a - b</c>.</summary>
    public static TorchTensor operator -(TorchTensor a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Sub(b);
    }

    /// <summary><c>a * b</c>.</summary>
    public static TorchTensor operator *(TorchTensor a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Mul(b);
    }

    /// <summary><c>a * b</c>.</summary>
    public static TorchTensor operator *(TorchTensor a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Mul(b);
    }

    /// <summary><c>a / b</c>.</summary>
    public static TorchTensor operator /(TorchTensor a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Div(b);
    }

    /// <summary><c>a / b</c>.</summary>
    public static TorchTensor operator /(TorchTensor a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Div(b);
    }

    /// <summary><c>a % b</c>, which has the divisor's sign.</summary>
    public static TorchTensor operator %(TorchTensor a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Remainder(b);
    }

    /// <summary><c>a % b</c>, which has the divisor's sign.</summary>
    public static TorchTensor operator %(TorchTensor a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Remainder(b);
    }

    /// <summary><c>a % b</c>, <c>torch.remainder(a, b)</c>.</summary>
    public static TorchTensor operator %(Scalar a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(b);
        return b.OperateReflected(BinaryOperation.Modulus, a);
    }

    /// <summary><c>a + b</c>.</summary>
    public static TorchTensor operator +(Scalar a, TorchTensor b) => b + a;

    /// <summary><c>a - b</c>, <c>torch.rsub(b, a)</c>.</summary>
    public static TorchTensor operator -(Scalar a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(b);
        return b.OperateReflected(BinaryOperation.Subtract, a);
    }

    /// <summary><c>a * b</c>.</summary>
    public static TorchTensor operator *(Scalar a, TorchTensor b) => b * a;

    /// <summary><c>a / b</c>, which torch computes as <c>b.reciprocal() * a</c>, with two roundings.</summary>
    public static TorchTensor operator /(Scalar a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(b);
        return b.Reciprocal() * a;
    }

    /// <summary><c>t.reciprocal()</c>: 1 / t; integers give float32.</summary>
    public TorchTensor Reciprocal()
    {
        DType compute = DType.IsFloat() ? DType : DType.Float32;
        return With(StridedArray.Operate(BinaryOperation.Divide, compute, ((Scalar)1).ToArray(), _array, firstDecides: true));
    }

    internal TorchTensor Operate(BinaryOperation operation, TorchTensor other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Operate(operation, TorchOperand.Of(other._array), other._array);
    }

    internal TorchTensor Operate(BinaryOperation operation, Scalar other) => Operate(operation, TorchOperand.Of(other), other.ToArray());

    private TorchTensor OperateReflected(BinaryOperation operation, Scalar first)
    {
        DType compute = TorchPromotion.Resolve(operation, TorchOperand.Of(first), TorchOperand.Of(_array));
        return With(StridedArray.Operate(operation, compute, OnTheWayTo(compute, first.ToArray()), OnTheWayTo(compute, _array), firstDecides: true));
    }

    internal TorchTensor OperateInPlace(BinaryOperation operation, TorchTensor other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return OperateInPlace(operation, TorchOperand.Of(other._array), other._array);
    }

    internal TorchTensor OperateInPlace(BinaryOperation operation, Scalar other) =>
        OperateInPlace(operation, TorchOperand.Of(other), other.ToArray());

    private TorchTensor Operate(BinaryOperation operation, in TorchOperand operand, StridedArray other)
    {
        DType compute = TorchPromotion.Resolve(operation, TorchOperand.Of(_array), operand);
        StridedArray own = OnTheWayTo(compute, _array);
        return TorchPromotion.KeepsNumberInFloat32(operation, compute, operand, _versions)
            ? With(StridedArray.Operate(operation, DType.Float32, own.Cast(compute), other.Cast(DType.Float32), firstDecides: true).Cast(compute))
            : With(StridedArray.Operate(operation, compute, own, OnTheWayTo(compute, other), firstDecides: true));
    }

    private TorchTensor OperateInPlace(BinaryOperation operation, in TorchOperand operand, StridedArray other)
    {
        DType compute = TorchPromotion.Resolve(operation, TorchOperand.Of(_array), operand);
        if (!TorchPromotion.CanCast(compute, DType))
        {
            throw new InvalidCastException($"result type {compute.NumPyName()} can't be cast to the desired output type {DType.NumPyName()}");
        }

        compute = TorchPromotion.KeepsNumberInFloat32(operation, compute, operand, _versions) ? DType.Float32 : compute;
        _array.OperateInPlace(operation, compute, OnTheWayTo(compute, other));
        return this;
    }
}
