namespace PurePipeline.Python.Syntax;

internal enum ArgumentKind
{
    Positional,
    Keyword,
    Star,
    DoubleStar,
}

/// <summary>One argument of a call; only a keyword argument has a name.</summary>
internal sealed record Argument(SourceSpan Span, ArgumentKind Kind, string? Name, Expression Value);

internal enum ComprehensionKind
{
    List,
    Set,
    Dict,
    Generator,
}

/// <summary><c>for Target in Source if Conditions...</c></summary>
internal sealed record ComprehensionClause(Expression Target, Expression Source, IReadOnlyList<Expression> Conditions);

/// <summary>A stretch of text, or a replacement field: its expression, <c>!r</c> and the like, and the format behind the colon.</summary>
internal sealed record FormattedPart(string? Text, Expression? Value = null, char Conversion = '\0', FormattedString? Format = null);
