namespace PurePipeline.Python.Objects;

/// <summary>One row of a module's or type's table.</summary>
internal sealed record Member(MemberKind Kind, object Value)
{
    /// <summary>Which releases have it; null for all.</summary>
    public Func<ReferenceVersions, bool>? IsIn { get; init; }

    /// <summary>The attribute of <paramref name="owner"/>: a module, or an instance of the type.</summary>
    public object Get(object owner) => Kind switch
    {
        MemberKind.Method => new BoundMethod(owner, (NativeFunction)Value),
        MemberKind.Property => ((Func<object, object>)Value)(owner),
        MemberKind.Computed => ((Func<object>)Value)(),
        _ => Value,
    };

    public object GetFromType(PyType type) => Kind switch
    {
        MemberKind.Property => throw new Refusal($"Properties of the type {type.FullName} itself are not supported."),
        MemberKind.Computed => ((Func<object>)Value)(),
        _ => Value,
    };
}
