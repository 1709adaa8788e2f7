using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Torch;

/// <summary>
/// torch's answer to "in which dtype?": tensors with axes come first; a 0-d tensor, and after it a Python number, only raises the kind
/// (c10 <c>result_type</c>). Python floats count as float32, torch's default.
/// </summary>
internal static class TorchPromotion
{
    /// <summary>The dtype in which torch carries out an operation on two tensors or a tensor and a number.</summary>
    /// <exception cref="NotSupportedException">torch refuses it.</exception>
    public static DType Resolve(BinaryOperation operation, in TorchOperand a, in TorchOperand b)
    {
        if (operation == BinaryOperation.Subtract && (a.DType == DType.Bool || b.DType == DType.Bool))
        {
            throw new NotSupportedException(
                "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.");
        }

        DType common = Combine(Combine(OfRank(TorchRank.Axes, a, b), OfRank(TorchRank.NoAxes, a, b)), OfRank(TorchRank.Number, a, b))!.Value;
        if (operation == BinaryOperation.Modulus && common == DType.Bool)
        {
            throw new NotSupportedException("The remainder of bools is not supported, as in torch.");
        }

        return operation == BinaryOperation.Divide && !common.IsFloat() ? DType.Float32 : common;
    }

    /// <summary>
    /// True if a number (or a 0-d tensor on the right) meets float16 elements as float32. torch 1.13 rounds it to float16 first; 2.6 and
    /// 2.14 still do when adding and subtracting, but no longer when multiplying and dividing.
    /// </summary>
    public static bool KeepsNumberInFloat32(BinaryOperation operation, DType compute, in TorchOperand number, ReferenceVersions versions) =>
        compute is DType.Float16 or DType.BFloat16
        && number.Rank != TorchRank.Axes
        && (operation is BinaryOperation.Multiply or BinaryOperation.Divide)
        && versions.Torch.Major >= 2;

    /// <summary>The smallest dtype for both, <c>torch.promote_types</c>: any float beats any integer; of two halves neither does.</summary>
    public static DType Promote(DType a, DType b) =>
        (a, b) is (DType.Float16, DType.BFloat16) or (DType.BFloat16, DType.Float16) ? DType.Float32
        : a.IsFloat() != b.IsFloat() ? (a.IsFloat() ? a : b) : NumPyPromotion.Promote(a, b);

    /// <summary>True if an in-place operation may put <paramref name="from"/> into <paramref name="to"/>, <c>torch.can_cast</c>.</summary>
    public static bool CanCast(DType from, DType to) =>
        (!from.IsFloat() || to.IsFloat()) && (from == DType.Bool || to != DType.Bool);

    private static DType? OfRank(TorchRank rank, in TorchOperand a, in TorchOperand b) => (a.Rank == rank, b.Rank == rank) switch
    {
        (true, true) => Promote(a.DType, b.DType),
        (true, false) => a.DType,
        (false, true) => b.DType,
        _ => null,
    };

    private static DType? Combine(DType? higher, DType? lower) => (higher, lower) switch
    {
        (null, _) => lower,
        (_, null) => higher,
        ({ } first, _) when first.IsFloat() => first,
        (DType.Bool, { } second) => second,
        ({ } first, { } second) when second.IsFloat() => Promote(first, second),
        _ => higher,
    };
}
