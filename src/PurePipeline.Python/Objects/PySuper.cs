using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Objects;

/// <summary><c>super()</c>: an instance, or a class, as the classes behind <paramref name="owner"/> see it.</summary>
internal sealed class PySuper(PyClass owner, object self, Interpreter run) : PyObject
{
    private static readonly PyType s_type = new("super");

    // What object.__init__ and object.__init_subclass__ do: nothing.
    private static readonly NativeFunction s_nothing = new("object.__init__", "(*args, **kwargs)", static _ => PyNone.Value);

    public override PyType Type => s_type;

    public override object? GetAttribute(string name)
    {
        PyClass type = self as PyClass ?? (self as PyInstance)?.Type ?? (PyClass)((PyException)self).Type;
        return type.FindBehind(owner, name) is { } found ? type.Bind(run, found, self)
            : self is PyInstance instance ? OfObject(instance, name)
            : name == "__init_subclass__" ? s_nothing
            : name == "__new__" && self is PyClass { ValueType: null } ? OtherTypes.New : null;
    }

    // What object, or the type that the instance is, does.
    private static NativeFunction? OfObject(PyInstance instance, string name) => (name, instance.Value) switch
    {
        ("__init__", PyDict dict) => new NativeFunction("dict.__init__", "(*args, **kwargs)", call =>
        {
            CallArguments arguments = CallArguments.Of(call.Star("args").Items, (PyDict)call["kwargs"]);
            foreach ((object key, object value) in ((PyDict)DictType.Type.Invoke(call.Run, arguments)).Items)
            {
                dict.Items[key] = value;
            }

            return PyNone.Value;
        }),
        ("__init__", PyList list) => new NativeFunction("list.__init__", "(iterable=(), /)", call =>
        {
            list.Items.AddRange(Sequences.ToList(call.Run, call["iterable"]));
            return PyNone.Value;
        }),
        ("__init__", _) => s_nothing,
        ("__setattr__", _) => new NativeFunction("object.__setattr__", "(name, value, /)", call =>
        {
            instance.SetOwnAttribute(call.Text("name"), call["value"]);
            return PyNone.Value;
        }),
        ("__getitem__", { } value) => new NativeFunction("__getitem__", "(key, /)", call => Sequences.GetItem(call.Run, value, call["key"])),
        ("__setitem__", { } value) => new NativeFunction("__setitem__", "(key, value, /)", call =>
        {
            Sequences.SetItem(call.Run, value, call["key"], call["value"]);
            return PyNone.Value;
        }),
        _ => null,
    };
}
