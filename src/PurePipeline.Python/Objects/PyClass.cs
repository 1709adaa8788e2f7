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
        foreach (PyFunction method in attributes.Values.Select(FunctionOf).OfType<PyFunction>())
        {
            method.Owner ??= this;
        }
    }

    /// <summary>The names of the body that have a type hint.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>An exception of the recipe's own.</summary>
    public bool IsException => IsSubtypeOf(PyException.BaseType);

    public override IEnumerable<string> AllNames => _order.SelectMany(type => type is PyClass own ? own._attributes.Keys : type.Members.Names);

    public override bool IsSubtypeOf(PyType other) => _order.Exists(type => ReferenceEquals(type, other) || (type is not PyClass && type.IsSubtypeOf(other)));

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
        PyFunction function => new BoundMethod(self, function),
        PyDecorated { Kind: DecoratedKind.Property } property => property.Function.Invoke(run, CallArguments.Of(self)),
        PyDecorated { Kind: DecoratedKind.ClassMethod } method => new BoundMethod(this, method.Function),
        PyDecorated { Kind: DecoratedKind.StaticMethod } function => function.Function,
        Member member => member.Get(self),
        _ => found,
    };

    public override object? GetAttribute(string name) => name == "__name__" ? Name : Find(name) switch
    {
        PyDecorated { Kind: DecoratedKind.ClassMethod } method => new BoundMethod(this, method.Function),
        PyDecorated { Kind: DecoratedKind.StaticMethod } function => function.Function,
        Member member => member.GetFromType(this),
        var found => found,
    };

    public override void SetAttribute(string name, object value) => _attributes[name] = value;

    public override object Invoke(Interpreter run, CallArguments arguments)
    {
        if (IsException)
        {
            return Find("__init__") is PyFunction
                ? throw new Refusal($"An exception class with an __init__ of its own ({Name}) is not supported.")
                : new PyException(this, new PyTuple([.. arguments.Positional]));
        }

        PyInstance instance = new(this, run);
        if (instance.Method("__init__") is { } initialize)
        {
            initialize.Invoke(run, arguments);
        }
        else if (arguments.Positional.Count + arguments.Keywords.Count > 0)
        {
            throw PythonError.Type($"{Name}() takes no arguments");
        }

        return instance;
    }

    private static object FunctionOf(object value) => value is PyDecorated decorated ? decorated.Function : value;

    // From left to right, depth first, a class that several share behind the last of them: Python's order wherever recipes have one.
    private static List<PyType> Linearize(IReadOnlyList<PyType> bases)
    {
        List<PyType> all = [.. bases.SelectMany(type => type is PyClass own ? own._order : [type])];
        return [.. all.Where((type, i) => all.LastIndexOf(type) == i)];
    }
}
