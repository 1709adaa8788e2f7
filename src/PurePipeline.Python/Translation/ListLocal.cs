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

    /// <summary>An empty list that is an item: what will be added to it is not known yet.</summary>
    public ListValue? Pending { get; set; }

    /// <summary>The type of the items so far, for who does not rely on it.</summary>
    public StaticType? Known => method.Lists.GetValueOrDefault(name);

    /// <summary>Stands in the method's text for the list's type until that is known.</summary>
    public static string Placeholder(string name) => $"\u0001{name}\u0001";

    public override bool Mentions(string local) => local == name;

    public void Expect(TranslationUnit unit, StaticType type)
    {
        bool isPlain = unit.Foresight.PlainLists.Contains(origin);
        StaticType plain = ItemType.Of(type, isPlain, Known);
        StaticType joined = Known is { } known ? ItemType.Joined(known, plain) ?? throw (Exception?)unit.DiffersFrom(known, plain) ?? unit.Refuse($"A list with a {plain.Name} and a {known.Name} in it") : plain;

        // What somebody relies on does not hold of this item.
        if (Known is { } old && !joined.Equals(old) && method.AskedLists.Contains(name))
        {
            throw isPlain ? unit.Refuse("A list of what differs from item to item") : new Restart(foresight => foresight.PlainLists.Add(origin));
        }

        method.Lists[name] = joined;
    }
}
