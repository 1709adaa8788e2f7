namespace PurePipeline.Numerics;

/// <summary>Values before places along an axis: <c>np.insert</c>.</summary>
internal sealed class Insertion
{
    private readonly NdArray _array;
    private readonly NdArray _values;
    private readonly int _axis;
    private readonly int[] _places;

    public Insertion(NdArray array, ArrayIndex places, NdArray values, int? axis)
    {
        _array = axis is null ? array.Reshape(-1) : array;
        _axis = axis is { } given ? Layout.NormalizeAxis(given, array.Rank) : 0;
        int length = _array.Shape[_axis];
        _places = [.. Places(places, length).Select(place => place >= -length && place <= length
            ? (int)(place < 0 ? place + length : place)
            : throw new ArgumentException($"index {place} is out of bounds for axis {_axis} with size {length}", nameof(places)))];
        _values = values;
        Shape = _array.Shape.ToArray();
        if (_places.Length == 1)
        {
            while (_values.Rank < _array.Rank)
            {
                _values = _values.ExpandDims(0);
            }

            // A place that is no list takes values without its axis.
            bool isOne = places.Number is not null || places.Picked?.Rank == 0;
            _values = isOne && _values.Rank == _array.Rank ? _values.MoveAxis(0, _axis) : _values;
            Shape[_axis] = _values.Rank == _array.Rank ? _values.Shape[_axis] : 1;
        }
        else
        {
            Shape[_axis] = _places.Length;
        }

        if (_values.Rank > _array.Rank || !Fits(_values.Shape, Shape))
        {
            string from = string.Join(',', _values.Shape.ToArray());
            throw new ArgumentException(_places.Length == 1
                ? $"could not broadcast input array from shape ({from}) into shape ({string.Join(',', Shape)})"
                : $"shape mismatch: value array of shape ({from}) could not be broadcast to indexing result of shape ({string.Join(',', Shape)})", nameof(values));
        }
    }

    /// <summary>The shape of what is put into the array.</summary>
    public int[] Shape { get; }

    public NdArray Result()
    {
        NdArray added = _values.AsType(_array.DType).BroadcastTo(Shape);
        return _places is [var place]
            ? Joined([Part(0, place), added, Part(place, _array.Shape[_axis])])
            : Joined([_array, added]).Take(Order(), _axis);
    }

    private static IEnumerable<long> Places(ArrayIndex places, int length) => places switch
    {
        { Number: { } number } => [number],
        { Picked: { Rank: <= 1 } picked } when picked.DType != DType.Bool && (!picked.DType.IsFloat() || picked.Length == 0) => picked.AsType(DType.Int64).ToArray<long>(),
        _ => places.SlicedPlaces(length)?.Select(static place => (long)place) ?? throw new ArgumentException("Places to insert at are whole numbers.", nameof(places)),
    };

    // The places of the old elements and, behind them, of the new ones, in the result's order.
    private int[] Order()
    {
        int length = _array.Shape[_axis];
        int[] order = [.. Enumerable.Range(0, _places.Length).OrderBy(i => _places[i])];
        List<int> taken = [];
        int next = 0;
        for (int old = 0; old <= length; old++)
        {
            for (; next < order.Length && _places[order[next]] == old; next++)
            {
                taken.Add(length + order[next]);
            }

            if (old < length)
            {
                taken.Add(old);
            }
        }

        return [.. taken];
    }

    private static bool Fits(ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        for (int i = 1; i <= from.Length; i++)
        {
            if (from[^i] != 1 && from[^i] != to[^i])
            {
                return false;
            }
        }

        return true;
    }

    private NdArray Part(int start, int stop)
    {
        ArrayIndex[] indices = [.. Enumerable.Range(0, _array.Rank).Select(i => i == _axis ? ArrayIndex.Slice(start, stop) : ArrayIndex.All)];
        return _array[indices];
    }

    private NdArray Joined(NdArray[] parts) => NdArray.Concatenate(parts, _axis, _array.DType).WithVersions(_array.Versions);
}
