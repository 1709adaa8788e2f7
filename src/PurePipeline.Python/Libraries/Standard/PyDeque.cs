using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>collections.deque</c>: a list with two ends that may forget what is at the other end.</summary>
internal sealed class PyDeque(PyList items, int? longest) : PyObject
{
    public static readonly PyType DequeType = new("deque", "collections.deque", signature: "(iterable=(), maxlen=None)", construct: static call =>
    {
        PyDeque made = new(new PyList([]), call.OrNull("maxlen") is null ? null : call.Int("maxlen"));
        foreach (object item in Sequences.Iterate(call.Run, call["iterable"]))
        {
            made.Append(item);
        }

        return made;
    });

    static PyDeque() => DequeType.Members
        .Property("maxlen", static self => ((PyDeque)self).Longest is { } longest ? (long)longest : PyNone.Value)
        .Method("append(self, x, /)", static call => Self(call).Append(call["x"]))
        .Method("appendleft(self, x, /)", static call => Self(call).AppendLeft(call["x"]))
        .Method("extend(self, iterable, /)", static call =>
        {
            foreach (object item in Sequences.ToList(call.Run, call["iterable"]))
            {
                Self(call).Append(item);
            }

            return PyNone.Value;
        })
        .Method("rotate(self, n=1, /)", static call => Self(call).Rotate(call.Int("n")))
        .Method("pop(self)", static call => Self(call).Take(Self(call).Items.Count - 1))
        .Method("popleft(self)", static call => Self(call).Take(0))
        .Method("clear(self)", static call =>
        {
            Self(call).Items.Clear();
            return PyNone.Value;
        });

    public override PyType Type => DequeType;

    /// <summary>What is in it.</summary>
    public PyList List => items;

    private List<object> Items => items.Items;

    private int? Longest => longest;

    public override string Repr() => longest is null ? $"deque({Representation.Repr(items)})" : $"deque({Representation.Repr(items)}, maxlen={longest})";

    public override long? Length() => Items.Count;

    public override object? GetItem(Interpreter run, object key) => key is PySlice
        ? throw PythonError.Type("sequence index must be integer, not 'slice'")
        : Sequences.GetItem(run, items, key);

    public override bool SetItem(Interpreter run, object key, object value)
    {
        Sequences.SetItem(run, items, key, value);
        return true;
    }

    public override IEnumerable<object>? Iterate(Interpreter run) => Sequences.Iterate(run, items);

    private static PyDeque Self(NativeCall call) => (PyDeque)call.Self;

    private PyNone Append(object item)
    {
        Items.Add(item);
        if (Items.Count > longest)
        {
            Items.RemoveAt(0);
        }

        return PyNone.Value;
    }

    private PyNone AppendLeft(object item)
    {
        Items.Insert(0, item);
        if (Items.Count > longest)
        {
            Items.RemoveAt(Items.Count - 1);
        }

        return PyNone.Value;
    }

    private PyNone Rotate(int places)
    {
        if (Items.Count > 0)
        {
            int behind = ((places % Items.Count) + Items.Count) % Items.Count;
            List<object> end = Items.GetRange(Items.Count - behind, behind);
            Items.RemoveRange(Items.Count - behind, behind);
            Items.InsertRange(0, end);
        }

        return PyNone.Value;
    }

    private object Take(int index)
    {
        object item = Items.Count > 0 ? Items[index] : throw PythonError.Index("pop from an empty deque");
        Items.RemoveAt(index);
        return item;
    }
}
