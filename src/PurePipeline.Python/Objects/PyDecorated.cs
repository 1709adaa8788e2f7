namespace PurePipeline.Python.Objects;

/// <summary>How a function of a class is bound to an instance.</summary>
internal enum DecoratedKind
{
    /// <summary><c>@staticmethod</c>: not at all.</summary>
    StaticMethod,

    /// <summary><c>@classmethod</c>: to the class.</summary>
    ClassMethod,

    /// <summary><c>@property</c>: called when the attribute is read.</summary>
    Property,

    /// <summary><c>functools.cached_property</c>: called when the attribute is read first, which then is its result.</summary>
    CachedProperty,
}

/// <summary>What <c>staticmethod</c>, <c>classmethod</c> and <c>property</c> make of a function.</summary>
internal sealed class PyDecorated(PyType type, DecoratedKind kind, PyCallable function) : PyObject
{
    public DecoratedKind Kind { get; } = kind;

    public PyCallable Function { get; } = function;

    /// <summary>What assigning to a property calls; null where it cannot be assigned to.</summary>
    public PyCallable? Setter { get; init; }

    public override PyType Type => type;
}
