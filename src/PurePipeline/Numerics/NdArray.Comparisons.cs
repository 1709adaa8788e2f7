using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Comparisons, element by element, and choices by their results.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.array_equal(a, b)</c>: whether shapes and all elements are equal; NaN equals nothing.</summary>
    public static bool ArrayEqual(NdArray a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Shape.SequenceEqual(b.Shape) && Compare(ComparisonOperation.Equal, a, b).CountNonzero() == a.Length;
    }

    /// <summary>
    /// <c>np.where(condition, a, b)</c>: elements of a where the condition is true, else of b; of the dtype that both go into.
    /// </summary>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public static NdArray Where(NdArray condition, NdArray a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Where(condition, a, b, NumPyPromotion.Resolve(BinaryOperation.Maximum, PromotionOperand.Of(a._array), PromotionOperand.Of(b._array), a.Versions));
    }

    /// <inheritdoc cref="Where(NdArray, NdArray, NdArray)"/>
    public static NdArray Where(NdArray condition, NdArray a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(a);
        return Where(condition, a, new NdArray(b.ToArray(), a.Versions), NumPyPromotion.Resolve(BinaryOperation.Maximum, PromotionOperand.Of(a._array), PromotionOperand.Of(b), a.Versions));
    }

    /// <inheritdoc cref="Where(NdArray, NdArray, NdArray)"/>
    public static NdArray Where(NdArray condition, Scalar a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(b);
        return Where(condition, new NdArray(a.ToArray(), b.Versions), b, NumPyPromotion.Resolve(BinaryOperation.Maximum, PromotionOperand.Of(a), PromotionOperand.Of(b._array), b.Versions));
    }

    /// <inheritdoc cref="Where(NdArray, NdArray, NdArray)"/>
    public static NdArray Where(NdArray condition, Scalar a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Where(condition, new NdArray(a.ToArray(), condition.Versions), new NdArray(b.ToArray(), condition.Versions));
    }

    /// <summary>
    /// <c>np.isclose(a, b, rtol, atol)</c>, in float64: where |a - b| is at most atol + rtol |b|, which infinities and values that are no
    /// numbers are only where they are equal. Compared with NumPy 1.24, 2.2 and 2.4.
    /// </summary>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public static NdArray IsClose(NdArray a, NdArray b, double rtol = 1e-5, double atol = 1e-8)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        (a, b) = (a.AsType(DType.Float64), b.AsType(DType.Float64));
        NdArray within = Compare(ComparisonOperation.LessOrEqual, (a - b).Abs(), (b.Abs() * rtol) + atol);
        NdArray finite = Compare(ComparisonOperation.Equal, b - b, b - b);
        return Where(finite, within, Compare(ComparisonOperation.Equal, a, b), DType.Bool);
    }

    /// <summary><c>np.allclose(a, b, rtol, atol)</c>: whether all elements are close, as <see cref="IsClose"/> says.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public static bool AllClose(NdArray a, NdArray b, double rtol = 1e-5, double atol = 1e-8) =>
        IsClose(a, b, rtol, atol) is var near && near.CountNonzero() == near.Length;

    internal static NdArray Where(NdArray condition, NdArray a, NdArray b, DType dtype, bool firstDecides = false)
    {
        int[] shape = Layout.BroadcastShapes(condition.Shape, Layout.BroadcastShapes(a.Shape, b.Shape));
        int[] by = Layout.OrderOfResult(shape, firstDecides, condition._array.Layout, a._array.Layout, b._array.Layout);
        return a.With(StridedArray.Computed(shape, by, (order, walked) =>
        {
            byte[] truth = condition.AsType(DType.Bool)._array.Walked(shape, order).ToBytes();
            byte[] result = a._array.Cast(dtype).Walked(shape, order).ToBytes();
            byte[] other = b._array.Cast(dtype).Walked(shape, order).ToBytes();
            int size = dtype.ItemSize();
            for (int i = 0; i < truth.Length; i++)
            {
                if (truth[i] == 0)
                {
                    other.AsSpan(i * size, size).CopyTo(result.AsSpan(i * size, size));
                }
            }

            return StridedArray.Of(dtype, result, walked);
        }));
    }

    internal static NdArray Compare(ComparisonOperation operation, NdArray a, NdArray b) => Compare(
        operation, a, b, NumPyPromotion.Resolve(BinaryOperation.Maximum, PromotionOperand.Of(a._array), PromotionOperand.Of(b._array), a.Versions));

    internal static NdArray Compare(ComparisonOperation operation, NdArray a, Scalar b)
    {
        // A Python int that is beyond the array's dtype compares as what it is.
        bool beyond = a.DType.IsInteger() && b.Kind == DTypeKind.Signed && !PromotionOperand.Fits(b.Integer, a.DType);
        DType dtype = beyond
            ? NumPyPromotion.Promote(a.DType, DType.Int64)
            : NumPyPromotion.Resolve(BinaryOperation.Maximum, PromotionOperand.Of(a._array), PromotionOperand.Of(b), a.Versions);
        return Compare(operation, a, new NdArray(b.ToArray(), a.Versions), dtype);
    }

    internal static NdArray Compare(ComparisonOperation operation, NdArray a, NdArray b, DType dtype, bool firstDecides = false)
    {
        int[] shape = Layout.BroadcastShapes(a.Shape, b.Shape);
        return a.With(StridedArray.Computed(shape, Layout.OrderOfResult(shape, firstDecides, a._array.Layout, b._array.Layout), (order, walked) =>
        {
            byte[] left = a._array.Cast(dtype).Walked(shape, order).ToBytes();
            byte[] right = b._array.Cast(dtype).Walked(shape, order).ToBytes();
            byte[] result = new byte[left.Length / dtype.ItemSize()];
            Comparison.Run(dtype, operation, left, right, result);
            return StridedArray.Of(DType.Bool, result, walked);
        }));
    }
}
