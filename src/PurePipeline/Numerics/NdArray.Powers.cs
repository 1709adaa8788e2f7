using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Powers.</summary>
public sealed partial class NdArray
{
    /// <summary>
    /// <c>a ** b</c>: integers wrap; squares, roots and reciprocals of floats are those operations, as in NumPy; other powers are taken in
    /// float64, where NumPy calls the C library's pow.
    /// </summary>
    /// <exception cref="NotSupportedException">Powers of float32 and float16 other than 0.5, 1, 2 and -1.</exception>
    public static NdArray Power(NdArray a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return Fast(a, b) ?? (!a.DType.IsFloat() && b.Kind != DTypeKind.Float
            ? Operate(BinaryOperation.Power, a, b)
            : InDoubles(a, Full([], b, b.DType, a.Versions), PromotionOperand.Of(a._array), PromotionOperand.Of(b)));
    }

    /// <inheritdoc cref="Power(NdArray, Scalar)"/>
    public static NdArray Power(Scalar a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(b);
        return !b.DType.IsFloat() && a.Kind != DTypeKind.Float
            ? Operate(BinaryOperation.Power, a, b)
            : InDoubles(Full([], a, a.DType, b.Versions), b, PromotionOperand.Of(a), PromotionOperand.Of(b._array));
    }

    /// <inheritdoc cref="Power(NdArray, Scalar)"/>
    public static NdArray Power(NdArray a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.DType == DType.Float64 && b.Length == 1 && IsTakenApart(b.AsType(DType.Float64).Item<double>(), a.Versions))
        {
            return Fast(a, b.AsType(DType.Float64).Item<double>())!.BroadcastTo(Layout.BroadcastShapes(a.Shape, b.Shape)).Copy();
        }

        return !a.DType.IsFloat() && !b.DType.IsFloat() ? Operate(BinaryOperation.Power, a, b) : InDoubles(a, b, PromotionOperand.Of(a._array), PromotionOperand.Of(b._array));
    }

    /// <summary>
    /// <c>np.power(a, b)</c>, which is <c>a ** b</c> but for squares before NumPy 2.2, and roots and reciprocals before 2.4: those it takes from the C
    /// library's pow, whose last bit may be another. Squares of float32 are products here in all releases: of 3,000,000 random ones the C library's powf,
    /// which NumPy calls on processors without AVX-512, rounds 2,143 otherwise.
    /// </summary>
    /// <exception cref="NotSupportedException">Such a root or reciprocal of float32; powers of float32 and float16 other than 0.5, 1, 2 and -1.</exception>
    public static NdArray Pow(NdArray a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return b.Real is not (2 or 0.5 or -1) || a.DType is not (DType.Float32 or DType.Float64) || IsTakenApart(b.Real, a.Versions) ? Power(a, b)
            : b.Real == 2 && a.DType == DType.Float32 ? Power(a, b)
            : a.DType == DType.Float64 ? InDoubles(a, Full([], b, b.DType, a.Versions), PromotionOperand.Of(a._array), PromotionOperand.Of(b))
            : throw new NotSupportedException($"np.power of float32 by {b.Real} is the C library's before NumPy {RootsSince}, and not supported; a ** b is.");
    }

    private static readonly Version SquaresSince = new(2, 2);

    private static readonly Version RootsSince = new(2, 4);

    // Whether the loops of np.power have a way of their own for an exponent.
    private static bool IsTakenApart(double exponent, ReferenceVersions versions) => exponent switch
    {
        2 => versions.NumPy >= SquaresSince,
        0.5 or -1 => versions.NumPy >= RootsSince,
        _ => false,
    };

    private static NdArray? Fast(NdArray a, Scalar exponent) => exponent.Real switch
    {
        2 when a.DType.IsFloat() || exponent.Kind != DTypeKind.Float => a * a,
        1 when a.DType.IsFloat() => a.Copy(),
        0.5 when a.DType.IsFloat() => a.Sqrt(),
        -1 when a.DType.IsFloat() => a.Function(UnaryOperation.Reciprocal, a.DType),
        2 when a.DType.IsInteger() => a.AsType(DType.Float64) * a.AsType(DType.Float64),
        _ => null,
    };

    // The dtype and the shape are those of a product.
    private static NdArray InDoubles(NdArray a, NdArray b, in PromotionOperand left, in PromotionOperand right)
    {
        DType dtype = NumPyPromotion.Resolve(BinaryOperation.Multiply, left, right, a.Versions);
        int[] shape = Layout.BroadcastShapes(a.Shape, b.Shape);
        return dtype == DType.Float64 ? Pairs(a, b, shape, Math.Pow, a.Versions)
            : throw new NotSupportedException("Powers of float32 and float16 other than 0.5, 1, 2 and -1 are not supported.");
    }
}
