namespace PurePipeline.Python.Syntax;

/// <summary>A statement and its place in the source.</summary>
internal abstract record Statement(SourceSpan Span)
{
    /// <summary>Whether it is a <c>yield</c>, or has one in its blocks; what a function yields that is defined there is not meant.</summary>
    public virtual bool Yields => false;
}

internal sealed record ExpressionStatement(SourceSpan Span, Expression Value) : Statement(Span);

/// <summary><c>a = b = value</c>.</summary>
internal sealed record Assignment(SourceSpan Span, IReadOnlyList<Expression> Targets, Expression Value) : Statement(Span);

internal sealed record AugmentedAssignment(SourceSpan Span, Expression Target, BinaryOperator Operator, Expression Value) : Statement(Span);

/// <summary><c>name: hint</c> without a value: does nothing, but makes the name local.</summary>
internal sealed record Pass(SourceSpan Span) : Statement(Span);

internal sealed record If(SourceSpan Span, Expression Condition, Block Then, Block Else) : Statement(Span)
{
    public override bool Yields => Then.Yields || Else.Yields;
}

internal sealed record While(SourceSpan Span, Expression Condition, Block Body, Block Else) : Statement(Span)
{
    public override bool Yields => Body.Yields || Else.Yields;
}

internal sealed record For(SourceSpan Span, Expression Target, Expression Source, Block Body, Block Else) : Statement(Span)
{
    public override bool Yields => Body.Yields || Else.Yields;
}

/// <summary><c>match subject:</c> with the first case that fits.</summary>
internal sealed record Match(SourceSpan Span, Expression Subject, IReadOnlyList<MatchCase> Cases) : Statement(Span)
{
    public override bool Yields => Cases.Any(static choice => choice.Body.Yields);
}

internal sealed record MatchCase(Pattern Pattern, Expression? Guard, Block Body);

internal sealed record Break(SourceSpan Span) : Statement(Span);

internal sealed record Continue(SourceSpan Span) : Statement(Span);

/// <summary><c>yield value</c>, or <c>yield from values</c>; what it gives when the body goes on is assigned to the targets.</summary>
internal sealed record Yield(SourceSpan Span, Expression? Value, bool All, IReadOnlyList<Expression> Targets) : Statement(Span)
{
    public override bool Yields => true;
}

internal sealed record Return(SourceSpan Span, Expression? Value) : Statement(Span);

internal sealed record Assert(SourceSpan Span, Expression Condition, Expression? Message) : Statement(Span);

internal sealed record Raise(SourceSpan Span, Expression? Value) : Statement(Span);

internal sealed record Delete(SourceSpan Span, IReadOnlyList<Expression> Targets) : Statement(Span);

internal sealed record Scoping(SourceSpan Span) : Statement(Span);

/// <summary><c>import a.b as c</c>; without <c>as</c> it is the first part that gets a name.</summary>
internal sealed record Import(SourceSpan Span, string Module, string? Alias) : Statement(Span);

/// <summary><c>from Module import Member as Alias</c>; a member of <c>*</c> stands for all.</summary>
internal sealed record ImportFrom(SourceSpan Span, string Module, string Member, string Alias) : Statement(Span);

internal sealed record With(SourceSpan Span, Expression Context, Expression? Target, Block Body) : Statement(Span)
{
    public override bool Yields => Body.Yields;
}

internal sealed record Try(SourceSpan Span, Block Body, IReadOnlyList<ExceptHandler> Handlers, Block Else, Block Finally) : Statement(Span)
{
    public override bool Yields => Body.Yields || Handlers.Any(static handler => handler.Body.Yields) || Else.Yields || Finally.Yields;
}

/// <summary><c>except Type as Name</c>; no type catches all.</summary>
internal sealed record ExceptHandler(SourceSpan Span, Expression? Type, string? Name, Block Body);

/// <summary><paramref name="Locals"/> are the names that the body binds, which become the class's attributes.</summary>
internal sealed record ClassDefinition(
    SourceSpan Span,
    string Name,
    IReadOnlyList<Argument> Bases,
    Block Body,
    IReadOnlyList<Expression> Decorators,
    IReadOnlySet<string> Locals,
    IReadOnlySet<string> Globals) : Statement(Span)
{
    /// <summary>The names of its body that have a type hint.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}

internal sealed record FunctionDefinition(SourceSpan Span, FunctionCode Code, IReadOnlyList<Expression> Decorators) : Statement(Span);

/// <summary><c>async def</c>, of which only the name is kept.</summary>
internal sealed record AsyncDefinition(SourceSpan Span, string Name) : Statement(Span);

/// <summary>The statements of one indented block, or of the file.</summary>
internal sealed record Block(IReadOnlyList<Statement> Statements)
{
    public static readonly Block Empty = new([]);

    /// <summary>Whether one of the statements does.</summary>
    public bool Yields { get; } = Statements.Any(static statement => statement.Yields);

    /// <summary>The string that the block begins with; null if it begins with anything else.</summary>
    public string? Documentation => Statements is [ExpressionStatement { Value: Literal { Value: string text } }, ..] ? text : null;
}
