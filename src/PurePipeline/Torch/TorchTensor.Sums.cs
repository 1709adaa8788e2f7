using PurePipeline.Numerics;

namespace PurePipeline.Torch;

/// <summary>Sums of products along named axes.</summary>
public sealed partial class TorchTensor
{
    /// <summary><c>torch.einsum(equation, *operands)</c>: one tensor turned or summed, two multiplied, and sums of products.</summary>
    /// <remarks>Other sums of products are the BLAS's, whose order is the processor's: those are made that are the same in every order.</remarks>
    /// <param name="equation">A letter for each axis, <c>...</c> for those in front: <c>"hwc,c->hw"</c>. Without an arrow the result has the axes that are named once.</param>
    /// <param name="operands">At least one tensor, all of one dtype.</param>
    /// <exception cref="ArgumentException">The equation does not fit the tensors, or an axis has two lengths.</exception>
    /// <exception cref="NotSupportedException">A sum of several is rounded, the tensors are of bools or of several dtypes, or an axis is named twice in one.</exception>
    public static TorchTensor Einsum(string equation, params ReadOnlySpan<TorchTensor> operands) => Einsum(equation, operands, requireRoom: null);

    internal static TorchTensor Einsum(string equation, ReadOnlySpan<TorchTensor> operands, Action<NdArray, NdArray>? requireRoom)
    {
        TorchTensor[] given = operands.ToArray();
        var sum = EinsteinSum.Parse(equation, [.. given.Select(static operand => operand.Rank)]);
        if (given is [var only])
        {
            TorchTensor turned = FromNumpy(sum.Aligned(only.Data, 0));
            return sum.Summed.Length == 0 ? turned : turned.Sum([.. Enumerable.Range(sum.Result.Length, sum.Summed.Length)], keepdim: false);
        }

        DType dtype = given[0].DType;
        if (Array.Exists(given, operand => operand.DType != dtype) || dtype == DType.Bool)
        {
            throw new NotSupportedException("einsum: tensors of different dtypes, or of bools, are not supported.");
        }

        NdArray[] aligned = [.. given.Select((operand, i) => sum.Aligned(operand.Data, i))];
        bool isSum = sum.Summed.Length > 0 || given.Length > 2;
        NdArray product = EinsteinSum.Product(aligned, requireRoom);
        return isSum && dtype.IsFloat() && !EinsteinSum.IsExact(aligned, sum.Terms(product))
            ? throw EinsteinSum.Rounded(dtype)
            : FromNumpy(sum.Summed.Length == 0 ? product : sum.Sum(product).AsType(dtype));
    }
}
