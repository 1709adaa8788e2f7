using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Runtime;

/// <summary>Length, iteration, indices and slices of strings, tuples, lists, dicts and ranges.</summary>
internal static class Sequences
{
    /// <summary>len(value); null if it has none.</summary>
    public static long? Length(object value) => value switch
    {
        string text => CodePoints.Count(text),
        PyTuple tuple => tuple.Items.Length,
        PyList list => list.Items.Count,
        PyDict dict => dict.Items.Count,
        PySet set => set.Items.Count,
        PyRange range => range.Count,
        PyObject o => o.Length(),
        _ => null,
    };

    public static bool Truth(object value) => value switch
    {
        bool b => b,
        UnknownName unknown => throw unknown.Refuse(called: false),
        PyNone => false,
        long l => l != 0,
        double d => d != 0,
        PyObject and not IIndex => ((PyObject)value).Truth() && ((PyObject)value).Length() != 0,
        PyObject o => o.Truth(),
        _ => Length(value) is not 0,
    };

    /// <summary>The values that a for loop gets. Each costs a step.</summary>
    public static IEnumerable<object> Iterate(Interpreter run, object value)
    {
        IEnumerable<object> values = value switch
        {
            PyTuple tuple => tuple.Items,
            PyList list => ListItems(list),
            string text => CodePoints.Split(text),
            PyDict dict => Keys(dict.Items),
            PySet set => Keys(set.Items),
            PyRange range => range.Values(),
            PyIterator iterator => iterator.Rest(),
            PyObject o when o.Iterate(run) is { } items => items,
            _ => throw PythonError.Type($"'{PyTypes.NameOf(value)}' object is not iterable"),
        };
        return Charged(run, values);
    }

    /// <summary>All values at once.</summary>
    public static List<object> ToList(Interpreter run, object value) => [.. Iterate(run, value)];

    /// <summary><c>value[key]</c>.</summary>
    public static object GetItem(Interpreter run, object value, object key)
    {
        switch (value)
        {
            case string or PyTuple or PyList or PyRange when key is PySlice slice:
                return Slice(run, value, slice);
            case string text:
                return CodePoints.At(text, Position(key, CodePoints.Count(text), "string"));
            case PyTuple tuple:
                return tuple.Items[Position(key, tuple.Items.Length, "tuple")];
            case PyList list:
                return list.Items[(int)Position(key, list.Items.Count, "list")];
            case PyRange range:
                return range[Position(key, range.Count, "range object", "range indices must be integers or slices")];
            case PyDict dict:
                return dict.Items.TryGetValue(key, out object? found) ? found
                    : dict.Missing(run, key)
                    ?? throw new PythonError("KeyError", Representation.Repr(key));
            case PyObject o when o.GetItem(run, key) is { } item:
                return item;
            default:
                throw PythonError.Type($"'{PyTypes.NameOf(value)}' object is not subscriptable");
        }
    }

    public static void SetItem(Interpreter run, object target, object key, object value)
    {
        switch (target)
        {
            case PyList list when key is PySlice slice:
                ListSlices.Assign(list, slice, ToList(run, value));
                break;
            case PyList list:
                list.Items[(int)Position(key, list.Items.Count, "list assignment", "list indices must be integers or slices")] = value;
                break;
            case PyDict dict:
                dict.Items[key] = value;
                break;
            case PyObject o when o.SetItem(run, key, value):
                break;
            default:
                throw PythonError.Type($"'{PyTypes.NameOf(target)}' object does not support item assignment");
        }
    }

    public static void DeleteItem(object target, object key)
    {
        switch (target)
        {
            case PyList list when key is PySlice slice:
                ListSlices.Delete(list, slice);
                break;
            case PyList list:
                list.Items.RemoveAt((int)Position(key, list.Items.Count, "list assignment", "list indices must be integers or slices"));
                break;
            case PyDict dict:
                if (!dict.Items.Remove(key))
                {
                    throw new PythonError("KeyError", Representation.Repr(key));
                }

                break;
            default:
                throw PythonError.Type($"'{PyTypes.NameOf(target)}' object doesn't support item deletion");
        }
    }

    private static IEnumerable<object> Charged(Interpreter run, IEnumerable<object> values)
    {
        foreach (object value in values)
        {
            run.Budget.Charge();
            yield return value;
        }
    }

    // Like Python, a loop over a list sees what is appended while it runs.
    private static IEnumerable<object> ListItems(PyList list)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            yield return list.Items[i];
        }
    }

    private static IEnumerable<object> Keys(OrderedDictionary<object, object> items)
    {
        int count = items.Count;
        for (int i = 0; i < items.Count; i++)
        {
            yield return items.GetAt(i).Key;
            if (items.Count != count)
            {
                throw new PythonError("RuntimeError", "dictionary changed size during iteration");
            }
        }
    }

    private static object Slice(Interpreter run, object value, PySlice slice)
    {
        (long first, long step, long count) = slice.Resolve(Length(value)!.Value);
        if (value is PyRange range)
        {
            return new PyRange(count == 0 ? range.Start : range[first], checked(range.Step * step), count);
        }

        run.Budget.Charge(count);
        object[] items = new object[count];
        IReadOnlyList<object> source = value switch
        {
            PyTuple tuple => tuple.Items,
            PyList list => list.Items,
            _ => CodePoints.Split((string)value),
        };
        for (int i = 0; i < count; i++)
        {
            items[i] = source[(int)(first + (i * step))];
        }

        return value switch
        {
            PyTuple => new PyTuple(items),
            PyList => new PyList([.. items]),
            _ => string.Concat(items.Cast<string>()),
        };
    }

    private static long Position(object key, long length, string what, string? indices = null)
    {
        object index = PyInteger.TryIndex(key) ?? throw PythonError.Type(
            $"{indices ?? (what == "string" ? "string indices must be integers" : what + " indices must be integers or slices")}, not {Quoted(what, key)}");
        if (index is not long position)
        {
            throw PythonError.Index("cannot fit 'int' into an index-sized integer");
        }

        position += position < 0 ? length : 0;
        return position >= 0 && position < length ? position : throw PythonError.Index($"{what} index out of range");
    }

    private static string Quoted(string what, object key) => what == "string" ? $"'{PyTypes.NameOf(key)}'" : PyTypes.NameOf(key);
}
