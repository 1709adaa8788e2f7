namespace PurePipeline.Python.Syntax;

/// <summary>An expression and its place in the source.</summary>
internal abstract record Expression(SourceSpan Span);

/// <summary><c>None</c>, <c>True</c>, <c>...</c>, a number or a string.</summary>
internal sealed record Literal(SourceSpan Span, object Value) : Expression(Span);

internal sealed record Name(SourceSpan Span, string Id) : Expression(Span);

internal sealed record TupleDisplay(SourceSpan Span, IReadOnlyList<Expression> Items) : Expression(Span);

internal sealed record ListDisplay(SourceSpan Span, IReadOnlyList<Expression> Items) : Expression(Span);

internal sealed record SetDisplay(SourceSpan Span, IReadOnlyList<Expression> Items) : Expression(Span);

/// <summary>A key of null stands for <c>**value</c>.</summary>
internal sealed record DictDisplay(SourceSpan Span, IReadOnlyList<(Expression? Key, Expression Value)> Items) : Expression(Span);

internal sealed record Starred(SourceSpan Span, Expression Value) : Expression(Span);

internal sealed record Unary(SourceSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span);

internal sealed record Binary(SourceSpan Span, BinaryOperator Operator, Expression Left, Expression Right) : Expression(Span);

/// <summary><c>a and b and c</c>, or the same with <c>or</c>.</summary>
internal sealed record BooleanChain(SourceSpan Span, bool IsAnd, IReadOnlyList<Expression> Operands) : Expression(Span);

/// <summary><c>first &lt; a &lt;= b ...</c>: each operand is evaluated once.</summary>
internal sealed record Comparison(SourceSpan Span, Expression First, IReadOnlyList<(CompareOperator Operator, Expression Operand)> Rest)
    : Expression(Span);

internal sealed record Conditional(SourceSpan Span, Expression Condition, Expression WhenTrue, Expression WhenFalse) : Expression(Span);

internal sealed record Lambda(SourceSpan Span, FunctionCode Code) : Expression(Span);

internal sealed record NamedExpression(SourceSpan Span, Name Target, Expression Value) : Expression(Span);

internal sealed record Call(SourceSpan Span, Expression Function, IReadOnlyList<Argument> Arguments) : Expression(Span);

/// <summary><c>Value.Member</c>; <paramref name="MemberSpan"/> is the member's own place.</summary>
internal sealed record AttributeAccess(SourceSpan Span, Expression Value, string Member, SourceSpan MemberSpan) : Expression(Span);

internal sealed record Subscript(SourceSpan Span, Expression Value, Expression Index) : Expression(Span);

internal sealed record SliceExpression(SourceSpan Span, Expression? Start, Expression? Stop, Expression? Step) : Expression(Span);

/// <summary><paramref name="Locals"/> are the loop variables, which nobody outside sees.</summary>
internal sealed record Comprehension(
    SourceSpan Span,
    ComprehensionKind Kind,
    Expression Element,
    Expression? Value,
    IReadOnlyList<ComprehensionClause> Clauses,
    IReadOnlySet<string> Locals) : Expression(Span);

internal sealed record FormattedString(SourceSpan Span, IReadOnlyList<FormattedPart> Parts) : Expression(Span);
