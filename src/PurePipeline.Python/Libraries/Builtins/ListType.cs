using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary><c>list</c>.</summary>
internal static class ListType
{
    public static readonly PyType Type = new(
        "list", signature: "(iterable=(), /)", construct: static call => new PyList(Sequences.ToList(call.Run, call["iterable"])));

    static ListType()
    {
        Type.Members
            .Method("append(self, object, /)", static call => Do(call, items => items.Add(call["object"])))
            .Method("extend(self, iterable, /)", static call => Do(call, items => items.AddRange(Sequences.ToList(call.Run, call["iterable"]))))
            .Method("insert(self, index, object, /)", static call =>
                Do(call, items => items.Insert(Position(call.Int("index"), items.Count), call["object"])))
            .Method("pop(self, index=-1, /)", Pop)
            .Method("remove(self, value, /)", static call => Do(call, items => items.RemoveAt(Find(items, call["value"]))))
            .Method("clear(self, /)", static call => Do(call, items => items.Clear()))
            .Method("copy(self, /)", static call => new PyList([.. Items(call)]))
            .Method("reverse(self, /)", static call => Do(call, items => items.Reverse()))
            .Method("index(self, value, /)", static call => SequenceMethods.IndexOf(Items(call), call["value"], "list"))
            .Method("count(self, value, /)", static call => SequenceMethods.Count(Items(call), call["value"]))
            .Method("sort(self, /, *, key=None, reverse=False)", Sort);
    }

    private static List<object> Items(NativeCall call) => ((PyList)call.Self).Items;

    private static PyNone Do(NativeCall call, Action<List<object>> change)
    {
        change(Items(call));
        return PyNone.Value;
    }

    private static int Position(int index, int count) => Math.Clamp(index < 0 ? index + count : index, 0, count);

    private static int Find(List<object> items, object value)
    {
        int index = items.FindIndex(item => PyEquality.Instance.Equals(item, value));
        return index >= 0 ? index : throw PythonError.Value("list.remove(x): x not in list");
    }

    private static object Pop(NativeCall call)
    {
        List<object> items = Items(call);
        if (items.Count == 0)
        {
            throw PythonError.Index("pop from empty list");
        }

        int index = call.Int("index");
        index += index < 0 ? items.Count : 0;
        if (index < 0 || index >= items.Count)
        {
            throw PythonError.Index("pop index out of range");
        }

        object item = items[index];
        items.RemoveAt(index);
        return item;
    }

    private static PyNone Sort(NativeCall call)
    {
        List<object> sorted = Sorting.Sort(call.Run, [.. Items(call)], call.OrNull("key"), call.Truth("reverse"));
        return Do(call, items =>
        {
            items.Clear();
            items.AddRange(sorted);
        });
    }
}
