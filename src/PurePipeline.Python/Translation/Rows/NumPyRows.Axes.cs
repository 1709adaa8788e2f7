using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <content>Axes in another order.</content>
internal static partial class NumPyRows
{
    // 'hwc->chw': the axes in another order.
    private static Code RollAxis(NativeSite site)
    {
        Code array = Source(site, "a");
        (long axis, long start) = site["axis"].Constant is long a && site["start"].Constant is long s ? (a, s) : throw site.Refuse("axes that are not known");
        if (array.Type.Rank is not { } rank)
        {
            return start == 0 ? new Code($"{array.At(Precedence.Primary)}.MoveAxis({axis}, 0)", array.Type) : throw site.Refuse("an array whose rank is not known");
        }

        axis = axis < 0 ? axis + rank : axis;
        start = start < 0 ? start + rank : start;
        return Moved(array, rank, axis, axis < start ? start - 1 : start);
    }

    private static Code Swap(NativeSite site, Code array)
    {
        (long first, long second) = site["axis1"].Constant is long a && site["axis2"].Constant is long b ? (a, b) : throw site.Refuse("axes that are not known");
        return new Code($"{array.At(Precedence.Primary)}.SwapAxes({first}, {second})", array.Type);
    }

    private static int[] Places(NativeSite site, Code array, IReadOnlyList<Value> axes) => [.. axes.Select(axis => axis.Constant is long place && array.Type.Rank is { } rank && place < rank && place >= -rank
        ? (int)(place < 0 ? place + rank : place) : throw site.Refuse("axes that are not known"))];

    // The others stay in their order, and those that move go where they are to be, the first place first.
    private static Code MoveAxes(NativeSite site, Code array, int[] sources, int[] destinations)
    {
        List<int> order = [.. Enumerable.Range(0, array.Type.Rank ?? throw site.Refuse("an array whose rank is not known")).Except(sources)];
        foreach ((int to, int from) in destinations.Zip(sources).Order())
        {
            order.Insert(to, from);
        }

        return new Code($"{array.At(Precedence.Primary)}.Transpose({string.Join(", ", order)})", array.Type);
    }

    private static Code MoveAxis(NativeSite site)
    {
        Code array = Source(site, "a");
        if (site.To.Items(site["source"]) is { } sources && site.To.Items(site["destination"]) is { } destinations && sources.Count == destinations.Count)
        {
            return MoveAxes(site, array, Places(site, array, sources), Places(site, array, destinations));
        }

        (long from, long to) = site["source"].Constant is long a && site["destination"].Constant is long b ? (a, b) : throw site.Refuse("axes that are not known");
        if (array.Type.Rank is not { } rank)
        {
            return new Code($"{array.At(Precedence.Primary)}.MoveAxis({from}, {to})", array.Type);
        }

        if (Math.Max(from, to) >= rank || Math.Min(from, to) < -rank)
        {
            throw new PythonError("numpy.exceptions.AxisError", "source or destination is out of bounds");
        }

        return Moved(array, rank, from < 0 ? from + rank : from, to < 0 ? to + rank : to);
    }

    private static Code Moved(Code array, int rank, long from, long to)
    {
        List<int> axes = [.. Enumerable.Range(0, rank)];
        axes.RemoveAt((int)from);
        axes.Insert((int)to, (int)from);
        return new Code($"{array.At(Precedence.Primary)}.Transpose({string.Join(", ", axes)})", array.Type with { Rank = rank });
    }
}
