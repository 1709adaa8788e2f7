namespace PurePipeline.Python.Translation;

/// <summary>Something to loop over.</summary>
/// <param name="Items">The items, where they are known one by one.</param>
/// <param name="Header">Writes C#'s loop, given a name for the item: the line that opens it and what the item is; null if there is none.</param>
internal sealed record SequenceValue(IReadOnlyList<Value>? Items, Func<string, (string Header, Value Item)>? Header)
{
    /// <summary>How many items there are and the one at a place, in C#, where a place finds one.</summary>
    public (string Count, Func<string, Value> Item)? Indexed { get; init; }
}
