using System.Runtime.CompilerServices;

namespace PurePipeline.Numerics;

/// <summary>The same elements under other indices.</summary>
public sealed partial class NdArray
{
    /// <summary>Windows along axes, which become new last axes: <c>np.lib.stride_tricks.sliding_window_view(a, sizes, axis)</c>; a view.</summary>
    /// <exception cref="ArgumentException">A window is longer than its axis or below 0, or there are not as many axes as windows.</exception>
    public NdArray SlidingWindows(ReadOnlySpan<int> sizes, ReadOnlySpan<int> axes)
    {
        if (sizes.Length != axes.Length)
        {
            throw new ArgumentException($"Must provide matching length window_shape and axis; got {sizes.Length} window_shape elements and {axes.Length} axes elements.", nameof(axes));
        }

        Layout layout = _array.Layout;
        int[] shape = [.. layout.Shape, .. sizes];
        List<long> strides = [.. layout.Strides];
        for (int i = 0; i < sizes.Length; i++)
        {
            int axis = Layout.NormalizeAxis(axes[i], Rank);
            if (sizes[i] < 0)
            {
                throw new ArgumentException("`window_shape` cannot contain negative values", nameof(sizes));
            }

            if (sizes[i] > shape[axis])
            {
                throw new ArgumentException("window shape cannot be larger than input array shape", nameof(sizes));
            }

            shape[axis] -= sizes[i] - 1;
            strides.Add(layout.Strides[axis]);
        }

        return With(new Layout(layout.Offset, shape, [.. strides]));
    }

    /// <summary><c>np.moveaxis(a, source, destination)</c>: one axis at another place, the others in their order; negative ones count from the end.</summary>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    public NdArray MoveAxis(int source, int destination)
    {
        int from = Layout.NormalizeAxis(source, Rank);
        List<int> axes = [.. Enumerable.Range(0, Rank).Where(axis => axis != from)];
        axes.Insert(Layout.NormalizeAxis(destination, Rank), from);
        return Transpose([.. axes]);
    }

    /// <summary><c>np.swapaxes(a, axis1, axis2)</c>: a view with two axes in each other's place; negative ones count from the end.</summary>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    public NdArray SwapAxes(int axis1, int axis2)
    {
        (int a, int b) = (Layout.NormalizeAxis(axis1, Rank), Layout.NormalizeAxis(axis2, Rank));
        return Transpose([.. Enumerable.Range(0, Rank).Select(axis => axis == a ? b : axis == b ? a : axis)]);
    }

    /// <summary>
    /// A view whose axis i is this array's axis <paramref name="axes"/>[i], <c>a.transpose(axes)</c>; without axes all are reversed.
    /// </summary>
    /// <exception cref="ArgumentException">The axes are not a permutation of this array's.</exception>
    public NdArray Transpose(params ReadOnlySpan<int> axes)
    {
        Span<int> reversed = stackalloc int[Rank];
        for (int i = 0; i < Rank; i++)
        {
            reversed[i] = Rank - 1 - i;
        }

        return With(_array.Layout.Permute(axes.Length == 0 ? reversed : axes));
    }

    /// <summary>A view with a new axis of length 1, <c>np.expand_dims(a, axis)</c>.</summary>
    /// <param name="axis">The new axis' place in the result; negative from the end.</param>
    public NdArray ExpandDims(int axis) => With(_array.Layout.ExpandDims(axis));

    /// <summary>A view without the axes of length 1, <c>np.squeeze(a)</c>.</summary>
    public NdArray Squeeze() => With(_array.Layout.Squeeze());

    /// <summary>A view without one axis of length 1, <c>np.squeeze(a, axis)</c>.</summary>
    /// <exception cref="ArgumentException">The axis is longer.</exception>
    public NdArray Squeeze(int axis)
    {
        int own = Layout.NormalizeAxis(axis, Rank);
        return Shape[own] == 1
            ? With(_array.Layout.Select(own, 0))
            : throw new ArgumentException("cannot select an axis to squeeze out which has size not equal to one", nameof(axis));
    }

    /// <summary>The elements in C order under another shape, <c>a.reshape(shape)</c>: a view where NumPy gives one, else a copy.</summary>
    /// <param name="shape">The new lengths; one may be -1, for what is left.</param>
    /// <exception cref="ArgumentException">The shape has another number of elements.</exception>
    public NdArray Reshape(params ReadOnlySpan<int> shape) => With(_array.Reshape(shape));

    /// <summary>A view with one axis running backwards, <c>np.flip(a, axis)</c>.</summary>
    public NdArray Flip(int axis) => With(_array.Layout.Flip(Layout.NormalizeAxis(axis, Rank)));

    /// <summary>A view that repeats elements up to a larger shape, <c>np.broadcast_to(a, shape)</c>; it must not be written to.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public NdArray BroadcastTo(params ReadOnlySpan<int> shape) => With(_array.Layout.BroadcastTo(shape));

    /// <summary>
    /// A view of a part, NumPy's basic indexing <c>a[...]</c>: whole numbers, ranges (<c>1..^1</c>, cut to the axis as Python's slices
    /// are),
    /// <see cref="ArrayIndex.Slice"/> with a step, <see cref="ArrayIndex.NewAxis"/> and <see cref="ArrayIndex.Ellipsis"/>.
    /// The setter writes a value, broadcast and converted, into that part.
    /// </summary>
    /// <exception cref="ArgumentException">There are more indices than axes, or a number is out of bounds.</exception>
    [IndexerName("Part")] // The default name, Item, is the method that np.ndarray.item became.
    public NdArray this[params ReadOnlySpan<ArrayIndex> indices]
    {
        get => PickedElements.TryOf(this, indices) is { } picked ? picked.Read() : With(ArrayIndex.Apply(_array.Layout, indices));
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (PickedElements.TryOf(this, indices) is { } picked)
            {
                picked.Write(value);
                return;
            }

            StridedArray part = _array.View(ArrayIndex.Apply(_array.Layout, indices));
            part.Assign(value.WithoutFrontAxes(part.Layout.Rank)._array);
        }
    }

    // An assigned value may have axes of length 1 in front beyond those of the part.
    private NdArray WithoutFrontAxes(int rank)
    {
        int extra = 0;
        while (Rank - extra > rank && Shape[extra] == 1)
        {
            extra++;
        }

        return extra == 0 ? this : Reshape(Shape[extra..]);
    }

    /// <summary>Writes one number to every element, <c>a[...] = value</c>.</summary>
    public void Fill(Scalar value) => _array.Assign(value.ToArray());
}
