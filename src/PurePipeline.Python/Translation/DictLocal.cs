using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>A C# dictionary in a local, whose keys only a run knows; its types are known once the first value is set.</summary>
/// <param name="method">The method whose local it is.</param>
/// <param name="name">The local.</param>
/// <param name="origin">Where the Python makes the dict.</param>
/// <param name="missing">What it gives for a key that it has not.</param>
internal sealed class DictLocal(MethodScope method, string name, SourceSpan origin, MissingKey missing) : Value
{
    public string Name => name;

    public SourceSpan Origin => origin;

    public MissingKey Missing => missing;

    /// <summary>An empty list that is a value: what will be added to it is not known yet.</summary>
    public ListValue? Pending { get; set; }

    /// <summary>The type of a key that was looked for before there was one.</summary>
    public StaticType? SoughtKey { get; set; }

    /// <summary>The types of the keys and the values so far.</summary>
    public (StaticType Key, StaticType Value)? Known => method.Dicts.TryGetValue(name, out (StaticType, StaticType) types) ? types : null;

    /// <summary>The type of the whole; who asks relies on it.</summary>
    public StaticType? Type
    {
        get
        {
            method.AskedLists.Add(name);
            return Known is var (key, value) ? StaticType.Dict(key, value, missing) : null;
        }
    }

    /// <summary>Stands in the method's text for the dictionary's type until that is known.</summary>
    public static string Placeholder(string name) => $"\u0001{name} dict\u0001";

    public override bool Mentions(string local) => local == name;

    public void Expect(TranslationUnit unit, StaticType key, StaticType value)
    {
        bool isPlain = unit.Foresight.PlainLists.Contains(origin);
        if (SoughtKey is { } sought && ItemType.Joined(sought, RequireKey(unit, key)) is null)
        {
            throw Differs(key, sought);
        }

        (StaticType Key, StaticType Value) given = (RequireKey(unit, key), ItemType.Of(value, isPlain, Known?.Value));
        (StaticType Key, StaticType Value) joined = Known is not var (keys, values) ? given
            : (ItemType.Joined(keys, given.Key) ?? throw Differs(given.Key, keys), ItemType.Joined(values, given.Value) ?? throw Differs(given.Value, values));
        if (Known is { } old && !(joined.Key.Equals(old.Key) && joined.Value.Equals(old.Value)) && method.AskedLists.Contains(name))
        {
            throw isPlain ? unit.Refuse("A dict of what differs from key to key") : new Restart(foresight => foresight.PlainLists.Add(origin));
        }

        method.Dicts[name] = joined;

        Exception Differs(StaticType a, StaticType b) => (Exception?)unit.DiffersFrom(b, a) ?? unit.Refuse($"A dict with a {a.Name} and a {b.Name} in it");
    }

    /// <summary>The type of a key; floats and NumPy's numbers, which equal others in their own way, are refused.</summary>
    public static StaticType RequireKey(TranslationUnit unit, StaticType key)
    {
        return IsKey(key) ? ItemType.Of(key, isPlain: true, null) : throw unit.Refuse($"A dict or a set with a {key.Name} as its key");

        static bool IsKey(StaticType type) => type is { Kind: TypeKind.Int or TypeKind.Text or TypeKind.Bool, IsOptional: false, IsMixed: false, IsStrong: false } and not { Name: "string?" }
            || type == StaticType.Any || (type is { Kind: TypeKind.Tuple, IsOptional: false } && type.Items.All(IsKey));
    }
}
