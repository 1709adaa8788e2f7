using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Runtime;

/// <summary>A call's arguments as a step shows them: numbers as they are, pictures and arrays by what they are.</summary>
internal static class ArgumentText
{
    private const int MaxLength = 200;

    public static string Of(CallArguments arguments)
    {
        IEnumerable<string> positional = arguments.Positional.Select(Of);
        IEnumerable<string> keywords = arguments.Keywords.Select(k => $"{k.Name}={Of(k.Value)}");
        return string.Join(", ", positional.Concat(keywords));
    }

    private static string Of(object value)
    {
        string text = Written(value);
        return text.Length <= MaxLength ? text : text[..MaxLength] + "...";
    }

    // A subscript's slices as they are written: [:, :, ::-1].
    private static string Written(object value) => value switch
    {
        PyTuple tuple when tuple.Items.Any(i => i is PySlice) => string.Join(", ", tuple.Items.Select(Written)),
        PySlice slice => $"{Part(slice.Start)}:{Part(slice.Stop)}{(slice.Step is PyNone ? "" : ":" + Part(slice.Step))}",
        PyCallable callable => callable.FullName,
        _ => Representation.Repr(value),
    };

    private static string Part(object bound) => bound is PyNone ? "" : Representation.Repr(bound);
}
