using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Objects;

/// <summary>A class that the recipe defines: the names of its body, and the classes they are looked up in when it has them not.</summary>
internal class PyClass : PyType
{
    private readonly Dictionary<string, object> _attributes;
    private readonly List<PyType> _order;

    public PyClass(string name, string fullName, IReadOnlyList<PyType> bases, Dictionary<string, object> attributes)
        : base(name, fullName, bases.Count > 0 ? bases[0] : null)
    {
        _attributes = attributes;
        _order = [this, .. Linearize(bases)];
        foreach (PyFunction method in attributes.Values.SelectMany(FunctionsOf).OfType<PyFunction>())
        {
            method.Owner ??= this;
        }
    }

    /// <summary>The names of the body that have a type hint.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Whether the class is based on <c>Generic[T]</c>, so that it can be subscripted.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Whether the class is based on <c>Protocol</c>: what has its methods and fields is an instance of it.</summary>
    public bool IsProtocol { get; init; }

    /// <summary>Whether a value has all that the protocol's body names.</summary>
    public bool IsMetBy(object value) => IsMetBy(name => name == "__call__" ? value is PyCallable and not PyInstance { IsCallable: false } : PyTypes.Attribute(value, name) is not null);

    /// <summary>The same of something of which <paramref name="has"/> says what it has.</summary>
    public bool IsMetBy(Func<string, bool> has) => _attributes.Keys.Concat(Fields).Where(static name => name is not ("__doc__" or "__init__")).All(has);

    /// <summary>The type of Python's own that an instance is, with what the class adds; null if there is none.</summary>
    public PyType? ValueType => _order.Find(IsValueType);

    /// <summary>Whether classes may be based on a type of Python's own.</summary>
    public static bool IsValueType(PyType type) =>
        ReferenceEquals(type, DictType.Type) || ReferenceEquals(type, ListType.Type) || ReferenceEquals(type, StringType.Type) || ReferenceEquals(type, TupleType.Type);

    /// <summary>An exception of the recipe's own.</summary>
    public bool IsException => IsSubtypeOf(PyException.BaseType);

    public override IEnumerable<string> AllNames => _order.SelectMany(type => type is PyClass own ? own._attributes.Keys : type.Members.Names);

    public override bool IsSubtypeOf(PyType other) => _order.Exists(type => ReferenceEquals(type, other) || (type is not PyClass && type.IsSubtypeOf(other)));

    /// <summary>Whether the class itself has something under a name.</summary>
    public bool Has(string name) => _attributes.ContainsKey(name);

    /// <summary>What the class, or one behind it, has under a name; null if none has.</summary>
    public object? Find(string name) => FindBehind(null, name);

    /// <summary>The same among the classes behind <paramref name="owner"/>, as <c>super()</c> looks it up; behind none: among all.</summary>
    public object? FindBehind(PyClass? owner, string name)
    {
        foreach (PyType type in _order.Skip(owner is null ? 0 : _order.IndexOf(owner) + 1))
        {
            object? found = type is PyClass own ? own._attributes.GetValueOrDefault(name) : type.FindMember(name);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What is found under a name, as an instance shows it: functions with the instance, properties computed.</summary>
    public object Bind(Interpreter run, object found, object self) => found switch
    {
        PyFunction or ContextLibModule.ContextManagerFunction or SingleDispatch { IsMethod: true } => new BoundMethod(self, (PyCallable)found),
        PyDecorated { Kind: DecoratedKind.Property } property => property.Function.Invoke(run, CallArguments.Of(self)),
        PyDecorated { Kind: DecoratedKind.ClassMethod } method => new BoundMethod(this, method.Function),
        PyDecorated { Kind: DecoratedKind.StaticMethod } function => function.Function,
        Member member => member.Get(IsOwn(member) ? self : PyInstance.Plain(self)),
        _ => found,
    };

    public override object? GetAttribute(string name) => name == "__name__" ? Name : Find(name) switch
    {
        null when name == "__new__" && !IsException && ValueType is null => OtherTypes.New,
        PyDecorated { Kind: DecoratedKind.ClassMethod } method => new BoundMethod(this, method.Function),
        PyDecorated { Kind: DecoratedKind.StaticMethod } function => function.Function,
        Member member => member.GetFromType(this),
        var found => found,
    };

    public override object? GetItem(Interpreter run, object key) => _order.Exists(type => type is PyClass { IsGeneric: true }) ? this : base.GetItem(run, key);

    public override void SetAttribute(string name, object value) => _attributes[name] = value;

    public override object Invoke(Interpreter run, CallArguments arguments)
    {
        if (IsException)
        {
            PyException exception = new(this, new PyTuple([.. arguments.Positional]), run);
            (Find("__init__") as PyFunction)?.Invoke(run, arguments.Behind(exception));
            return exception;
        }

        PyCallable? make = ValueType is not null ? null : Find("__new__") is PyDecorated { Kind: DecoratedKind.StaticMethod } method ? method.Function : Find("__new__") as PyFunction;
        object made = make?.Invoke(run, arguments.Behind(this)) ?? new PyInstance(this, run);
        if (made is not PyInstance instance || !instance.Type.IsSubtypeOf(this))
        {
            return made;
        }

        if (ValueType is { } values)
        {
            // A str or a tuple is made of the arguments; a dict or a list of those that reach its __init__.
            bool isFixed = ReferenceEquals(values, StringType.Type) || ReferenceEquals(values, TupleType.Type);
            bool takesAll = isFixed ? instance.Method("__new__") is null : Find("__init__") is null;
            instance.Value = NamedTupleClass.Of(this) is { } named ? named.Bind(run, instance, arguments) : values.Invoke(run, takesAll ? arguments : new CallArguments());
            if (Find("__init__") is null)
            {
                return instance;
            }
        }

        if (instance.Method("__init__") is { } initialize)
        {
            initialize.Invoke(run, arguments);
        }
        else if (make is null && arguments.Positional.Count + arguments.Keywords.Count > 0)
        {
            throw PythonError.Type($"{Name}() takes no arguments");
        }

        return instance;
    }

    // A member that a class of the recipe's was given, as dataclass gives __init__: it wants the instance, not the dict or tuple that it is.
    private bool IsOwn(Member member) => _order.OfType<PyClass>().Any(type => type._attributes.ContainsValue(member));

    private static IEnumerable<object?> FunctionsOf(object value) => value is PyDecorated decorated ? [decorated.Function, decorated.Setter] : [value];

    // From left to right, depth first, a class that several share behind the last of them: Python's order wherever recipes have one.
    private static List<PyType> Linearize(IReadOnlyList<PyType> bases)
    {
        List<PyType> all = [.. bases.SelectMany(type => type is PyClass own ? own._order : [type])];
        return [.. all.Where((type, i) => all.LastIndexOf(type) == i)];
    }
}
