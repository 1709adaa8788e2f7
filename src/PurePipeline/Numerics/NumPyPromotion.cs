using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>
/// NumPy's answer to "in which dtype?". From 2.0 on (NEP 50) only dtypes decide, and Python numbers adapt to the array; before, the values
/// of numbers and of 0-d arrays took part.
/// </summary>
internal static partial class NumPyPromotion
{
    /// <summary>The dtype in which NumPy carries out an operation on two operands.</summary>
    /// <exception cref="NotSupportedException">NumPy has no such operation.</exception>
    /// <exception cref="OverflowException">From NumPy 2 on: a Python int does not fit the array's dtype.</exception>
    public static DType Resolve(BinaryOperation operation, in PromotionOperand a, in PromotionOperand b, ReferenceVersions versions)
    {
        if (versions.NumPy.Major < 2)
        {
            return ForOperation(operation, CommonByValue(operation, a, b));
        }

        DType computed = ForOperation(operation, Common(a, b));
        RequireInRange(a, computed);
        RequireInRange(b, computed);
        return computed;
    }

    /// <summary>The smallest dtype that both go into safely, <c>np.promote_types</c>.</summary>
    public static DType Promote(DType a, DType b)
    {
        if (a.Kind() > b.Kind())
        {
            (a, b) = (b, a);
        }

        return (a.Kind(), b.Kind()) switch
        {
            (DTypeKind.Bool, _) => b,
            (DTypeKind.Unsigned, DTypeKind.Signed) => a.ItemSize() < b.ItemSize() ? b : SignedAbove(a),
            (_, DTypeKind.Float) when a.IsInteger() => Wider(FloatFor(a), b),
            _ => Wider(a, b),
        };
    }

    /// <summary>The dtype that <paramref name="operation"/> has a loop for.</summary>
    /// <param name="operation">True division takes integers to float64; on bools most operations work in int8.</param>
    /// <param name="promoted">The operands' common dtype.</param>
    /// <exception cref="NotSupportedException">NumPy has no such operation.</exception>
    private static DType ForOperation(BinaryOperation operation, DType promoted) => (operation, promoted.Kind()) switch
    {
        (BinaryOperation.Divide, not DTypeKind.Float) => DType.Float64,
        (BinaryOperation.Subtract, DTypeKind.Bool) => throw new NotSupportedException(
            "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead."),
        (BinaryOperation.FloorDivide or BinaryOperation.Remainder or BinaryOperation.LeftShift or BinaryOperation.RightShift, DTypeKind.Bool) => DType.Int8,
        _ => promoted,
    };

    /// <summary>
    /// True if an in-place operation may put <paramref name="from"/> into an array of <paramref name="to"/> (casting <c>same_kind</c>).
    /// </summary>
    public static bool IsSameKind(DType from, DType to) => from.Kind() <= to.Kind();

    /// <summary>NEP 50: a Python number takes the array's dtype, or its kind's default one where the array's kind is lower.</summary>
    private static DType Common(in PromotionOperand a, in PromotionOperand b) => (a.IsWeak, b.IsWeak) switch
    {
        (true, false) => Adapt(a.DType, b.DType),
        (false, true) => Adapt(b.DType, a.DType),
        _ => Promote(a.DType, b.DType),
    };

    private static DType Adapt(DType number, DType array) => number switch
    {
        DType.Float64 when array.IsFloat() => array,
        DType.Int64 when array != DType.Bool => array,
        DType.Bool => array,
        _ => number,
    };

    private static void RequireInRange(in PromotionOperand operand, DType computed)
    {
        if (operand is { IsWeak: true, DType: DType.Int64 } && computed.IsInteger() && !PromotionOperand.Fits(operand.Integer, computed))
        {
            throw new OverflowException($"Python integer {operand.Integer} out of bounds for {computed.NumPyName()}");
        }
    }

    private static DType Wider(DType a, DType b) => a.ItemSize() > b.ItemSize() ? a : b;

    private static DType SignedAbove(DType unsigned) => unsigned switch
    {
        DType.UInt8 => DType.Int16,
        DType.UInt16 => DType.Int32,
        DType.UInt32 => DType.Int64,
        _ => DType.Float64,
    };

    private static DType FloatFor(DType integer) => integer.ItemSize() switch
    {
        1 => DType.Float16,
        2 => DType.Float32,
        _ => DType.Float64,
    };
}
