namespace PurePipeline.Python.Translation;

/// <summary>A C# list in a local; its type is known once the first item is added.</summary>
internal sealed class ListLocal(MethodScope method, string name) : Value
{
    public string Name => name;

    public StaticType? Item => method.Lists.GetValueOrDefault(name);

    /// <summary>Stands in the method's text for the list's type until that is known.</summary>
    public static string Placeholder(string name) => $"\u0001{name}\u0001";

    public override bool Mentions(string local) => local == name;

    public void Expect(TranslationUnit unit, StaticType type)
    {
        // What is known beyond the C# type may not hold of the next item.
        StaticType plain = type.IsArray ? type with { Elements = null, Rank = null, IsStrong = false } : type with { IsNonNegative = false, IsPositive = false, Mode = null, IsFile = type.IsFile || Item?.IsFile == true };
        method.Lists[name] = Item is null ? plain
            : StaticType.Join(Item, plain) is { } joined && joined.Name == Item.Name && (!joined.IsMixed || joined.IsArray || (Item.Kind == TypeKind.Float && plain.Kind == TypeKind.Float)) ? joined
            : throw unit.Refuse($"A list with a {plain.Name} and a {Item.Name} in it");
    }
}
