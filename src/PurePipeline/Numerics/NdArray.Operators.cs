using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Comparisons and bitwise operations as C#'s operators.</summary>
public sealed partial class NdArray
{
    /// <summary><c>a &lt; b</c>, an array of bool.</summary>
    public static NdArray operator <(NdArray a, NdArray b) => Compare(ComparisonOperation.Less, a, b);

    /// <summary><c>a &lt; b</c>, an array of bool.</summary>
    public static NdArray operator <(NdArray a, Scalar b) => Compare(ComparisonOperation.Less, a, b);

    /// <summary><c>a &lt;= b</c>, an array of bool.</summary>
    public static NdArray operator <=(NdArray a, NdArray b) => Compare(ComparisonOperation.LessOrEqual, a, b);

    /// <summary><c>a &lt;= b</c>, an array of bool.</summary>
    public static NdArray operator <=(NdArray a, Scalar b) => Compare(ComparisonOperation.LessOrEqual, a, b);

    /// <summary><c>a &gt; b</c>, an array of bool.</summary>
    public static NdArray operator >(NdArray a, NdArray b) => Compare(ComparisonOperation.Greater, a, b);

    /// <summary><c>a &gt; b</c>, an array of bool.</summary>
    public static NdArray operator >(NdArray a, Scalar b) => Compare(ComparisonOperation.Greater, a, b);

    /// <summary><c>a &gt;= b</c>, an array of bool.</summary>
    public static NdArray operator >=(NdArray a, NdArray b) => Compare(ComparisonOperation.GreaterOrEqual, a, b);

    /// <summary><c>a &gt;= b</c>, an array of bool.</summary>
    public static NdArray operator >=(NdArray a, Scalar b) => Compare(ComparisonOperation.GreaterOrEqual, a, b);

    /// <summary><c>np.equal(a, b)</c>, an array of bool; C#'s <c>==</c> asks whether both are one object.</summary>
    public static NdArray Equal(NdArray a, NdArray b) => Compare(ComparisonOperation.Equal, a, b);

    /// <inheritdoc cref="Equal(NdArray, NdArray)"/>
    public static NdArray Equal(NdArray a, Scalar b) => Compare(ComparisonOperation.Equal, a, b);

    /// <summary><c>np.not_equal(a, b)</c>, an array of bool.</summary>
    public static NdArray NotEqual(NdArray a, NdArray b) => Compare(ComparisonOperation.NotEqual, a, b);

    /// <inheritdoc cref="NotEqual(NdArray, NdArray)"/>
    public static NdArray NotEqual(NdArray a, Scalar b) => Compare(ComparisonOperation.NotEqual, a, b);

    /// <summary><c>a &amp; b</c> of bools or integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static NdArray operator &(NdArray a, NdArray b) => Bitwise(BinaryOperation.BitwiseAnd, a, b);

    /// <summary><c>a &amp; b</c> of bools or integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static NdArray operator &(NdArray a, Scalar b) => Bitwise(BinaryOperation.BitwiseAnd, a, b);

    /// <summary><c>a | b</c> of bools or integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static NdArray operator |(NdArray a, NdArray b) => Bitwise(BinaryOperation.BitwiseOr, a, b);

    /// <summary><c>a | b</c> of bools or integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static NdArray operator |(NdArray a, Scalar b) => Bitwise(BinaryOperation.BitwiseOr, a, b);

    /// <summary><c>a ^ b</c> of bools or integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static NdArray operator ^(NdArray a, NdArray b) => Bitwise(BinaryOperation.BitwiseXor, a, b);

    /// <summary><c>a ^ b</c> of bools or integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static NdArray operator ^(NdArray a, Scalar b) => Bitwise(BinaryOperation.BitwiseXor, a, b);

    /// <summary><c>a &lt;&lt; b</c> of integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static NdArray operator <<(NdArray a, NdArray b) => Bitwise(BinaryOperation.LeftShift, a, b);

    /// <summary><c>a &lt;&lt; b</c> of integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static NdArray operator <<(NdArray a, Scalar b) => Bitwise(BinaryOperation.LeftShift, a, b);

    /// <summary><c>a >> b</c> of integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static NdArray operator >>(NdArray a, NdArray b) => Bitwise(BinaryOperation.RightShift, a, b);

    /// <summary><c>a >> b</c> of integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static NdArray operator >>(NdArray a, Scalar b) => Bitwise(BinaryOperation.RightShift, a, b);

    /// <summary><c>~a</c> of bools or integers.</summary>
    /// <exception cref="ArgumentException">The array has floats.</exception>
    public static NdArray operator ~(NdArray a) => a.DType == DType.Bool
        ? Operate(BinaryOperation.BitwiseXor, a, true)
        : Bitwise(BinaryOperation.BitwiseXor, a, Full([], -1L, DType.Int64).AsType(a.DType));

    /// <summary><c>-a</c>; unsigned integers wrap.</summary>
    /// <exception cref="ArgumentException">The array has bools.</exception>
    public static NdArray operator -(NdArray a) => a.DType.Kind() switch
    {
        DTypeKind.Float or DTypeKind.Signed => a * -1L,
        DTypeKind.Unsigned => 0L - a,
        _ => throw new ArgumentException("The numpy boolean negative, the `-` operator, is not supported", nameof(a)),
    };

    private static NdArray Bitwise(BinaryOperation operation, NdArray a, NdArray b) => a.DType.IsFloat() || b.DType.IsFloat()
        ? throw new ArgumentException("bitwise operations are not supported for floats", nameof(a))
        : Operate(operation, a, b);

    private static NdArray Bitwise(BinaryOperation operation, NdArray a, Scalar b) => a.DType.IsFloat() || b.Kind == DTypeKind.Float
        ? throw new ArgumentException("bitwise operations are not supported for floats", nameof(a))
        : Operate(operation, a, b);
}
