namespace PurePipeline.Numerics;

/// <summary>The layout changes that only look at the same elements in another way.</summary>
internal sealed partial class Layout
{
    /// <summary>Axis i of the result is axis <paramref name="axes"/>[i] of this.</summary>
    /// <exception cref="ArgumentException">The axes are not a permutation of this array's.</exception>
    public Layout Permute(ReadOnlySpan<int> axes)
    {
        if (axes.Length != Rank)
        {
            throw new ArgumentException($"axes don't match array: {axes.Length} axes for an array of dimension {Rank}", nameof(axes));
        }

        int[] shape = new int[Rank];
        long[] strides = new long[Rank];
        Span<bool> seen = stackalloc bool[Rank];
        for (int i = 0; i < Rank; i++)
        {
            int axis = NormalizeAxis(axes[i], Rank);
            if (seen[axis])
            {
                throw new ArgumentException($"repeated axis {axes[i]} in transpose", nameof(axes));
            }

            seen[axis] = true;
            (shape[i], strides[i]) = (_shape[axis], _strides[axis]);
        }

        return new Layout(Offset, shape, strides);
    }

    /// <summary>Adds an axis of length 1 before position <paramref name="axis"/> of the result.</summary>
    public Layout ExpandDims(int axis) => Insert(NormalizeAxis(axis, Rank + 1), stride: 0);

    /// <summary>As <see cref="ExpandDims"/>, with the stride that torch gives such an axis, by which it tells its memory formats.</summary>
    public Layout Unsqueeze(int axis)
    {
        axis = NormalizeAxis(axis, Rank + 1);
        return Insert(axis, axis == Rank ? 1 : _shape[axis] * _strides[axis]);
    }

    /// <summary>Removes <paramref name="axis"/>, whichever length it has, at the given index.</summary>
    public Layout Select(int axis, long index) =>
        new(checked(Offset + (index * _strides[axis])), Without(_shape, axis), Without(_strides, axis));

    private Layout Insert(int axis, long stride) =>
        new(Offset, [.. _shape.AsSpan(0, axis), 1, .. _shape.AsSpan(axis)], [.. _strides.AsSpan(0, axis), stride, .. _strides.AsSpan(axis)]);

    /// <summary>Removes all axes of length 1.</summary>
    public Layout Squeeze()
    {
        int[] kept = [.. Enumerable.Range(0, Rank).Where(axis => _shape[axis] != 1)];
        return new Layout(Offset, [.. kept.Select(axis => _shape[axis])], [.. kept.Select(axis => _strides[axis])]);
    }

    /// <summary>Keeps <paramref name="count"/> indices of an axis: start, start + step, ...</summary>
    public Layout Slice(int axis, int start, int count, int step)
    {
        int[] shape = [.. _shape];
        long[] strides = [.. _strides];
        shape[axis] = count;
        strides[axis] = checked(strides[axis] * step);
        return new Layout(count == 0 ? Offset : checked(Offset + (start * _strides[axis])), shape, strides);
    }

    /// <summary>The same axis backwards.</summary>
    public Layout Flip(int axis) => Slice(axis, Math.Max(_shape[axis] - 1, 0), _shape[axis], -1);

    /// <summary>Repeats elements, without copying any, until the shape is <paramref name="shape"/> (NumPy's broadcasting).</summary>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public Layout BroadcastTo(ReadOnlySpan<int> shape)
    {
        int added = shape.Length - Rank;
        long[] strides = new long[shape.Length];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            int own = axis - added;
            if (added < 0 || (own >= 0 && _shape[own] != shape[axis] && _shape[own] != 1))
            {
                throw new ArgumentException($"operands could not be broadcast together with shapes {this} {Describe(shape)}", nameof(shape));
            }

            strides[axis] = own < 0 || _shape[own] == 1 ? 0 : _strides[own];
        }

        return new Layout(Offset, shape.ToArray(), strides);
    }

    /// <summary>The shape of an operation on arrays of these two shapes.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public static int[] BroadcastShapes(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        int[] shape = new int[Math.Max(a.Length, b.Length)];
        for (int back = 1; back <= shape.Length; back++)
        {
            int x = back <= a.Length ? a[^back] : 1;
            int y = back <= b.Length ? b[^back] : 1;
            if (x != y && x != 1 && y != 1)
            {
                throw new ArgumentException($"operands could not be broadcast together with shapes {Describe(a)} {Describe(b)}");
            }

            shape[^back] = x == 1 ? y : x;
        }

        return shape;
    }

    private static T[] Without<T>(T[] items, int index) => [.. items.AsSpan(0, index), .. items.AsSpan(index + 1)];
}
