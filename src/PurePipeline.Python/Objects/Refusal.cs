namespace PurePipeline.Python.Objects;

/// <summary>Something that Python would do and PurePipeline does not, or a limit of the run. The interpreter adds the place.</summary>
internal sealed class Refusal(string problem, string? call = null, string? nearest = null) : Exception(problem)
{
    public string? Call { get; } = call;

    public string? Nearest { get; } = nearest;

    /// <summary>Whether it is about a name that no library here has.</summary>
    public bool IsOfUnknownName { get; init; }
}
