using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>A Python type: its names, its members, and what calling it does.</summary>
internal class PyType : PyCallable
{
    public static readonly PyType TypeType = new("type");

    private static readonly string[] s_generic = ["list", "dict", "tuple", "set", "frozenset", "type", "deque", "defaultdict", "OrderedDict", "Counter", "ndarray", "dtype"];

    private readonly NativeFunction? _constructor;

    public PyType(string name, string? fullName = null, PyType? baseType = null, string? signature = null, Func<NativeCall, object>? construct = null)
    {
        (Name, FullName, Base) = (name, fullName ?? name, baseType);
        Members = new MemberTable(FullName);
        if (signature is not null && construct is not null)
        {
            _constructor = new NativeFunction(FullName, signature, construct);
        }
    }

    /// <summary>The name as <c>type(x).__name__</c> gives it.</summary>
    public string Name { get; }

    public override string FullName { get; }

    public PyType? Base { get; }

    public MemberTable Members { get; }

    /// <summary>What calling the type does; null where its instances are made otherwise.</summary>
    public NativeFunction? Constructor => _constructor;

    public override PyType Type => TypeType;

    public virtual IEnumerable<string> AllNames => Members.Names.Concat(Base?.AllNames ?? []);

    public virtual bool IsSubtypeOf(PyType other) => ReferenceEquals(this, other) || (Base is not null && Base.IsSubtypeOf(other));

    public Member? FindMember(string name) => Members.Find(name) ?? Base?.FindMember(name);

    /// <summary>An instance's attribute; null if the type has no member of that name.</summary>
    public virtual object? GetAttribute(object self, string name) => FindMember(name)?.Get(self);

    /// <summary>The type's own attribute: a method without its instance.</summary>
    public override object? GetAttribute(string name) => name switch
    {
        "__name__" => Name,
        _ => FindMember(name)?.GetFromType(this),
    };

    public override string Repr() => $"<class '{FullName}'>";

    /// <summary><c>tuple[int, ...]</c>: a type with what it holds is itself.</summary>
    public override object? GetItem(Interpreter run, object key) => Array.IndexOf(s_generic, Name) >= 0 ? this : null;

    /// <summary><c>int | float</c>: a type that stands for both, for hints and <c>isinstance</c>.</summary>
    public override object? Binary(Interpreter run, BinaryOperator op, object other, bool reflected) => op == BinaryOperator.Or && other is PyType or PyNone
        ? AbstractType.Union(reflected ? other : this, reflected ? this : other) : null;

    public override object Invoke(Interpreter run, CallArguments arguments) =>
        _constructor is not null
            ? _constructor.Invoke(run, arguments)
            : throw new Refusal($"Making a {FullName} by calling it is not supported.", FullName);
}
