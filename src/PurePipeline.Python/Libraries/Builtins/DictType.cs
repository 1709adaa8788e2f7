using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary><c>dict</c>.</summary>
internal static class DictType
{
    public static readonly PyType Type = new("dict", signature: "(iterable=(), /, **kwargs)", construct: Construct);

    static DictType()
    {
        Type.Members
            .Method("get(self, key, default=None, /)", static call => Items(call).TryGetValue(call["key"], out object? value) ? value : call["default"])
            .Method("keys(self, /)", static call => new PyIterator("dict_keys", [.. Items(call).Keys]))
            .Method("values(self, /)", static call => new PyIterator("dict_values", [.. Items(call).Values]))
            .Method("items(self, /)", static call => new PyIterator("dict_items", [.. Items(call).Select(pair => PyTuple.Of(pair.Key, pair.Value))]))
            .Method("update(self, iterable=(), /, **kwargs)", static call =>
            {
                AddAll(call.Run, (PyDict)call.Self, call["iterable"], (PyDict)call["kwargs"]);
                return PyNone.Value;
            })
            .Method("pop(self, key, default=..., /)", Pop)
            .Method("setdefault(self, key, default=None, /)", SetDefault)
            .Method("copy(self, /)", static call => Copy(call.Run, (PyDict)call.Self))
            .Method("__getitem__(self, key, /)", static call => Sequences.GetItem(call.Run, call.Self, call["key"]))
            .Method("__setitem__(self, key, value, /)", static call =>
            {
                Items(call)[call["key"]] = call["value"];
                return PyNone.Value;
            })
            .Method("__delitem__(self, key, /)", static call =>
            {
                Sequences.DeleteItem(call.Self, call["key"]);
                return PyNone.Value;
            })
            .Method("__contains__(self, key, /)", static call => Items(call).ContainsKey(call["key"]))
            .Method("popitem(self, /)", static call =>
            {
                (object key, object value) = Items(call).Count > 0 ? Items(call).GetAt(Items(call).Count - 1) : throw new PythonError("KeyError", "'popitem(): dictionary is empty'");
                Items(call).Remove(key);
                return PyTuple.Of(key, value);
            })
            .Method("clear(self, /)", static call =>
            {
                Items(call).Clear();
                return PyNone.Value;
            });
    }

    private static OrderedDictionary<object, object> Items(NativeCall call) => ((PyDict)call.Self).Items;

    private static PyDict Construct(NativeCall call)
    {
        PyDict dict = new();
        AddAll(call.Run, dict, call["iterable"], (PyDict)call["kwargs"]);
        return dict;
    }

    private static PyDict Copy(Interpreter run, PyDict source)
    {
        PyDict dict = new();
        AddAll(run, dict, source, new PyDict());
        return dict;
    }

    private static void AddAll(Interpreter run, PyDict dict, object source, PyDict keywords)
    {
        if (PyInstance.Plain(source) is PyDict other)
        {
            run.Budget.Charge(other.Items.Count);
            foreach ((object key, object value) in other.Items.ToList())
            {
                dict.Items[key] = value;
            }
        }
        else
        {
            int index = 0;
            foreach (object pair in Sequences.Iterate(run, source))
            {
                List<object> items = pair is string or PyTuple or PyList
                    ? Sequences.ToList(run, pair)
                    : throw PythonError.Type($"cannot convert dictionary update sequence element #{index} to a sequence");
                dict.Items[items[0]] = items.Count == 2 ? items[1] : throw PythonError.Value(
                    $"dictionary update sequence element #{index} has length {items.Count}; 2 is required");
                index++;
            }
        }

        foreach ((object key, object value) in keywords.Items)
        {
            dict.Items[key] = value;
        }
    }

    private static object Pop(NativeCall call)
    {
        if (!Items(call).Remove(call["key"], out object? value))
        {
            return call["default"] is PyEllipsis ? throw new PythonError("KeyError", Representation.Repr(call["key"])) : call["default"];
        }

        return value;
    }

    private static object SetDefault(NativeCall call)
    {
        if (!Items(call).TryGetValue(call["key"], out object? value))
        {
            Items(call)[call["key"]] = value = call["default"];
        }

        return value;
    }
}
