using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Sums of products along named axes.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.einsum(subscripts, *operands)</c>: products of arrays whose axes are named, summed over those that the result has not.</summary>
    /// <remarks>The order in which NumPy adds floats depends on the processor's vectors: sums that are the same in every order are made.</remarks>
    /// <param name="subscripts">A letter for each axis, <c>...</c> for those in front: <c>"hwc,c->hw"</c>. Without an arrow the result has the axes that are named once.</param>
    /// <param name="operands">At least one array; their dtypes are promoted. Of one whose axes are all in the result it is a view.</param>
    /// <exception cref="ArgumentException">The subscripts do not fit the arrays, or an axis has two lengths.</exception>
    /// <exception cref="NotSupportedException">A sum is rounded, the arrays are of bools, or an axis is named twice in one array.</exception>
    public static NdArray Einsum(string subscripts, params ReadOnlySpan<NdArray> operands) => Einsum(subscripts, operands, requireRoom: null);

    internal static NdArray Einsum(string subscripts, ReadOnlySpan<NdArray> operands, Action<NdArray, NdArray>? requireRoom)
    {
        NdArray[] given = operands.ToArray();
        var sum = EinsteinSum.Parse(subscripts, [.. given.Select(static operand => operand.Rank)]);
        NdArray[] aligned = [.. given.Select((operand, i) => sum.Aligned(operand, i))];
        if (aligned is [var only] && sum.Summed.Length == 0)
        {
            return only;
        }

        DType dtype = aligned.Select(static array => array.DType).Aggregate(NumPyPromotion.Promote);
        aligned = [.. aligned.Select(array => array.AsType(dtype))];
        NdArray product = EinsteinSum.Product(aligned, requireRoom);
        if (dtype == DType.Bool || (dtype.IsFloat() && sum.Summed.Length > 0 && !EinsteinSum.IsExact(aligned, sum.Terms(product))))
        {
            throw EinsteinSum.Rounded(dtype);
        }

        // Each product is added to a zero, which makes -0 a 0; whole numbers wrap around in their own width.
        return sum.Summed.Length > 0 ? sum.Sum(product).AsType(dtype)
            : dtype.IsFloat() ? Operate(BinaryOperation.Add, product, Full([], 0L, dtype, product.Versions)) : product;
    }
}
