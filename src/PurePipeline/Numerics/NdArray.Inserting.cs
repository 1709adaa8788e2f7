namespace PurePipeline.Numerics;

/// <summary>Elements put between others, and in the place of others.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.insert(array, places, values, axis)</c>: a copy with values before places, which count in the old array.</summary>
    /// <param name="array">Any array; without an axis its elements in C order.</param>
    /// <param name="places">A place, from -length to length; a slice; or an array of places, each of which takes one value.</param>
    /// <param name="values">
    /// What is put there, broadcast to the places, of the array's dtype. Before a single place there may be any number of them along the axis: a
    /// place that is a number takes its values without that axis where they have fewer.
    /// </param>
    /// <param name="axis">The axis; negative from the end, null for the flat array.</param>
    /// <exception cref="ArgumentException">A place is out of bounds or no whole number, or the values' shape does not go there.</exception>
    public static NdArray Insert(NdArray array, ArrayIndex places, NdArray values, int? axis = null)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(values);
        return new Insertion(array, places, values, axis).Result();
    }

    /// <summary><c>array.flat[places] = values</c>: elements by their number in C order, however the array lies in memory.</summary>
    /// <param name="places">A number, a slice, an array of places or a mask; <see cref="ArrayIndex.All"/> for all elements.</param>
    /// <param name="values">One for each place, from their beginning again where they are fewer.</param>
    /// <exception cref="ArgumentException">There are no values, or a place is out of bounds.</exception>
    public void SetFlat(ArrayIndex places, NdArray values)
    {
        ArgumentNullException.ThrowIfNull(values);
        NdArray source = values.Length > 0 ? values.Reshape(-1) : throw new ArgumentException("Error setting single item of array.", nameof(values));
        NdArray flat = Copy().Reshape(-1);
        NdArray chosen = Arange(0, flat.Length)[places].Reshape(-1);
        flat[chosen] = source.Take([.. Enumerable.Range(0, chosen.Shape[0]).Select(i => i % source.Shape[0])], 0);
        this[ArrayIndex.Ellipsis] = flat.Reshape(Shape);
    }
}
