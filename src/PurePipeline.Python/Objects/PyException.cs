using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Objects;

/// <summary>An exception object, as <c>ValueError("...")</c> makes one. One of a class of the recipe's own has that class's methods.</summary>
internal sealed class PyException(PyType type, PyTuple arguments, Interpreter? run = null) : PyObject
{
    public static readonly PyType BaseType = new("BaseException");

    private readonly Dictionary<string, object> _attributes = [];

    static PyException() => BaseType.Members
        .Property("args", static self => ((PyException)self).Arguments)
        .Method("__init__(self, *args)", static call =>
        {
            ((PyException)call.Self).Arguments = call.Star("args");
            return PyNone.Value;
        });

    public override PyType Type => type;

    public PyTuple Arguments { get; private set; } = arguments;

    public static bool IsException(PyType type) => type.IsSubtypeOf(BaseType);

    /// <summary>The words, where the interpreter raised it: it knows no more.</summary>
    public string? Text { get; init; }

    public PythonError ToError() => new(type.Name, Text ?? OwnText() ?? Arguments.Items.Length switch
    {
        0 => "",
        1 => type.Name == "KeyError" ? Representation.Repr(Arguments.Items[0]) : Representation.Str(Arguments.Items[0]),
        _ => Representation.Repr(Arguments),
    })
    {
        Raised = this,
    };

    public override string Repr() => type.Name + (Arguments.Items.Length == 1
        ? $"({Representation.Repr(Arguments.Items[0])})"
        : Representation.Repr(Arguments));

    public override object? GetAttribute(string name) =>
        _attributes.TryGetValue(name, out object? value) ? value
        : type is PyClass own && own.Find(name) is { } found ? own.Bind(run!, found, this)
        : base.GetAttribute(name);

    public override void SetAttribute(string name, object value)
    {
        if (name == "args")
        {
            Arguments = new PyTuple([.. Sequences.ToList(run!, value)]);
        }
        else
        {
            _attributes[name] = value;
        }
    }

    private string? OwnText() => type is PyClass own && own.Find("__str__") is PyFunction text ? text.Invoke(run!, CallArguments.Of(this)) as string : null;
}
