using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>itertools</c>, as far as it ends.</summary>
internal static class ItertoolsModule
{
    public static readonly PyModule Module = new(new MemberTable("itertools")
        .Constant("chain", Chain())
        .Function("product(*iterables, repeat=1)", Product)
        .Function("accumulate(iterable, func=None, *, initial=None)", Accumulate)
        .Function("repeat(object, times)", static call => new PyIterator("repeat", Enumerable.Repeat(call["object"], Math.Max(call.Int("times"), 0))))
        .Function("count(start=0, step=1)", Count)
        .Function("cycle(iterable)", static call => new PyIterator("cycle", Cycle(Sequences.ToList(call.Run, call["iterable"]))))
        .Function("zip_longest(*iterables, fillvalue=None)", ZipLongest)
        .Function("starmap(function, iterable)", static call => new PyIterator("starmap", Sequences.Iterate(call.Run, call["iterable"]).Select(
            items => ((PyCallable)call["function"]).Invoke(call.Run, CallArguments.Of([.. Sequences.ToList(call.Run, items)])))))
        .Function("groupby(iterable, key=None)", static call => new PyIterator("groupby", Groups(call)))
        .Function("pairwise(iterable)", static call => Sequences.ToList(call.Run, call["iterable"]) is var all ? new PyIterator("pairwise", all.Zip(all.Skip(1), static (a, b) => PyTuple.Of(a, b))) : PyNone.Value)
        .Function("islice(iterable, *bounds)", Slice)
        .Function("combinations(iterable, r)", Combinations));

    private static NativeFunction Chain() => new("itertools.chain", "(*iterables)", static call => Joined(call.Run, call.Star("iterables").Items))
    {
        Members = new MemberTable("itertools.chain").Function("from_iterable(iterable, /)", static call => Joined(call.Run, Sequences.Iterate(call.Run, call["iterable"]))),
    };

    private static PyIterator Joined(Interpreter run, IEnumerable<object> parts) => new("chain", parts.SelectMany(part => Sequences.Iterate(run, part)));

    private static PyIterator Product(NativeCall call)
    {
        List<object>[] once = [.. call.Star("iterables").Items.Select(part => Sequences.ToList(call.Run, part))];
        List<object>[] axes = [.. Enumerable.Repeat(once, Math.Max(call.Int("repeat"), 0)).SelectMany(part => part)];
        call.Run.Budget.Charge(axes.Aggregate(1L, (count, axis) => checked(count * axis.Count)));
        IEnumerable<object[]> all = [[]];
        return new PyIterator("product", [.. axes.Aggregate(all, (rows, axis) => rows.SelectMany(row => axis.Select(item => (object[])[.. row, item]))).Select(row => new PyTuple(row))]);
    }

    private static PyIterator Accumulate(NativeCall call)
    {
        var function = call.OrNull("func") as PyCallable;
        return new PyIterator("accumulate", Running());

        IEnumerable<object> Running()
        {
            object? total = call.OrNull("initial");
            if (total is not null)
            {
                yield return total;
            }

            foreach (object item in Sequences.Iterate(call.Run, call["iterable"]))
            {
                total = total is null ? item
                    : function is null ? Operators.Binary(call.Run, Syntax.BinaryOperator.Add, total, item)
                    : function.Invoke(call.Run, CallArguments.Of(total, item));
                yield return total;
            }
        }
    }

    private static PyIterator Count(NativeCall call)
    {
        return new PyIterator("count", Numbers());

        IEnumerable<object> Numbers()
        {
            for (object number = call["start"]; ; number = Operators.Binary(call.Run, Syntax.BinaryOperator.Add, number, call["step"]))
            {
                call.Run.Budget.Charge();
                yield return number;
            }
        }
    }

    private static IEnumerable<object> Cycle(List<object> items)
    {
        while (items.Count > 0)
        {
            foreach (object item in items)
            {
                Budget.ChargeCurrent();
                yield return item;
            }
        }
    }

    private static PyIterator ZipLongest(NativeCall call)
    {
        List<object>[] columns = [.. call.Star("iterables").Items.Select(part => Sequences.ToList(call.Run, part))];
        int length = columns.Length == 0 ? 0 : columns.Max(column => column.Count);
        return new PyIterator("zip_longest", Enumerable.Range(0, length).Select(
            i => (object)new PyTuple([.. columns.Select(column => i < column.Count ? column[i] : call["fillvalue"])])));
    }

    // Neighbours with the same key.
    private static IEnumerable<object> Groups(NativeCall call)
    {
        List<object> group = [];
        object? last = null;
        foreach (object item in Sequences.Iterate(call.Run, call["iterable"]))
        {
            object key = call.OrNull("key") is PyCallable function ? function.Invoke(call.Run, CallArguments.Of(item)) : item;
            if (last is not null && !PyEquality.Instance.Equals(last, key))
            {
                yield return PyTuple.Of(last, new PyIterator("_grouper", group));
                group = [];
            }

            last = key;
            group.Add(item);
        }

        if (last is not null)
        {
            yield return PyTuple.Of(last, new PyIterator("_grouper", group));
        }
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
        return new PyIterator("islice", (step ?? 1) == 1 ? items : items.Where((_, i) => i % step == 0));
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
