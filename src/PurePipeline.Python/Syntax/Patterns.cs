namespace PurePipeline.Python.Syntax;

/// <summary>What a <c>case</c> compares with.</summary>
internal abstract record Pattern(SourceSpan Span);

/// <summary>A literal or a dotted name, compared with <c>==</c>; None, True and False with <c>is</c>.</summary>
internal sealed record ValuePattern(SourceSpan Span, Expression Value) : Pattern(Span);

/// <summary>A name that takes whatever is there, or <c>pattern as name</c>. Without a name it is <c>_</c>.</summary>
internal sealed record CapturePattern(SourceSpan Span, string? Name, Pattern? Inner = null) : Pattern(Span);

internal sealed record OrPattern(SourceSpan Span, IReadOnlyList<Pattern> Choices) : Pattern(Span);

/// <summary>The items of a list or tuple; <paramref name="Star"/> is the place of <c>*rest</c> among them, or -1.</summary>
internal sealed record SequencePattern(SourceSpan Span, IReadOnlyList<Pattern> Items, int Star) : Pattern(Span);

/// <summary>Keys that a dict has.</summary>
internal sealed record MappingPattern(SourceSpan Span, IReadOnlyList<(Expression Key, Pattern Value)> Items, string? Rest = null) : Pattern(Span);

/// <summary><c>Type()</c>, <c>Type(name=pattern)</c>; <c>int(x)</c> and the like have the value itself as their one position.</summary>
internal sealed record ClassPattern(
    SourceSpan Span, Expression Type, IReadOnlyList<Pattern> Positions, IReadOnlyList<(string Name, Pattern Value)> Attributes) : Pattern(Span);
