using PurePipeline.Numerics;

namespace PurePipeline.Torch.Reductions;

/// <summary>Part of a walk: <paramref name="Columns"/> by <paramref name="Rows"/> elements, with what one step along each moves.</summary>
internal readonly record struct WalkedPart(long Result, long Element, WalkedAxis Columns, WalkedAxis Rows)
{
    /// <summary>The same part with its two axes exchanged.</summary>
    public WalkedPart Turned => new(Result, Element, Rows, Columns);

    public int ResultAt(long row, long column) => (int)(Result + (row * Rows.Result) + (column * Columns.Result));

    public int ElementAt(long row, long column) => (int)(Element + (row * Rows.Element) + (column * Columns.Element));
}

/// <summary>An axis as it is walked.</summary>
/// <param name="Length">Its length.</param>
/// <param name="Result">How far a step moves in the result; 0 along an axis that is reduced.</param>
/// <param name="Element">How far a step moves in the input.</param>
internal readonly record struct WalkedAxis(long Length, long Result, long Element);

/// <summary>
/// The order in which torch's TensorIterator walks a reduction (TensorIterator.cpp): reduced axes first, then by their steps in the result
/// and in the input, shortest first; neighbours that run on into each other are one.
/// </summary>
internal sealed class ReductionWalk
{
    private readonly long _offset;

    private ReductionWalk(long offset, WalkedAxis[] axes) => (_offset, Axes) = (offset, axes);

    /// <summary>The axes, the fastest first.</summary>
    public WalkedAxis[] Axes { get; }

    public long Length => Axes.Aggregate(1L, static (product, axis) => product * axis.Length);

    /// <param name="input">The layout of the input.</param>
    /// <param name="reduced">The axes that are reduced.</param>
    /// <param name="keepsAxes">Whether the result has them with length 1: there an axis of length 1 is none that is reduced.</param>
    public static ReductionWalk Of(Layout input, ReadOnlySpan<bool> reduced, bool keepsAxes)
    {
        List<WalkedAxis> axes = [];
        long step = 1;
        for (int axis = input.Rank - 1; axis >= 0; axis--)
        {
            bool stays = !reduced[axis] || (keepsAxes && input.Shape[axis] == 1);
            axes.Add(new WalkedAxis(input.Shape[axis], stays ? step : 0, input.Strides[axis]));
            step *= reduced[axis] ? 1 : input.Shape[axis];
        }

        for (int i = 1; i < axes.Count; i++)
        {
            int moved = i;
            for (int before = i - 1; before >= 0; before--)
            {
                int order = Compare(axes[before], axes[moved]);
                if (order < 0)
                {
                    break;
                }

                if (order > 0)
                {
                    (axes[before], axes[moved]) = (axes[moved], axes[before]);
                    moved = before;
                }
            }
        }

        return new ReductionWalk(input.Offset, Joined(axes));
    }

    /// <summary>A part of the walk along one axis.</summary>
    public ReductionWalk Narrow(int axis, long begin, long end, out long result)
    {
        WalkedAxis[] axes = [.. Axes];
        axes[axis] = axes[axis] with { Length = end - begin };
        result = begin * axes[axis].Result;
        return new ReductionWalk(_offset + (begin * axes[axis].Element), axes);
    }

    /// <summary>The elements from one position of the walk to another, in parts of two axes.</summary>
    public IEnumerable<WalkedPart> Parts(long begin, long end)
    {
        WalkedAxis first = Axes.Length > 0 ? Axes[0] : new WalkedAxis(1, 0, 0);
        WalkedAxis second = Axes.Length > 1 ? Axes[1] : new WalkedAxis(1, 0, 0);
        while (begin < end)
        {
            (long result, long element, long rest) = (0, _offset, begin);
            (long column, long row) = (begin % first.Length, begin / first.Length % second.Length);
            foreach (WalkedAxis axis in Axes)
            {
                long at = rest % axis.Length;
                rest /= axis.Length;
                result += at * axis.Result;
                element += at * axis.Element;
            }

            long columns = Math.Min(first.Length - column, end - begin);
            long rows = columns == first.Length ? Math.Min(second.Length - row, (end - begin) / first.Length) : 1;
            if (Axes.Length < 2)
            {
                // What has no second axis has steps of 0 there.
                (columns, rows) = (Math.Min(first.Length - column, end - begin), 1);
            }

            yield return new WalkedPart(result, element, first with { Length = columns }, second with { Length = rows });
            begin += columns * rows;
        }
    }

    private static int Compare(WalkedAxis a, WalkedAxis b)
    {
        if (a.Result == 0 != (b.Result == 0))
        {
            return b.Result == 0 ? 1 : -1;
        }

        foreach ((long x, long y) in new[] { (a.Result, b.Result), (a.Element, b.Element) })
        {
            if (x == 0 || y == 0)
            {
                continue;
            }

            if (x != y)
            {
                return x < y ? -1 : 1;
            }

            if (a.Length > b.Length)
            {
                return 1;
            }
        }

        return 0;
    }

    private static WalkedAxis[] Joined(List<WalkedAxis> axes)
    {
        List<WalkedAxis> joined = [];
        foreach (WalkedAxis axis in axes)
        {
            if (joined.Count == 0)
            {
                joined.Add(axis);
                continue;
            }

            WalkedAxis last = joined[^1];
            bool runsOn = last.Length * last.Result == axis.Result && last.Length * last.Element == axis.Element;
            if (last.Length == 1)
            {
                joined[^1] = axis;
            }
            else if (axis.Length == 1 || runsOn)
            {
                joined[^1] = last with { Length = last.Length * axis.Length };
            }
            else
            {
                joined.Add(axis);
            }
        }

        return [.. joined];
    }
}
