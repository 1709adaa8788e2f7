using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary>Builtins that walk through values: min, max, sum, zip, map and the like.</summary>
internal static class IterationFunctions
{
    public static void AddTo(MemberTable table) => table
        .Function("min(*args, key=None, default=...)", static call => Extreme(call, "min", CompareOperator.Less))
        .Function("max(*args, key=None, default=...)", static call => Extreme(call, "max", CompareOperator.Greater))
        .Function("sum(iterable, /, start=0)", SumFunction.Of)
        .Function("any(iterable, /)", static call => Sequences.Iterate(call.Run, call["iterable"]).Any(Sequences.Truth))
        .Function("all(iterable, /)", static call => Sequences.Iterate(call.Run, call["iterable"]).All(Sequences.Truth))
        .Function("sorted(iterable, /, *, key=None, reverse=False)", static call =>
            new PyList(Sorting.Sort(call.Run, Sequences.ToList(call.Run, call["iterable"]), call.OrNull("key"), call.Truth("reverse"))))
        .Function("reversed(sequence, /)", static call => new PyIterator("reversed", Reversed(call)))
        .Function("enumerate(iterable, start=0)", static call =>
            new PyIterator("enumerate", Enumerated(call.Run, call["iterable"], call.Integer("start"))))
        .Function("zip(*iterables, strict=False)", static call => new PyIterator("zip", Zipped(call)))
        .Function("map(function, iterable, /)", static call =>
            new PyIterator("map", Sequences.Iterate(call.Run, call["iterable"]).Select(value => Sorting.Call(call.Run, call["function"], value))))
        .Function("filter(function, iterable, /)", static call => new PyIterator("filter", Sequences.Iterate(call.Run, call["iterable"])
            .Where(value => Sequences.Truth(call["function"] is PyNone ? value : Sorting.Call(call.Run, call["function"], value)))))
        .Function("iter(object, /)", static call =>
            call["object"] as PyIterator ?? new PyIterator("iterator", Sequences.Iterate(call.Run, call["object"])))
        .Function("next(iterator, default=..., /)", Next);

    private static object Extreme(NativeCall call, string name, CompareOperator better)
    {
        PyTuple arguments = call.Star("args");
        if (arguments.Items.Length == 0)
        {
            throw PythonError.Type($"{name} expected at least 1 argument, got 0");
        }

        (object? best, object? bestKey) = (null, null);
        foreach (object value in Sequences.Iterate(call.Run, arguments.Items.Length == 1 ? arguments.Items[0] : arguments))
        {
            object key = call.OrNull("key") is { } function ? Sorting.Call(call.Run, function, value) : value;
            if (bestKey is null || Sequences.Truth(Operators.Compare(call.Run, better, key, bestKey)))
            {
                (best, bestKey) = (value, key);
            }
        }

        return best ?? (call["default"] is PyEllipsis ? throw PythonError.Value($"{name}() arg is an empty sequence") : call["default"]);
    }

    private static IEnumerable<object> Reversed(NativeCall call)
    {
        object sequence = call["sequence"];
        if (sequence is not (string or PyTuple or PyList or PyRange or PyDict))
        {
            throw PythonError.Type($"'{PyTypes.NameOf(sequence)}' object is not reversible");
        }

        return sequence is PyRange { Count: > 0 } range
            ? new PyRange(range[range.Count - 1], -range.Step, range.Count).Values()
            : Enumerable.Reverse(Sequences.ToList(call.Run, sequence));
    }

    private static IEnumerable<object> Enumerated(Interpreter run, object iterable, object start)
    {
        object index = start;
        foreach (object value in Sequences.Iterate(run, iterable))
        {
            yield return PyTuple.Of(index, value);
            index = Numbers.Binary(BinaryOperator.Add, index, 1L)!;
        }
    }

    private static IEnumerable<object> Zipped(NativeCall call)
    {
        List<IEnumerator<object>> sources = [.. call.Star("iterables").Items.Select(i => Sequences.Iterate(call.Run, i).GetEnumerator())];
        while (sources.Count > 0)
        {
            object[] values = new object[sources.Count];
            for (int i = 0; i < sources.Count; i++)
            {
                if (!sources[i].MoveNext())
                {
                    if (call.Truth("strict") && (i > 0 || sources.Skip(1).Any(s => s.MoveNext())))
                    {
                        throw PythonError.Value("zip() arguments have different lengths");
                    }

                    yield break;
                }

                values[i] = sources[i].Current;
            }

            yield return new PyTuple(values);
        }
    }

    private static object Next(NativeCall call)
    {
        object value;
        bool found = call["iterator"] switch
        {
            PyIterator iterator => iterator.TryNext(out value),
            PyInstance own when own.Method("__next__") is not null => own.TryNext(call.Run, out value),
            var other => throw PythonError.Type($"'{PyTypes.NameOf(other)}' object is not an iterator"),
        };
        return found ? value
            : call["default"] is PyEllipsis ? throw (call["iterator"] as PyGenerator)?.Stop() ?? new PythonError("StopIteration", "")
            : call["default"];
    }
}
