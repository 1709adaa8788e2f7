namespace PurePipeline.Python.Translation;

/// <summary>Lists one behind the other whose items are alike only as arrays.</summary>
internal sealed class JoinedLists(IReadOnlyList<Value> parts) : Value
{
    public IReadOnlyList<Value> Parts => parts;

    public override bool Mentions(string local) => parts.Any(part => part.Mentions(local));
}
