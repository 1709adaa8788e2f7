using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>functools.singledispatch</c>: a function with an implementation for each type of its first argument.</summary>
internal sealed class SingleDispatch(PyCallable function, int place) : PyCallable
{
    private static readonly PyType s_type = new("function", "functools.singledispatch");

    private readonly List<(PyType Type, PyCallable Function)> _implementations = [];

    static SingleDispatch() => s_type.Members
        .Method("register(self, cls, func=None)", static call => ((SingleDispatch)call.Self).Register(call))
        .Method("dispatch(self, cls)", static call => ((SingleDispatch)call.Self).Of((PyType)call["cls"]));

    public override PyType Type => s_type;

    public override string FullName => function.FullName;

    /// <summary>Whether it is a method, whose first argument comes behind the instance.</summary>
    public bool IsMethod => place == 1;

    public override object Invoke(Interpreter run, CallArguments arguments)
    {
        object value = arguments.Positional.Count > place
            ? arguments.Positional[place]
            : throw PythonError.Type($"{function.FullName} requires at least 1 positional argument");
        return Matching(type => BuiltinFunctions.IsInstance(value, type)).Invoke(run, arguments);
    }

    /// <summary>The place of the argument whose type decides.</summary>
    public int Place => place;

    /// <summary>The types that have an implementation of their own.</summary>
    public IEnumerable<PyType> Types => _implementations.Select(static own => own.Type);

    private PyCallable Of(PyType wanted) => Matching(wanted.IsSubtypeOf);

    /// <summary>The implementation for the type that is based on all others that fit; of types that are not based on each other, the first.</summary>
    public PyCallable Matching(Func<PyType, bool> fits)
    {
        (PyType Type, PyCallable Function)? best = null;
        foreach ((PyType Type, PyCallable Function) own in _implementations.Where(own => fits(own.Type)))
        {
            best = best is { } other && !(own.Type.IsSubtypeOf(other.Type) && !ReferenceEquals(own.Type, OtherTypes.Object)) ? best : own;
        }

        return best?.Function ?? function;
    }

    private object Register(NativeCall call)
    {
        object key = call["cls"];
        if (key is PyFunction annotated && call.OrNull("func") is null)
        {
            object hint = annotated.Hint(call.Run, place)
                ?? throw PythonError.Type($"Invalid first argument to `register()`: {annotated.Repr()}. Use either `@register(some_class)` or plain `@register` on an annotated function.");
            Add(hint, annotated);
            return annotated;
        }

        if (call.OrNull("func") is PyCallable given)
        {
            Add(key, given);
            return given;
        }

        return new NativeFunction("functools.register", "(function, /)", decorated =>
        {
            Add(key, (PyCallable)decorated["function"]);
            return decorated["function"];
        });
    }

    private void Add(object key, PyCallable implementation)
    {
        foreach (object type in key is PyTuple union ? union.Items : [key])
        {
            PyType known = type as PyType ?? throw PythonError.Type($"Invalid first argument to `register()`: {Representation.Repr(type)}.");
            _implementations.RemoveAll(own => ReferenceEquals(own.Type, known));
            _implementations.Add((known, implementation));
        }
    }
}
