using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Objects;

/// <summary>The names that a module or a type offers. Filled once, before anything else sees it.</summary>
internal sealed class MemberTable(string owner)
{
    private readonly Dictionary<string, Member> _members = [];

    /// <summary>The module's or type's full name.</summary>
    public string Owner { get; } = owner;

    public IEnumerable<string> Names => _members.Keys;

    public Member? Find(string name) => _members.GetValueOrDefault(name);

    public MemberTable Constant(string name, object value) => Add(name, MemberKind.Constant, value);

    public MemberTable Setting(string name, object value) => Add(name, MemberKind.Setting, value);

    public MemberTable Computed(string name, Func<object> value) => Add(name, MemberKind.Computed, value);

    public MemberTable Property(string name, Func<object, object> value) => Add(name, MemberKind.Property, value);

    /// <summary>A module's function, declared as Python declares it: <c>ceil(x, /)</c>.</summary>
    public MemberTable Function(string declaration, Func<NativeCall, object> body) => Declare(declaration, MemberKind.Constant, body);

    /// <summary>A type's method, <c>resize(self, size, ...)</c>.</summary>
    public MemberTable Method(string declaration, Func<NativeCall, object> body) => Declare(declaration, MemberKind.Method, body);

    /// <summary>The member under another name.</summary>
    public MemberTable Alias(string name, string of)
    {
        _members.Add(name, _members[of]);
        return this;
    }

    /// <summary>Says that only some releases of a library have the member.</summary>
    public MemberTable Only(string name, Func<ReferenceVersions, bool> isIn)
    {
        _members[name] = _members[name] with { IsIn = isIn };
        return this;
    }

    private MemberTable Declare(string declaration, MemberKind kind, Func<NativeCall, object> body)
    {
        int bracket = declaration.IndexOf('(', StringComparison.Ordinal);
        string name = declaration[..bracket];
        return Add(name, kind, new NativeFunction($"{Owner}.{name}", declaration[bracket..], body));
    }

    private MemberTable Add(string name, MemberKind kind, object value)
    {
        _members.Add(name, new Member(kind, value));
        return this;
    }
}
