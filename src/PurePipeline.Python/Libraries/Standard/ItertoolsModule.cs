using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>itertools</c>, as far as it ends.</summary>
internal static class ItertoolsModule
{
    public static readonly PyModule Module = new(new MemberTable("itertools")
        .Function("chain(*iterables)", static call => new PyIterator("chain", [.. call.Star("iterables").Items.SelectMany(part => Sequences.Iterate(call.Run, part))]))
        .Function("product(*iterables, repeat=1)", Product)
        .Function("islice(iterable, *bounds)", Slice)
        .Function("combinations(iterable, r)", Combinations));

    private static PyIterator Product(NativeCall call)
    {
        List<object>[] once = [.. call.Star("iterables").Items.Select(part => Sequences.ToList(call.Run, part))];
        List<object>[] axes = [.. Enumerable.Repeat(once, Math.Max(call.Int("repeat"), 0)).SelectMany(part => part)];
        call.Run.Budget.Charge(axes.Aggregate(1L, (count, axis) => checked(count * axis.Count)));
        IEnumerable<object[]> all = [[]];
        return new PyIterator("product", [.. axes.Aggregate(all, (rows, axis) => rows.SelectMany(row => axis.Select(item => (object[])[.. row, item]))).Select(row => new PyTuple(row))]);
    }

    private static PyIterator Slice(NativeCall call)
    {
        int?[] bounds = [.. call.Star("bounds").Items.Select(bound => bound is PyNone ? (int?)null : NativeCall.ToInt(bound))];
        (int? start, int? stop, int? step) = bounds.Length switch
        {
            1 => (null, bounds[0], null),
            2 => (bounds[0], bounds[1], null),
            3 => (bounds[0], bounds[1], bounds[2]),
            _ => throw PythonError.Type("islice expected two to four arguments"),
        };
        IEnumerable<object> items = Sequences.Iterate(call.Run, call["iterable"]);
        items = (stop is { } end ? items.Take(end) : items).Skip(start ?? 0);
        return new PyIterator("islice", items.Where((_, i) => i % (step ?? 1) == 0));
    }

    private static PyIterator Combinations(NativeCall call)
    {
        List<object> items = Sequences.ToList(call.Run, call["iterable"]);
        IEnumerable<int[]> rows = [[]];
        for (int i = 0; i < call.Int("r"); i++)
        {
            rows = rows.SelectMany(row => Enumerable.Range(row.Length == 0 ? 0 : row[^1] + 1, Math.Max(0, items.Count - (row.Length == 0 ? 0 : row[^1] + 1)))
                .Select(next => (int[])[.. row, next]));
        }

        return new PyIterator("combinations", rows.Select(row => (object)new PyTuple([.. row.Select(index => items[index])])));
    }
}
