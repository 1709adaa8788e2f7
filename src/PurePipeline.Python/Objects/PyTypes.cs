using System.Numerics;
using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Libraries.Pil;

namespace PurePipeline.Python.Objects;

/// <summary>From a value to its Python type.</summary>
internal static class PyTypes
{
    public static PyType Of(object value) => value switch
    {
        PyObject o => o.Type,
        bool => NumberTypes.Bool,
        long or BigInteger => NumberTypes.Int,
        double => NumberTypes.Float,
        string => StringType.Type,
        PyTuple => TupleType.Type,
        PyList => ListType.Type,
        PyExif => ExifType.Type,
        PyDict dict => dict.Type,
        PySet => SetType.Type,
        PyRange => OtherTypes.Range,
        PySlice => OtherTypes.Slice,
        PyNone => OtherTypes.None,
        PyEllipsis => OtherTypes.Ellipsis,
        PyGenerator => PyGenerator.GeneratorType,
        PyIterator => OtherTypes.Iterator,
        _ => OtherTypes.Object,
    };

    /// <summary><c>value.name</c>; null if there is none.</summary>
    public static object? Attribute(object value, string name) => value is PyObject o ? o.GetAttribute(name) : Of(value).GetAttribute(value, name);

    public static string NameOf(object value) => value is PyIterator iterator ? iterator.TypeName : Of(value).Name;
}
