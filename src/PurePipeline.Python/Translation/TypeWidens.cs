
namespace PurePipeline.Python.Translation;

/// <summary>A name needs a wider C# type than the one with which its loop or if was begun.</summary>
internal sealed class TypeWidens(string name, StaticType type) : Exception
{
    public string Name => name;

    public StaticType Type => type;
}
