using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>collections.Counter</c>: a dict of how often each value was there; of others, 0.</summary>
internal sealed class PyCounter : PyDict
{
    public static readonly PyType CounterType = new("Counter", "collections.Counter", DictType.Type, "(iterable=None, /, **kwargs)", static call =>
    {
        PyCounter counter = new();
        counter.Count(call, 1);
        return counter;
    });

    static PyCounter() => CounterType.Members
        .Method("most_common(self, n=None)", static call => MostCommon(call))
        .Method("elements(self)", static call => new PyIterator("itertools.chain", Self(call).Items.ToList()
            .SelectMany(static pair => Enumerable.Repeat(pair.Key, Math.Max(0, NativeCall.ToInt(pair.Value))))))
        .Method("total(self)", static call => Self(call).Items.Values.Aggregate((object)0L, static (sum, count) => Numbers.Binary(BinaryOperator.Add, sum, count)!))
        .Method("update(self, iterable=None, /, **kwargs)", static call => Self(call).Count(call, 1))
        .Method("subtract(self, iterable=None, /, **kwargs)", static call => Self(call).Count(call, -1))
        .Method("copy(self)", static call => Self(call).Filtered(static _ => true));

    public override PyType Type => CounterType;

    public override object? Missing(Interpreter run, object key) => 0L;

    /// <summary><c>a + b</c>, <c>a - b</c>, <c>a | b</c>, <c>a &amp; b</c>, of which only what is there more than 0 times is left; null for other operators.</summary>
    public PyCounter? With(BinaryOperator op, PyCounter other)
    {
        PyCounter result = new();
        foreach (object key in Items.Keys.Concat(other.Items.Keys.Where(key => !Items.ContainsKey(key))).ToList())
        {
            (long a, long b) = (Of(key), other.Of(key));
            long? count = op switch
            {
                BinaryOperator.Add => a + b,
                BinaryOperator.Subtract => a - b,
                BinaryOperator.Or => Math.Max(a, b),
                BinaryOperator.And => Math.Min(a, b),
                _ => null,
            };
            if (count is null)
            {
                return null;
            }

            result.Items[key] = count;
        }

        return result.Filtered(static count => count > 0);
    }

    /// <summary>A dict with the most frequent first.</summary>
    public PyDict Sorted()
    {
        PyDict sorted = new();
        foreach ((object key, object count) in ByCount())
        {
            sorted.Items[key] = count;
        }

        return sorted;
    }

    private IEnumerable<KeyValuePair<object, object>> ByCount() => Items.OrderByDescending(static pair => NativeCall.ToFloat(pair.Value));

    private static PyCounter Self(NativeCall call) => (PyCounter)call.Self;

    private static PyList MostCommon(NativeCall call)
    {
        IEnumerable<KeyValuePair<object, object>> sorted = Self(call).ByCount();
        return new PyList([.. (call.OrNull("n") is null ? sorted : sorted.Take(call.Int("n"))).Select(static pair => PyTuple.Of(pair.Key, pair.Value))]);
    }

    private PyNone Count(NativeCall call, long times)
    {
        if (PyInstance.Plain(call["iterable"]) is PyDict counts)
        {
            AddAll(counts, times);
        }
        else if (call.OrNull("iterable") is { } values)
        {
            foreach (object value in Sequences.Iterate(call.Run, values))
            {
                Add(value, times);
            }
        }

        AddAll((PyDict)call["kwargs"], times);
        return PyNone.Value;
    }

    private void AddAll(PyDict counts, long times)
    {
        foreach ((object key, object count) in counts.Items.ToList())
        {
            Add(key, Numbers.Binary(BinaryOperator.Multiply, count, times)!);
        }
    }

    private void Add(object key, object count) => Items[key] = Numbers.Binary(BinaryOperator.Add, Items.GetValueOrDefault(key, 0L), count)!;

    private long Of(object key) => Items.TryGetValue(key, out object? count) ? NativeCall.ToInt(count) : 0;

    private PyCounter Filtered(Func<long, bool> stays)
    {
        PyCounter result = new();
        foreach ((object key, object count) in Items)
        {
            if (stays(NativeCall.ToInt(count)))
            {
                result.Items[key] = count;
            }
        }

        return result;
    }
}
