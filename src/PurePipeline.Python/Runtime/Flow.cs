namespace PurePipeline.Python.Runtime;

internal enum FlowKind
{
    Next,
    Break,
    Continue,
    Return,
}

/// <summary>How a statement ended.</summary>
internal readonly record struct Flow(FlowKind Kind, object? Value = null)
{
    public static readonly Flow Next = new(FlowKind.Next);
}
