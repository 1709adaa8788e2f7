namespace PurePipeline.Python.Syntax;

/// <summary>
/// What a <c>def</c> or a <c>lambda</c> compiles to. <paramref name="Locals"/> are the names that the body binds,
/// <paramref name="Globals"/> those it declares <c>global</c>.
/// </summary>
internal sealed record FunctionCode(
    SourceSpan Span,
    string Name,
    IReadOnlyList<ParameterSyntax> Parameters,
    Block? Body,
    Expression? Result,
    IReadOnlySet<string> Locals,
    IReadOnlySet<string> Globals)
{
    /// <summary>Whether it binds a name of the module.</summary>
    public bool BindsGlobals { get; init; }

    /// <summary>The body has a <c>yield</c>: a call gives the values one by one.</summary>
    public bool IsGenerator => Body?.Yields == true;
}

/// <summary>One parameter and its default and its type hint, if it has one.</summary>
internal sealed record ParameterSyntax(string Name, ParameterKind Kind, Expression? Default, Expression? Hint);

internal enum ParameterKind
{
    PositionalOnly,
    Ordinary,
    VarPositional,
    KeywordOnly,
    VarKeyword,
}
