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
