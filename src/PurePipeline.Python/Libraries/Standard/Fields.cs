using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary>Arguments that meet fields by their order or by name.</summary>
internal static class Fields
{
    /// <summary>The value of each field; the last ones may have defaults.</summary>
    public static object[] Bind(NativeCall call, string name, IReadOnlyList<string> fields, object[] defaults)
    {
        object?[] values = new object?[fields.Count];
        object[] given = call.Star("args").Items;
        if (given.Length > fields.Count)
        {
            throw PythonError.Type($"{name}() takes {fields.Count} positional arguments but {given.Length} were given");
        }

        given.CopyTo(values, 0);
        foreach ((object key, object value) in ((PyDict)call["kwargs"]).Items)
        {
            int index = fields.ToList().IndexOf((string)key);
            values[index >= 0 ? index : throw PythonError.Type($"{name}() got an unexpected keyword argument '{key}'")] = value;
        }

        for (int i = 0; i < values.Length; i++)
        {
            int fromEnd = fields.Count - i;
            values[i] ??= fromEnd <= defaults.Length ? defaults[^fromEnd] : throw PythonError.Type($"{name}() missing 1 required positional argument: '{fields[i]}'");
        }

        return values!;
    }
}
