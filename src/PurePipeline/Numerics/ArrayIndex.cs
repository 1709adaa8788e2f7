namespace PurePipeline.Numerics;

/// <summary>
/// One of NumPy's indices. Converts from <see cref="int"/>, <see cref="Index"/> and <see cref="Range"/>, and from an array of places or a
/// mask, with which what is picked is a copy.
/// </summary>
public readonly struct ArrayIndex
{
    private readonly Form _form;
    private readonly int? _start;
    private readonly int? _stop;
    private readonly int _step;
    private readonly NdArray? _places;

    private ArrayIndex(Form form, int? start = null, int? stop = null, int step = 1, NdArray? places = null) =>
        (_form, _start, _stop, _step, _places) = (form, start, stop, step, places);

    private enum Form
    {
        Slice,
        Number,
        NewAxis,
        Ellipsis,
        Places,
    }

    /// <summary>Adds an axis of length 1, <c>np.newaxis</c>.</summary>
    public static ArrayIndex NewAxis => new(Form.NewAxis);

    /// <summary>As many whole axes as are not indexed otherwise, <c>...</c>.</summary>
    public static ArrayIndex Ellipsis => new(Form.Ellipsis);

    /// <summary>A whole axis, <c>:</c>.</summary>
    public static ArrayIndex All => new(Form.Slice);

    /// <summary>Python's slice <c>start:stop:step</c>; null for a bound that is left out, negative numbers count from the end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is 0.</exception>
    public static ArrayIndex Slice(int? start, int? stop, int step = 1)
    {
        ArgumentOutOfRangeException.ThrowIfZero(step);
        return new ArrayIndex(Form.Slice, start, stop, step);
    }

    /// <summary>One index, which removes its axis; negative from the end.</summary>
    public static implicit operator ArrayIndex(int index) => new(Form.Number, index);

    /// <summary>One index, which removes its axis.</summary>
    public static implicit operator ArrayIndex(Index index) => new(Form.Number, FromIndex(index));

    /// <summary>A slice with step 1.</summary>
    public static implicit operator ArrayIndex(Range range) =>
        new(Form.Slice, range.Start.Equals(Index.Start) ? null : FromIndex(range.Start), range.End.Equals(Index.End) ? null : FromIndex(range.End));

    /// <summary>The places that an array of whole numbers names, or those where a mask is true.</summary>
    public static implicit operator ArrayIndex(NdArray places) => new(Form.Places, places: places ?? throw new ArgumentNullException(nameof(places)));

    /// <summary>Places along an axis, <c>[2, 1, 0]</c>; negative ones count from the end.</summary>
    public static ArrayIndex At(params ReadOnlySpan<int> places) => NdArray.Create(places, places.Length);

    /// <summary><c>np.ix_(rows, columns, ...)</c>: every combination of the places, or of those where a mask is true, along one axis each.</summary>
    /// <exception cref="ArgumentException">One has another number of axes than 1.</exception>
    public static ArrayIndex[] Ix(params ReadOnlySpan<NdArray> axes)
    {
        ArrayIndex[] indices = new ArrayIndex[axes.Length];
        Span<int> shape = stackalloc int[axes.Length];
        for (int axis = 0; axis < axes.Length; axis++)
        {
            NdArray places = axes[axis].Rank == 1 ? axes[axis] : throw new ArgumentException("Cross index must be 1 dimensional", nameof(axes));
            places = places.DType == DType.Bool ? places.Nonzero()[0] : places;
            shape.Fill(1);
            shape[axis] = checked((int)places.Length);
            indices[axis] = (places.Length == 0 ? places.AsType(DType.Int64) : places).Reshape(shape);
        }

        return indices;
    }

    /// <summary>The array of places, or the mask.</summary>
    internal NdArray? Picked => _places;

    internal int? Number => _form == Form.Number ? _start : null;

    internal bool IsEllipsis => _form == Form.Ellipsis;

    internal bool IsNewAxis => _form == Form.NewAxis;

    /// <summary>The number of axes that it stands for; an ellipsis, for which that depends on the others, 0.</summary>
    internal int Axes => _places is { DType: DType.Bool } mask ? mask.Rank : IsEllipsis || IsNewAxis ? 0 : 1;

    /// <summary>The places that a slice has in an axis of a length; null for what is no slice.</summary>
    internal int[]? SlicedPlaces(int length)
    {
        (int start, int count) = _form == Form.Slice ? ResolveSlice(length) : (0, 0);
        int step = _step;
        return _form == Form.Slice ? [.. Enumerable.Range(0, count).Select(i => start + (i * step))] : null;
    }

    internal bool RunsBackwards => _form == Form.Slice && _step < 0;

    internal static Layout Apply(Layout layout, ReadOnlySpan<ArrayIndex> indices)
    {
        int used = 0;
        int ellipses = 0;
        foreach (ArrayIndex index in indices)
        {
            used += index._form is Form.Number or Form.Slice ? 1 : 0;
            ellipses += index._form == Form.Ellipsis ? 1 : 0;
        }

        if (used > layout.Rank || ellipses > 1)
        {
            throw new ArgumentException(
                ellipses > 1
                    ? "an index can only have a single ellipsis ('...')"
                    : $"too many indices for array: array is {layout.Rank}-dimensional, but {used} were indexed",
                nameof(indices));
        }

        int skipped = layout.Rank - used;
        int axis = 0;
        foreach (ArrayIndex index in indices)
        {
            switch (index._form)
            {
                case Form.Ellipsis:
                    axis += skipped;
                    break;
                case Form.NewAxis:
                    layout = layout.ExpandDims(axis++);
                    break;
                case Form.Number:
                    layout = layout.Select(axis, index.Resolve(layout.Shape[axis], axis));
                    break;
                default:
                    (int start, int count) = index.ResolveSlice(layout.Shape[axis]);
                    layout = layout.Slice(axis++, start, count, index._step);
                    break;
            }
        }

        return layout;
    }

    private static int FromIndex(Index index) => index.IsFromEnd
        ? index.Value == 0 ? int.MaxValue : -index.Value
        : index.Value;

    private int Resolve(int length, int axis)
    {
        int index = _start!.Value;
        return index >= -length && index < length
            ? index < 0 ? index + length : index
            : throw new ArgumentException($"index {index} is out of bounds for axis {axis} with size {length}");
    }

    /// <summary>PySlice_AdjustIndices: bounds are cut to the axis.</summary>
    private (int Start, int Count) ResolveSlice(int length)
    {
        bool backwards = _step < 0;
        int lowest = backwards ? -1 : 0;
        int highest = backwards ? length - 1 : length;
        int start = Cut(_start ?? (backwards ? int.MaxValue : 0));
        int stop = _stop is { } given ? Cut(given) : backwards ? -1 : length;
        long reach = backwards ? (long)start - stop : (long)stop - start;
        long step = Math.Abs((long)_step);
        return (start, reach <= 0 ? 0 : (int)((reach + step - 1) / step));

        int Cut(int bound)
        {
            long fromStart = bound < 0 ? (long)bound + length : bound;
            return (int)Math.Clamp(fromStart, lowest, highest);
        }
    }
}
