using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Objects;

/// <summary>A class of the recipe's own based on <c>enum.Enum</c>: what its body assigns are its members.</summary>
internal sealed class PyEnumClass : PyClass
{
    private readonly List<PyEnumMember> _members = [];

    public PyEnumClass(string name, string fullName, IReadOnlyList<PyType> bases, Dictionary<string, object> attributes, Interpreter run)
        : base(name, fullName, bases, attributes)
    {
        bool isInt = bases.Any(type => type.IsSubtypeOf(EnumModule.IntEnum) || ReferenceEquals(type, NumberTypes.Int));
        bool isPlain = !isInt && !bases.Any(type => type.IsSubtypeOf(EnumModule.StrEnum) || ReferenceEquals(type, StringType.Type));
        foreach ((string key, object given) in attributes.Where(pair => !pair.Key.StartsWith('_') && IsValue(pair.Value)).ToList())
        {
            object value = ReferenceEquals(given, EnumModule.Auto) ? (isInt || isPlain ? NextValue() : key.ToLowerInvariant()) : given;
            PyEnumMember? same = _members.Find(member => Comparisons.AreEqual(PyInstance.Plain(member.Value), PyInstance.Plain(value)));
            PyEnumMember made = same ?? (isInt ? new PyIntEnumMember(this, key, value, run) : new PyEnumMember(this, key, value, isPlain, run));
            attributes[key] = made;
            if (same is null)
            {
                _members.Add(made);
            }
        }
    }

    // auto() is one more than the greatest value before it.
    private long NextValue() => _members.Select(member => PyInteger.TryIndex(PyInstance.Plain(member.Value)) as long? ?? 0L).DefaultIfEmpty(0L).Max() + 1;

    // What has __get__, as functions have, is a method; classes inside are classes.
    private static bool IsValue(object value) => value is PyInstance or NativeFunction or (PyType and not PyClass) or not (PyCallable or PyDecorated);

    public override long? Length() => _members.Count;

    public override IEnumerable<object> Iterate(Interpreter run) => _members;

    public override object GetItem(Interpreter run, object key) =>
        _members.Find(member => key is string name && member.Name == name) ?? throw new PythonError("KeyError", Representation.Repr(key));

    /// <summary>The member of a value.</summary>
    public override object Invoke(Interpreter run, CallArguments arguments)
    {
        object value = arguments.Positional is [var only] ? only : throw new Refusal("Making an enum by calling its class is not supported.");
        return _members.Find(member => ReferenceEquals(member, value) || Comparisons.AreEqual(PyInstance.Plain(member.Value), PyInstance.Plain(value)))
            ?? throw PythonError.Value($"{Representation.Repr(value)} is not a valid {Name}");
    }
}
