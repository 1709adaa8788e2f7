namespace PurePipeline.Python.Objects;

/// <summary>
/// A module or a module's member that PurePipeline does not have. It may be imported, since many files import more than their
/// preprocessing needs; using it is refused, with its full name.
/// </summary>
internal sealed record UnknownName(string FullName, string? Nearest)
{
    public Refusal Refuse(bool called) => new($"{FullName}{(called ? "()" : "")} is not supported.", FullName, Nearest);
}
