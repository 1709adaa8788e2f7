namespace PurePipeline.Python.Objects;

/// <summary>An exception object, as <c>ValueError("...")</c> makes one.</summary>
internal sealed class PyException(PyType type, PyTuple arguments) : PyObject
{
    public static readonly PyType BaseType = new("BaseException");

    public override PyType Type => type;

    public PyTuple Arguments => arguments;

    public static bool IsException(PyType type) => type.IsSubtypeOf(BaseType);

    /// <summary>The words, where the interpreter raised it: it knows no more.</summary>
    public string? Text { get; init; }

    public PythonError ToError() => new(type.Name, Text ?? arguments.Items.Length switch
    {
        0 => "",
        1 => type.Name == "KeyError" ? Representation.Repr(arguments.Items[0]) : Representation.Str(arguments.Items[0]),
        _ => Representation.Repr(arguments),
    })
    {
        Raised = this,
    };

    public override string Repr() => type.Name + (arguments.Items.Length == 1
        ? $"({Representation.Repr(arguments.Items[0])})"
        : Representation.Repr(arguments));
}
