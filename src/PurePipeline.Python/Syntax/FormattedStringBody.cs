namespace PurePipeline.Python.Syntax;

/// <summary>What stands between an f-string's quotes.</summary>
internal sealed record FormattedStringBody(SourceSpan Span, bool IsRaw);
