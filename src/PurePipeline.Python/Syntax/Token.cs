namespace PurePipeline.Python.Syntax;

/// <summary>One token: <see cref="Text"/> for names, keywords and operators, <see cref="Value"/> for literals.</summary>
internal readonly record struct Token(TokenKind Kind, SourceSpan Span, string Text, object? Value = null)
{
    public bool Is(string word) => Kind is TokenKind.Operator or TokenKind.Keyword && Text == word;
}
