using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>A value that is known already, where the Python has an expression.</summary>
internal sealed record Given(SourceSpan Span, Value Value) : Expression(Span);
