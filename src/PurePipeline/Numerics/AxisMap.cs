namespace PurePipeline.Numerics;

/// <summary>
/// A view of a block of elements in C order, told by the block's own axes: where it starts, and along which axis each of the view's axes
/// walks. It lets a view be followed row by row through a picture, whose elements are made one row at a time.
/// </summary>
internal sealed class AxisMap
{
    private AxisMap(int[] start, List<Walk> walks) => (Start, Walks) = (start, walks);

    /// <summary>
    /// One axis of the view: <paramref name="Count"/> indices, <paramref name="Step"/> apart along the block's axis
    /// <paramref name="Axis"/>.
    /// </summary>
    /// <param name="Axis">The block's axis; -1 if the view stands still (a length of 1, or a broadcast).</param>
    /// <param name="Step">May be negative.</param>
    /// <param name="Count">The length of the view's axis.</param>
    public readonly record struct Walk(int Axis, int Step, int Count);

    /// <summary>The first element's index along each axis of the block.</summary>
    public int[] Start { get; }

    /// <summary>
    /// The view's axes in order; one that runs through several axes of the block appears as several, which leaves C order as it is.
    /// </summary>
    public List<Walk> Walks { get; }

    /// <summary>
    /// Follows <paramref name="view"/> through a block of <paramref name="shape"/>; null if it is empty, or some axis of it keeps to no
    /// axis of the block.
    /// </summary>
    public static AxisMap? TryCreate(Layout view, ReadOnlySpan<int> shape)
    {
        if (view.Length == 0)
        {
            return null;
        }

        long[] blockStrides = [.. Layout.Contiguous(shape).Strides];
        int[] start = new int[shape.Length];
        long rest = view.Offset;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            (long index, rest) = Math.DivRem(rest, blockStrides[axis]);
            start[axis] = checked((int)index);
        }

        var walks = new List<Walk>(view.Rank + 1);
        for (int axis = 0; axis < view.Rank; axis++)
        {
            if (!TryAdd(walks, view.Shape[axis], view.Strides[axis], shape, blockStrides))
            {
                return null;
            }
        }

        return StaysInside(start, walks, shape) ? new AxisMap(start, walks) : null;
    }

    private static bool TryAdd(List<Walk> walks, int count, long stride, ReadOnlySpan<int> shape, long[] blockStrides)
    {
        if (count == 1 || stride == 0)
        {
            walks.Add(new Walk(-1, 0, count));
            return true;
        }

        for (int axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] == 1 || stride % blockStrides[axis] != 0)
            {
                continue;
            }

            long step = stride / blockStrides[axis];
            if ((count - 1) * Math.Abs(step) >= shape[axis])
            {
                // Too long for this axis: it may run on into the next outer one, as after reshape(-1).
                if (Math.Abs(step) != 1 || count % shape[axis] != 0
                    || !TryAdd(walks, count / shape[axis], checked(stride * shape[axis]), shape, blockStrides))
                {
                    return false;
                }

                count = shape[axis];
            }

            walks.Add(new Walk(axis, (int)step, count));
            return true;
        }

        return false;
    }

    private static bool StaysInside(int[] start, List<Walk> walks, ReadOnlySpan<int> shape)
    {
        for (int axis = 0; axis < shape.Length; axis++)
        {
            long low = start[axis];
            long high = start[axis];
            foreach (Walk walk in walks)
            {
                long reach = walk.Axis == axis ? (long)walk.Step * (walk.Count - 1) : 0;
                (low, high) = reach < 0 ? (low + reach, high) : (low, high + reach);
            }

            if (low < 0 || high >= shape[axis])
            {
                return false;
            }
        }

        return true;
    }
}
