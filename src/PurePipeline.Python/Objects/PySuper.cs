using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Objects;

/// <summary><c>super()</c>: an instance, or a class, as the classes behind <paramref name="owner"/> see it.</summary>
internal sealed class PySuper(PyClass owner, object self, Interpreter run) : PyObject
{
    private static readonly PyType s_type = new("super");

    // What object.__init__ does: nothing.
    private static readonly NativeFunction s_nothing = new("object.__init__", "(*args, **kwargs)", static _ => PyNone.Value);

    public override PyType Type => s_type;

    public override object? GetAttribute(string name)
    {
        PyClass type = self as PyClass ?? ((PyInstance)self).Type;
        return type.FindBehind(owner, name) is { } found ? type.Bind(run, found, self) : name == "__init__" ? s_nothing : null;
    }
}
