using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary>What tuples and lists have in common.</summary>
internal static class SequenceMethods
{
    public static object IndexOf(IReadOnlyList<object> items, object value, string type)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (PyEquality.Instance.Equals(items[i], value))
            {
                return (long)i;
            }
        }

        throw PythonError.Value(type == "list" ? $"{Representation.Repr(value)} is not in list" : "tuple.index(x): x not in tuple");
    }

    public static object Count(IReadOnlyList<object> items, object value) => items.LongCount(item => PyEquality.Instance.Equals(item, value));
}
