namespace PurePipeline.Numerics;

/// <summary>
/// NumPy's indexing by arrays of places and by masks, alone or among slices. A mask is the places where it is true, a number beside arrays
/// is one of them. The axes of the index arrays, broadcast, stand where these stood if they are neighbours, else in front.
/// </summary>
internal sealed class PickedElements
{
    private readonly NdArray _basic;
    private readonly List<(int Axis, NdArray Places)> _indexed;
    private readonly int[] _common;
    private readonly int[] _kept;
    private readonly int _front;

    private PickedElements(NdArray basic, List<(int Axis, NdArray Places)> indexed, bool areApart)
    {
        (_basic, _indexed, _common) = (basic, indexed, []);
        foreach ((_, NdArray places) in indexed)
        {
            _common = Layout.BroadcastShapes(_common, places.Shape);
        }

        _kept = [.. Enumerable.Range(0, basic.Rank).Where(axis => !indexed.Exists(i => i.Axis == axis))];
        _front = areApart ? 0 : _kept.Count(axis => axis < indexed[0].Axis);
        Shape = [.. _kept[.._front].Select(axis => basic.Shape[axis]), .. _common, .. _kept[_front..].Select(axis => basic.Shape[axis])];
    }

    /// <summary>The shape of what is picked.</summary>
    public int[] Shape { get; }

    /// <summary>What the indices pick; null if there is no array among them.</summary>
    /// <exception cref="ArgumentException">There are more indices than axes, an array has floats, or a mask another shape.</exception>
    public static PickedElements? TryOf(NdArray array, ReadOnlySpan<ArrayIndex> indices)
    {
        List<ArrayIndex> parts = [];
        bool isBasic = true;
        foreach (ArrayIndex index in indices)
        {
            isBasic &= index.Picked is null;
            parts.AddRange(index.Picked is { } picked ? PerAxis(picked) : [index]);
        }

        if (isBasic)
        {
            return null;
        }

        ExpandEllipsis(parts, array.Rank);
        RequireMasks(array, indices);

        // What is no array is applied first.
        List<ArrayIndex> basics = [];
        List<(int Axis, NdArray Places)> indexed = [];
        bool areApart = false;
        int axis = 0;
        int last = -1;
        for (int i = 0; i < parts.Count; i++)
        {
            NdArray? places = parts[i].Picked ?? (parts[i].Number is { } number ? NdArray.Create<long>([number]) : null);
            if (places is not null)
            {
                areApart |= last >= 0 && last != i - 1;
                last = i;
                indexed.Add((axis, places));
            }

            basics.Add(places is null ? parts[i] : ArrayIndex.All);
            axis++;
        }

        return new PickedElements(array[[.. basics]], indexed, areApart);
    }

    /// <summary>A copy of the elements.</summary>
    public NdArray Read() => _basic.Pick(Places(), Shape);

    /// <summary>Writes values, broadcast to the shape, to the elements.</summary>
    public void Write(NdArray values) => _basic.Put(Places(), Shape, values);

    private static IEnumerable<ArrayIndex> PerAxis(NdArray index)
    {
        if (index.DType.IsFloat() && index.Length > 0)
        {
            throw new ArgumentException("arrays used as indices must be of integer (or boolean) type");
        }

        return index.DType == DType.Bool ? index.Nonzero().Select(static places => (ArrayIndex)places) : [index];
    }

    // The ellipsis, or the end, as the whole axes it stands for.
    private static void ExpandEllipsis(List<ArrayIndex> parts, int rank)
    {
        int used = parts.Count(static part => !part.IsNewAxis && !part.IsEllipsis);
        if (used > rank)
        {
            throw new ArgumentException($"too many indices for array: array is {rank}-dimensional, but {used} were indexed");
        }

        int at = parts.FindIndex(static part => part.IsEllipsis);
        if (at >= 0)
        {
            parts.RemoveAt(at);
        }

        parts.InsertRange(at < 0 ? parts.Count : at, Enumerable.Repeat(ArrayIndex.All, rank - used));
    }

    // A mask is as long as the axes that it stands for.
    private static void RequireMasks(NdArray array, ReadOnlySpan<ArrayIndex> indices)
    {
        int behind = 0;
        foreach (ArrayIndex index in indices)
        {
            behind += index.Axes;
        }

        int axis = 0;
        foreach (ArrayIndex index in indices)
        {
            int used = index.IsEllipsis ? array.Rank - behind : index.Axes;
            if (index.Picked is { DType: DType.Bool } mask && !mask.Shape.SequenceEqual(array.Shape.Slice(axis, used)))
            {
                throw new ArgumentException($"boolean index did not match indexed array along axis {axis}");
            }

            axis += used;
        }
    }

    // The elements of the array after the slices, in C order: of the kept axes before, of the index arrays, of the kept axes behind.
    private int[] Places()
    {
        int[] offsets = new int[checked((int)Layout.LengthOf(_common))];
        foreach ((int axis, NdArray places) in _indexed)
        {
            long[] numbers = places.AsType(DType.Int64).BroadcastTo(_common).ToArray<long>();
            int step = StepOf(axis);
            for (int i = 0; i < offsets.Length; i++)
            {
                offsets[i] += NdArray.Resolve((int)Math.Clamp(numbers[i], int.MinValue, int.MaxValue), _basic.Shape[axis], axis) * step;
            }
        }

        int[] starts = Along(_kept[.._front], [0]);
        return Along(_kept[_front..], [.. starts.SelectMany(start => offsets.Select(offset => start + offset))]);
    }

    private int[] Along(int[] axes, int[] starts)
    {
        foreach (int axis in axes)
        {
            int step = StepOf(axis);
            int length = _basic.Shape[axis];
            int[] next = new int[checked(starts.Length * length)];
            for (int i = 0; i < next.Length; i++)
            {
                next[i] = starts[i / length] + (i % length * step);
            }

            starts = next;
        }

        return starts;
    }

    private int StepOf(int axis) => checked((int)Layout.LengthOf(_basic.Shape[(axis + 1)..]));
}
