namespace PurePipeline.Numerics.Kernels;

/// <summary>Walks a view in C order, one run of equally spaced elements after the other.</summary>
internal ref struct StridedRuns
{
    private readonly Layout _layout;
    private readonly int[] _index;
    private long _runs;

    /// <param name="view">What is walked.</param>
    /// <param name="single">Makes each element a run of its own.</param>
    public StridedRuns(Layout view, bool single = false)
    {
        _layout = single ? view.ExpandDims(-1) : view.Coalesce();
        _index = new int[_layout.Rank];
        (Count, Stride) = _layout.Rank == 0 ? (1, 1) : (_layout.Shape[^1], checked((int)_layout.Strides[^1]));
        _runs = Count == 0 ? 0 : view.Length / Count;
        Start = -1;
    }

    /// <summary>The storage index of the run's first element.</summary>
    public int Start { get; private set; }

    /// <summary>The elements of every run.</summary>
    public int Count { get; }

    /// <summary>Elements from one to the next within a run.</summary>
    public int Stride { get; }

    /// <summary>Goes to the next run, the first one at first.</summary>
    public bool MoveNext()
    {
        if (_runs-- <= 0)
        {
            return false;
        }

        if (Start < 0)
        {
            Start = checked((int)_layout.Offset);
            return true;
        }

        long at = Start;
        for (int axis = _layout.Rank - 2; axis >= 0; axis--)
        {
            at += _layout.Strides[axis];
            if (++_index[axis] < _layout.Shape[axis])
            {
                break;
            }

            at -= _layout.Strides[axis] * _layout.Shape[axis];
            _index[axis] = 0;
        }

        Start = checked((int)at);
        return true;
    }
}
