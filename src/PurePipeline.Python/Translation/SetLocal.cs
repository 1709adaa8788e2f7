using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>A C# set in a local, whose items only a run knows. In which order Python would go through it nobody says, so that nobody does.</summary>
/// <param name="method">The method whose local it is.</param>
/// <param name="name">The local.</param>
/// <param name="origin">Where the Python makes the set.</param>
internal sealed class SetLocal(MethodScope method, string name, SourceSpan origin) : Value
{
    public string Name => name;

    public SourceSpan Origin => origin;

    public StaticType? Item => method.Sets.GetValueOrDefault(name);

    /// <summary>Stands in the method's text for the set's type until that is known.</summary>
    public static string Placeholder(string name) => $"\u0001{name} set\u0001";

    public override bool Mentions(string local) => local == name;

    public void Expect(TranslationUnit unit, StaticType type)
    {
        StaticType item = DictLocal.RequireKey(unit, type);
        method.Sets[name] = Item is not { } known ? item : ItemType.Joined(known, item) ?? throw unit.Refuse($"A set with a {item.Name} and a {known.Name} in it");
    }
}
