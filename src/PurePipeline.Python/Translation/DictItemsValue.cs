namespace PurePipeline.Python.Translation;

/// <summary><c>dict.items()</c> of a C# dictionary.</summary>
internal sealed class DictItemsValue(Code dict) : Value
{
    public Code Dict => dict;

    /// <summary>The keys with their values, as a list of its own.</summary>
    public Code List => new($"{dict.At(Precedence.Primary)}.Select(pair => (pair.Key, pair.Value)).ToArray()", new StaticType(TypeKind.List, $"{Pair.Name}[]") { Items = [Pair] });

    /// <summary>One of them.</summary>
    public StaticType Pair => StaticType.Tuple(dict.Type.Items, ["Key", "Value"]);

    public override bool Mentions(string local) => dict.Mentions(local);
}
