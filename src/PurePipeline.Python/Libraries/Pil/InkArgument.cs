using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>A colour as an argument: a number, a tuple of ints, a name.</summary>
internal static class InkArgument
{
    /// <summary>The argument as ink; None is 0.</summary>
    public static Ink Ink(this NativeCall call, string name) => call.OrNull(name) is { } value ? Of(value) : default;

    /// <summary>The argument as ink, or null for None.</summary>
    public static Ink? InkOrNull(this NativeCall call, string name) => call.OrNull(name) is { } value ? Of(value) : default(Ink?);

    public static Ink Of(object value) => value switch
    {
        string color => color,
        double number => number,
        PyTuple { Items.Length: 1 } tuple => Of(tuple.Items[0]),
        PyTuple tuple => PurePipeline.Pillow.Ink.OfBands([.. tuple.Items.Select(ToLong)]),
        _ when PyInteger.TryIndex(value) is not null => ToLong(value),
        IFloat real => real.ToFloat(),
        _ => throw PythonError.Type("color must be int or tuple"),
    };

    private static long ToLong(object value) => PyInteger.TryIndex(value) switch
    {
        long number => number,
        null => throw PythonError.Type($"'{PyTypes.NameOf(value)}' object cannot be interpreted as an integer"),
        _ => throw PythonError.Overflow("Python int too large to convert to C long"),
    };
}
