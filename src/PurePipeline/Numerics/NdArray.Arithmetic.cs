using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>
/// Arithmetic by NumPy's rules: operands are broadcast and promoted as <see cref="Versions"/> says, integers wrap, <c>/</c> divides truly.
/// </summary>
public sealed partial class NdArray
{
    /// <summary><c>a + b</c>.</summary>
    public static NdArray operator +(NdArray a, NdArray b) => Operate(BinaryOperation.Add, a, b);

    /// <summary><c>a + b</c>.</summary>
    public static NdArray operator +(NdArray a, Scalar b) => Operate(BinaryOperation.Add, a, b);

    /// <summary><c>a + b</c>.</summary>
    public static NdArray operator +(Scalar a, NdArray b) => Operate(BinaryOperation.Add, a, b);

    /// <summary><c>a - b</c>.</summary>
    public static NdArray operator -(NdArray a, NdArray b) => Operate(BinaryOperation.Subtract, a, b);

    /// <summary><c>a - b</c>.</summary>
    public static NdArray operator -(NdArray a, Scalar b) => Operate(BinaryOperation.Subtract, a, b);

    /// <summary><c>a - b</c>.</summary>
    public static NdArray operator -(Scalar a, NdArray b) => Operate(BinaryOperation.Subtract, a, b);

    /// <summary><c>a * b</c>.</summary>
    public static NdArray operator *(NdArray a, NdArray b) => Operate(BinaryOperation.Multiply, a, b);

    /// <summary><c>a * b</c>.</summary>
    public static NdArray operator *(NdArray a, Scalar b) => Operate(BinaryOperation.Multiply, a, b);

    /// <summary><c>a * b</c>.</summary>
    public static NdArray operator *(Scalar a, NdArray b) => Operate(BinaryOperation.Multiply, a, b);

    /// <summary><c>a / b</c>.</summary>
    public static NdArray operator /(NdArray a, NdArray b) => Operate(BinaryOperation.Divide, a, b);

    /// <summary><c>a / b</c>.</summary>
    public static NdArray operator /(NdArray a, Scalar b) => Operate(BinaryOperation.Divide, a, b);

    /// <summary><c>a / b</c>.</summary>
    public static NdArray operator /(Scalar a, NdArray b) => Operate(BinaryOperation.Divide, a, b);

    /// <summary><c>a % b</c>.</summary>
    public static NdArray operator %(NdArray a, NdArray b) => Operate(BinaryOperation.Remainder, a, b);

    /// <summary><c>a % b</c>.</summary>
    public static NdArray operator %(NdArray a, Scalar b) => Operate(BinaryOperation.Remainder, a, b);

    /// <summary><c>a % b</c>.</summary>
    public static NdArray operator %(Scalar a, NdArray b) => Operate(BinaryOperation.Remainder, a, b);

    /// <summary><c>a // b</c>.</summary>
    public static NdArray FloorDivide(NdArray a, NdArray b) => Operate(BinaryOperation.FloorDivide, a, b);

    /// <summary><c>a // b</c>.</summary>
    public static NdArray FloorDivide(NdArray a, Scalar b) => Operate(BinaryOperation.FloorDivide, a, b);

    /// <summary><c>a // b</c>.</summary>
    public static NdArray FloorDivide(Scalar a, NdArray b) => Operate(BinaryOperation.FloorDivide, a, b);

    /// <summary><c>a += b</c>: the elements change for everyone who sees them; shape and dtype stay.</summary>
    /// <exception cref="InvalidCastException">The result's dtype does not go into this array's (NumPy's <c>same_kind</c> rule).</exception>
    public void AddInPlace(NdArray b) => OperateInPlace(BinaryOperation.Add, b);

    /// <inheritdoc cref="AddInPlace(NdArray)"/>
    public void AddInPlace(Scalar b) => OperateInPlace(BinaryOperation.Add, b);

    /// <summary><c>a -= b</c>; as <see cref="AddInPlace(NdArray)"/>.</summary>
    public void SubtractInPlace(NdArray b) => OperateInPlace(BinaryOperation.Subtract, b);

    /// <summary><c>a -= b</c>; as <see cref="AddInPlace(NdArray)"/>.</summary>
    public void SubtractInPlace(Scalar b) => OperateInPlace(BinaryOperation.Subtract, b);

    /// <summary><c>a *= b</c>; as <see cref="AddInPlace(NdArray)"/>.</summary>
    public void MultiplyInPlace(NdArray b) => OperateInPlace(BinaryOperation.Multiply, b);

    /// <summary><c>a *= b</c>; as <see cref="AddInPlace(NdArray)"/>.</summary>
    public void MultiplyInPlace(Scalar b) => OperateInPlace(BinaryOperation.Multiply, b);

    /// <summary><c>a /= b</c>; as <see cref="AddInPlace(NdArray)"/>.</summary>
    public void DivideInPlace(NdArray b) => OperateInPlace(BinaryOperation.Divide, b);

    /// <summary><c>a /= b</c>; as <see cref="AddInPlace(NdArray)"/>.</summary>
    public void DivideInPlace(Scalar b) => OperateInPlace(BinaryOperation.Divide, b);

    internal static NdArray Operate(BinaryOperation operation, NdArray a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        DType compute = NumPyPromotion.Resolve(operation, PromotionOperand.Of(a._array), PromotionOperand.Of(b._array), a.Versions);
        return a.With(StridedArray.Operate(operation, compute, a._array, b._array));
    }

    internal static NdArray Operate(BinaryOperation operation, NdArray a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(a);
        DType compute = NumPyPromotion.Resolve(operation, PromotionOperand.Of(a._array), PromotionOperand.Of(b), a.Versions);
        return a.With(StridedArray.Operate(operation, compute, a._array, b.ToArray()));
    }

    internal static NdArray Operate(BinaryOperation operation, Scalar a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(b);
        DType compute = NumPyPromotion.Resolve(operation, PromotionOperand.Of(a), PromotionOperand.Of(b._array), b.Versions);
        return b.With(StridedArray.Operate(operation, compute, a.ToArray(), b._array));
    }

    internal void OperateInPlace(BinaryOperation operation, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(b);
        OperateInPlace(operation, PromotionOperand.Of(b._array), b._array);
    }

    internal void OperateInPlace(BinaryOperation operation, Scalar b) => OperateInPlace(operation, PromotionOperand.Of(b), b.ToArray());

    private void OperateInPlace(BinaryOperation operation, in PromotionOperand b, StridedArray other)
    {
        DType compute = NumPyPromotion.Resolve(operation, PromotionOperand.Of(_array), b, Versions);
        if (!NumPyPromotion.IsSameKind(compute, DType))
        {
            throw new InvalidCastException(
                $"Cannot cast ufunc '{operation}' output from dtype('{compute.NumPyName()}') to dtype('{DType.NumPyName()}') with casting rule 'same_kind'");
        }

        _array.OperateInPlace(operation, compute, other);
    }
}
