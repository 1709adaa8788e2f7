using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>
/// The rules before NumPy 2.0: beside an array of the same or a higher kind, a scalar counts as the smallest dtype that holds its value.
/// </summary>
internal static partial class NumPyPromotion
{
    private static DType CommonByValue(BinaryOperation operation, in PromotionOperand a, in PromotionOperand b)
    {
        if (a.IsScalar == b.IsScalar)
        {
            return Promote(a.DType, b.DType);
        }

        (PromotionOperand scalar, PromotionOperand array) = a.IsScalar ? (a, b) : (b, a);
        if (Category(scalar.DType) > Category(array.DType))
        {
            return Promote(scalar.DType, array.DType);
        }

        DType smallest = SmallestFor(scalar, array.DType);
        return operation is BinaryOperation.FloorDivide or BinaryOperation.Remainder
            ? FirstLoop(scalar, smallest, array.DType)
            : Promote(smallest, array.DType);
    }

    /// <summary><c>//</c> and <c>%</c> take the first of their loops, signed before unsigned, that both operands go into safely.</summary>
    private static DType FirstLoop(in PromotionOperand scalar, DType smallest, DType array)
    {
        ReadOnlySpan<DType> integerLoops =
            [DType.Int8, DType.UInt8, DType.Int16, DType.UInt16, DType.Int32, DType.UInt32, DType.Int64, DType.UInt64];
        foreach (DType loop in integerLoops)
        {
            bool holdsScalar = !smallest.IsFloat() && (smallest == DType.Bool || PromotionOperand.Fits(scalar.Integer, loop));
            if (holdsScalar && Promote(array, loop) == loop)
            {
                return loop;
            }
        }

        return Promote(smallest, array);
    }

    private static int Category(DType dtype) => dtype.Kind() switch
    {
        DTypeKind.Bool => 0,
        DTypeKind.Float => 2,
        _ => 1,
    };

    /// <summary><c>np.min_scalar_type</c>, except that a small positive integer counts as signed beside signed ones.</summary>
    private static DType SmallestFor(in PromotionOperand scalar, DType beside) => scalar.DType.Kind() switch
    {
        DTypeKind.Bool => DType.Bool,
        DTypeKind.Float => SmallestFloat(scalar),
        _ => SmallestInteger(scalar.Integer, signed: scalar.Integer < 0 || beside.Kind() == DTypeKind.Signed),
    };

    private static DType SmallestInteger(Int128 value, bool signed)
    {
        ReadOnlySpan<DType> unsignedTypes = [DType.UInt8, DType.UInt16, DType.UInt32, DType.UInt64];
        ReadOnlySpan<DType> signedTypes = [DType.Int8, DType.Int16, DType.Int32, DType.Int64];
        for (int i = 0; i < unsignedTypes.Length; i++)
        {
            // The size is that of the unsigned type; only within it a sign is free.
            DType smallest = value < 0 ? signedTypes[i] : unsignedTypes[i];
            if (PromotionOperand.Fits(value, smallest))
            {
                return signed && PromotionOperand.Fits(value, signedTypes[i]) ? signedTypes[i] : smallest;
            }
        }

        return DType.UInt64;
    }

    /// <summary>NumPy's bounds: float16 up to 65000, float32 up to 3.4e38; what is not finite goes anywhere.</summary>
    private static DType SmallestFloat(in PromotionOperand scalar)
    {
        double size = Math.Abs(scalar.Real);
        return !double.IsFinite(size) || size < 65000 ? DType.Float16
            : scalar.DType == DType.Float64 && size >= 3.4e38 ? DType.Float64
            : DType.Float32;
    }
}
