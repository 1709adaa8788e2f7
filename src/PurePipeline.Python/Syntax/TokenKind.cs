namespace PurePipeline.Python.Syntax;

internal enum TokenKind
{
    Name,
    Keyword,
    Operator,
    Number,
    String,
    FormattedString,
    Bytes,
    NewLine,
    Indent,
    Dedent,
    End,
}
