namespace PurePipeline.Python.Translation;

/// <summary>Two ways through the program give a name different values: it needs a C# local declared before them.</summary>
internal sealed class NeedsLocal(string name, StaticType type) : Exception
{
    public string Name => name;

    public StaticType Type => type;
}
