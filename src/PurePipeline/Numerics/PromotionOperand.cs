namespace PurePipeline.Numerics;

/// <summary>What promotion needs to know of an operand: a dtype and, for a number or a 0-d array, the value.</summary>
internal readonly struct PromotionOperand
{
    private PromotionOperand(DType dtype, bool isScalar, bool isWeak, Int128 integer, double real) =>
        (DType, IsScalar, IsWeak, Integer, Real) = (dtype, isScalar, isWeak, integer, real);

    /// <summary>The array's dtype; bool, int64 or float64 for a Python number.</summary>
    public DType DType { get; }

    /// <summary>A Python number or a 0-d array.</summary>
    public bool IsScalar { get; }

    /// <summary>A Python number.</summary>
    public bool IsWeak { get; }

    /// <summary>The value of a scalar that is an integer.</summary>
    public Int128 Integer { get; }

    /// <summary>The value of a scalar that is a float.</summary>
    public double Real { get; }

    /// <summary>A Python number.</summary>
    public static PromotionOperand Of(Scalar number) => new(number.DType, true, true, number.Integer, number.Real);

    /// <summary>An array; a 0-d one is read, for its value.</summary>
    public static PromotionOperand Of(StridedArray array)
    {
        if (array.Layout.Rank > 0)
        {
            return new PromotionOperand(array.DType, false, false, 0, 0);
        }

        return array.DType.IsFloat()
            ? new PromotionOperand(array.DType, true, false, 0, BitConverter.ToDouble(array.Cast(DType.Float64).ToBytes()))
            : array.DType == DType.UInt64
                ? new PromotionOperand(array.DType, true, false, BitConverter.ToUInt64(array.ToBytes()), 0)
                : new PromotionOperand(array.DType, true, false, BitConverter.ToInt64(array.Cast(DType.Int64).ToBytes()), 0);
    }

    /// <summary>True if an integer dtype has this value.</summary>
    public static bool Fits(Int128 value, DType integer)
    {
        int bits = 8 * integer.ItemSize();
        return integer.Kind() == DTypeKind.Unsigned
            ? value >= 0 && value < Int128.One << bits
            : value >= -(Int128.One << (bits - 1)) && value < Int128.One << (bits - 1);
    }
}
