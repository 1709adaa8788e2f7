namespace PurePipeline.Numerics;

/// <summary>Functions of the caller's own, element by element.</summary>
public sealed partial class NdArray
{
    /// <summary>
    /// <c>np.vectorize(function, otypes)(a)</c>: a function of each element, which it is given as an array of no axes, NumPy's scalar. The first
    /// result says of which dtype all are. NumPy 1.24 to 2.4.
    /// </summary>
    /// <param name="function">From an element to a result, an array of no axes.</param>
    /// <param name="dtype">The results' dtype; null for that of the first one.</param>
    /// <exception cref="ArgumentException">There is no element, and no dtype.</exception>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    public NdArray Vectorize(Func<NdArray, NdArray> function, DType? dtype = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (Length == 0)
        {
            return dtype is { } empty ? Full(Shape, 0, empty, Versions) : throw new ArgumentException("cannot call `vectorize` on size 0 inputs unless `otypes` is set");
        }

        NdArray elements = Copy().Reshape(-1);
        var results = new NdArray[elements.Shape[0]];
        for (int i = 0; i < results.Length; i++)
        {
            NdArray result = function(elements[i]);
            results[i] = result.AsType(dtype ?? (i == 0 ? result.DType : results[0].DType));
        }

        return Stack(results).Reshape(Shape);
    }
}
