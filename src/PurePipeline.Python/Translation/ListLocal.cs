namespace PurePipeline.Python.Translation;

/// <summary>A C# list in a local; its type is known once the first item is added.</summary>
/// <param name="method">The method whose local it is.</param>
/// <param name="name">The local.</param>
/// <param name="origin">Where the Python makes the list.</param>
internal sealed class ListLocal(MethodScope method, string name, Syntax.SourceSpan origin) : Value
{
    public string Name => name;

    /// <summary>Where the Python makes it.</summary>
    public Syntax.SourceSpan Origin => origin;

    /// <summary>What is known of every item; who asks relies on it.</summary>
    public StaticType? Item
    {
        get
        {
            method.AskedLists.Add(name);
            return Known;
        }
    }

    private StaticType? Known => method.Lists.GetValueOrDefault(name);

    /// <summary>Stands in the method's text for the list's type until that is known.</summary>
    public static string Placeholder(string name) => $"\u0001{name}\u0001";

    public override bool Mentions(string local) => local == name;

    public void Expect(TranslationUnit unit, StaticType type)
    {
        StaticType plain = type.IsArray ? type with { IsStrong = false, Rank = type.Rank is 0 ? null : type.Rank, Elements = type.Rank is 0 ? null : type.Elements }
            : type with { IsNonNegative = false, IsPositive = false, Mode = null, IsFile = type.IsFile || Known?.IsFile == true };
        bool isPlain = unit.Foresight.PlainLists.Contains(origin);
        if (plain.IsArray && isPlain)
        {
            plain = plain with { Elements = null, Rank = null };
        }

        StaticType joined = Known is not { } known ? plain
            : StaticType.Join(known, plain) is { } both && both.Name == known.Name && (!both.IsMixed || both.IsArray || (known.Kind == TypeKind.Float && plain.Kind == TypeKind.Float)) ? both
            : throw unit.Refuse($"A list with a {plain.Name} and a {known.Name} in it");

        // What somebody relies on does not hold of this item.
        if (plain.IsArray && !isPlain && Known is { } old && !joined.Equals(old) && method.AskedLists.Contains(name))
        {
            throw new Restart(foresight => foresight.PlainLists.Add(origin));
        }

        method.Lists[name] = joined;
    }
}
