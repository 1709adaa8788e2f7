namespace PurePipeline.Python.Objects;

/// <summary>A library's module: an immutable table of names.</summary>
/// <param name="members">The names.</param>
/// <param name="other">What any other name is; null if there is no other.</param>
internal sealed class PyModule(MemberTable members, Func<string, object?>? other = null) : PyObject
{
    public static readonly PyType ModuleType = new("module", "types.ModuleType");

    public MemberTable Members { get; } = members;

    public string Name => Members.Owner;

    /// <summary>Whether it is a package's small part, whose other names are met as those of a package that is not here at all.</summary>
    public bool IsPart { get; init; }

    public override PyType Type => ModuleType;

    public override string Repr() => $"<module '{Name}'>";

    public override object? GetAttribute(string name) => Members.Find(name)?.Get(this) ?? other?.Invoke(name);
}
