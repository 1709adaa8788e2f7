using System.Runtime.CompilerServices;

namespace PurePipeline.Numerics;

/// <summary>Indexing by arrays.</summary>
public sealed partial class NdArray
{
    /// <summary>
    /// <c>a[mask]</c> or <c>a[places]</c>: an array of bool, as long as the first axes, picks where it is true; one of integers picks along the
    /// first axis. Getting copies; setting changes this array, and a single value goes to every place.
    /// </summary>
    /// <param name="index">The mask or the places; negative ones count from the end.</param>
    /// <exception cref="ArgumentException">The mask has another shape, a place is out of bounds, or the index has floats.</exception>
    [IndexerName("Part")]
    public NdArray this[NdArray index]
    {
        get
        {
            (int[] places, int[] shape) = PlacesOf(index);
            return Pick(places, shape);
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            (int[] places, int[] shape) = PlacesOf(index);
            Put(places, shape, value);
        }
    }

    /// <summary><c>np.putmask(a, mask, values)</c>: where the mask is true, each element gets the value at its own place; fewer values are repeated.</summary>
    /// <param name="mask">As many elements as the array has.</param>
    /// <param name="values">The values in C order, in the array's dtype from now on.</param>
    /// <exception cref="ArgumentException">The mask has another number of elements.</exception>
    public void PutMask(NdArray mask, NdArray values)
    {
        ArgumentNullException.ThrowIfNull(mask);
        ArgumentNullException.ThrowIfNull(values);
        if (mask.Length != Length)
        {
            throw new ArgumentException("putmask: mask and data must be the same size", nameof(mask));
        }

        int length = checked((int)values.Length);
        if (length == 0 || Length == 0)
        {
            return;
        }

        NdArray all = values.Reshape(-1);
        all = length == 1 ? all[0].BroadcastTo(Shape)
            : (length == Length ? all : all.Take([.. Enumerable.Range(0, checked((int)Length)).Select(i => i % length)], 0)).Reshape(Shape);
        this[ArrayIndex.Ellipsis] = Where(mask.AsType(DType.Bool).Reshape(Shape), all, this, DType);
    }

    /// <summary>The elements in C order that an index picks, and the shape of what it picks.</summary>
    private (int[] Places, int[] Shape) PlacesOf(NdArray index)
    {
        ArgumentNullException.ThrowIfNull(index);
        bool isMask = index.DType == DType.Bool;
        int used = isMask ? index.Rank : 1;
        if (index.DType.IsFloat() || Rank < used || (isMask && !index.Shape.SequenceEqual(Shape[..used])))
        {
            throw new ArgumentException(isMask ? "boolean index did not match indexed array" : "arrays used as indices must be of integer (or boolean) type", nameof(index));
        }

        int[] first = isMask ? index.NonzeroPlaces() : [.. index.AsType(DType.Int64).ToArray<long>().Select(place => Resolve(checked((int)place), Shape[0], 0))];
        int inner = checked((int)Layout.LengthOf(Shape[used..]));
        int[] places = new int[checked(first.Length * inner)];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = (first[i / inner] * inner) + (i % inner);
        }

        return (places, isMask ? [first.Length, .. Shape[used..]] : [.. index.Shape, .. Shape[1..]]);
    }
}
