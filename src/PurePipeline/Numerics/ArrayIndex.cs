namespace PurePipeline.Numerics;

/// <summary>One index of NumPy's basic indexing. Converts from <see cref="int"/>, <see cref="Index"/> and <see cref="Range"/>.</summary>
public readonly struct ArrayIndex
{
    private readonly Form _form;
    private readonly int? _start;
    private readonly int? _stop;
    private readonly int _step;

    private ArrayIndex(Form form, int? start = null, int? stop = null, int step = 1) => (_form, _start, _stop, _step) = (form, start, stop, step);

    private enum Form
    {
        Slice,
        Number,
        NewAxis,
        Ellipsis,
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
