namespace PurePipeline.Numerics;

/// <summary>Several arrays joined to one.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.concatenate(arrays, axis)</c>: one behind the other along an axis that they have, of the dtype that all go into.</summary>
    /// <param name="arrays">At least one; their other axes are of the same lengths.</param>
    /// <param name="axis">The axis; negative from the end.</param>
    /// <exception cref="ArgumentException">There are no arrays, or their shapes do not go together.</exception>
    public static NdArray Concatenate(ReadOnlySpan<NdArray> arrays, int axis = 0) => Concatenate(arrays, axis, CommonType(arrays));

    /// <summary><c>np.stack(arrays, axis)</c>: side by side along a new axis, of the dtype that all go into.</summary>
    /// <param name="arrays">At least one; all of one shape.</param>
    /// <param name="axis">The place of the new axis; negative from the end.</param>
    /// <exception cref="ArgumentException">There are no arrays, or their shapes differ.</exception>
    public static NdArray Stack(ReadOnlySpan<NdArray> arrays, int axis = 0)
    {
        DType dtype = CommonType(arrays);
        NdArray[] expanded = new NdArray[arrays.Length];
        int place = Layout.NormalizeAxis(axis, arrays[0].Rank + 1);
        for (int i = 0; i < arrays.Length; i++)
        {
            expanded[i] = arrays[i].Shape.SequenceEqual(arrays[0].Shape)
                ? arrays[i].ExpandDims(place)
                : throw new ArgumentException("all input arrays must have the same shape", nameof(arrays));
        }

        return Concatenate(expanded, place, dtype);
    }

    /// <summary><c>np.vstack(arrays)</c>: one below the other; an array of one axis is a row.</summary>
    /// <exception cref="ArgumentException">There are no arrays, or their shapes do not go together.</exception>
    public static NdArray Vstack(params ReadOnlySpan<NdArray> arrays) => Concatenate(ForVstack(arrays), 0);

    /// <summary><c>np.hstack(arrays)</c>: side by side along the second axis, or the only one.</summary>
    /// <exception cref="ArgumentException">There are no arrays, or their shapes do not go together.</exception>
    public static NdArray Hstack(params ReadOnlySpan<NdArray> arrays)
    {
        NdArray[] rows = ForHstack(arrays);
        return Concatenate(rows, rows is [{ Rank: 1 }, ..] ? 0 : 1);
    }

    /// <summary><c>np.dstack(arrays)</c>: one behind the other along the third axis; an array of fewer is a picture of one channel.</summary>
    /// <exception cref="ArgumentException">There are no arrays, or their shapes do not go together.</exception>
    public static NdArray Dstack(params ReadOnlySpan<NdArray> arrays) => Concatenate(ForDstack(arrays), 2);

    internal static NdArray[] ForVstack(ReadOnlySpan<NdArray> arrays) => Each(arrays, static array => AtLeast(array, 2));

    internal static NdArray[] ForHstack(ReadOnlySpan<NdArray> arrays) => Each(arrays, static array => AtLeast(array, 1));

    internal static NdArray[] ForDstack(ReadOnlySpan<NdArray> arrays) => Each(arrays, static array => array.Rank < 3 ? AtLeast(array, 2).ExpandDims(2) : array);

    private static NdArray[] Each(ReadOnlySpan<NdArray> arrays, Func<NdArray, NdArray> change)
    {
        NdArray[] changed = new NdArray[arrays.Length];
        for (int i = 0; i < changed.Length; i++)
        {
            changed[i] = change(arrays[i]);
        }

        return changed;
    }

    private static NdArray AtLeast(NdArray array, int rank)
    {
        for (int i = array.Rank; i < rank; i++)
        {
            array = array.ExpandDims(0);
        }

        return array;
    }

    internal static NdArray Concatenate(ReadOnlySpan<NdArray> arrays, int axis, DType dtype)
    {
        int[] shape = JoinedShape(arrays, axis);
        int place = Layout.NormalizeAxis(axis, shape.Length);
        NdArray joined = Full(shape, 0L, dtype, arrays[0].Versions);
        ArrayIndex[] part = new ArrayIndex[place + 1];
        Array.Fill(part, ArrayIndex.All);
        int start = 0;
        foreach (NdArray array in arrays)
        {
            part[place] = ArrayIndex.Slice(start, start + array.Shape[place]);
            joined[part] = array;
            start += array.Shape[place];
        }

        return joined;
    }

    /// <summary>The shape of the arrays one behind the other.</summary>
    internal static int[] JoinedShape(ReadOnlySpan<NdArray> arrays, int axis)
    {
        RequireAny(arrays);
        int place = Layout.NormalizeAxis(axis, arrays[0].Rank);
        int[] shape = arrays[0].Shape.ToArray();
        int total = 0;
        foreach (NdArray array in arrays)
        {
            int[] own = array.Shape.ToArray();
            if (own.Length == shape.Length)
            {
                (total, own[place]) = (checked(total + own[place]), shape[place]);
            }

            if (!own.AsSpan().SequenceEqual(shape))
            {
                throw new ArgumentException("all the input array dimensions except for the concatenation axis must match exactly", nameof(arrays));
            }
        }

        shape[place] = total;
        return shape;
    }

    private static DType CommonType(ReadOnlySpan<NdArray> arrays)
    {
        RequireAny(arrays);
        DType dtype = arrays[0].DType;
        foreach (NdArray array in arrays)
        {
            dtype = NumPyPromotion.Promote(dtype, array.DType);
        }

        return dtype;
    }

    private static void RequireAny(ReadOnlySpan<NdArray> arrays)
    {
        if (arrays.Length == 0)
        {
            throw new ArgumentException("need at least one array to concatenate", nameof(arrays));
        }
    }
}
