namespace PurePipeline.Numerics;

/// <summary>Arrays of one value.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.full_like(a, value, dtype)</c>, and with 0 and 1 <c>zeros_like</c> and <c>ones_like</c>: the elements lie in memory as the array's do.</summary>
    /// <param name="array">The array whose shape the new one has.</param>
    /// <param name="value">The value of every element.</param>
    /// <param name="dtype">Null for the array's.</param>
    public static NdArray FullLike(NdArray array, Scalar value, DType? dtype = null)
    {
        ArgumentNullException.ThrowIfNull(array);
        int[] order = Layout.OrderOfResult(array.Shape, array.Strided.Layout);
        int[] shape = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            shape[i] = array.Shape[order[i]];
        }

        return Full(shape, value, dtype ?? array.DType, array.Versions).Transpose(Layout.Inverse(order));
    }
}
