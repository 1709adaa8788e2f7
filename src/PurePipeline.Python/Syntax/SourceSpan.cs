namespace PurePipeline.Python.Syntax;

/// <summary>A stretch of the source: offsets of its first character and of the one behind its last.</summary>
internal readonly record struct SourceSpan(int Start, int End)
{
    public SourceSpan To(SourceSpan last) => new(Start, Math.Max(End, last.End));
}
