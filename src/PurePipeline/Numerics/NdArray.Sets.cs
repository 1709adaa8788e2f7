using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Arrays as sets.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.isin(element, test_elements, invert=invert)</c>, bool: which elements are among others.</summary>
    /// <param name="element">The elements that are looked for.</param>
    /// <param name="testElements">Those among which they may be.</param>
    /// <param name="invert">Whether those that are not there are meant.</param>
    public static NdArray IsIn(NdArray element, NdArray testElements, bool invert = false)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(testElements);
        NdArray found = element.With(Found(element, testElements)._array);
        return invert ? ~found : found;
    }

    /// <summary><c>np.union1d(a, b)</c>: the elements of both, each once, in order.</summary>
    public static NdArray Union1D(NdArray a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Concatenate([a.Reshape(-1), b.Reshape(-1)], 0).Unique();
    }

    /// <summary><c>np.intersect1d(a, b)</c>: the elements that are in both, each once, in order; of the dtype that both go into.</summary>
    public static NdArray Intersect1D(NdArray a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        NdArray first = a.Unique();
        return first[Found(first, b)].AsType(NumPyPromotion.Promote(a.DType, b.DType));
    }

    /// <summary><c>np.setdiff1d(a, b)</c>: the elements of the first that the second has not, each once, in order.</summary>
    public static NdArray SetDiff1D(NdArray a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        NdArray first = a.Unique();
        return first[~Found(first, b)];
    }

    // Each element is compared with the one at its place among those looked for, in order.
    private static NdArray Found(NdArray elements, NdArray tested)
    {
        if (tested.Length == 0)
        {
            return Full(elements.Shape, false, DType.Bool);
        }

        DType common = NumPyPromotion.Promote(elements.DType, tested.DType);
        NdArray sorted = tested.AsType(common).Unique();
        NdArray wanted = elements.AsType(common);
        NdArray places = Operate(BinaryOperation.Minimum, sorted.SearchSorted(wanted.Reshape(-1)), sorted.Length - 1L);
        NdArray nearest = sorted.Take(Array.ConvertAll(places.ToArray<long>(), static place => (int)place), 0).Reshape(elements.Shape);
        return Compare(ComparisonOperation.Equal, nearest, wanted);
    }
}
