namespace PurePipeline.Python.Syntax;

/// <summary>Compound statements and the lines of simple ones.</summary>
internal sealed partial class Parser
{
    private void Statement(List<Statement> into)
    {
        RequireStack();
        SourceSpan start = Current.Span;
        switch (Current.Kind == TokenKind.Keyword || Current.Is("@") ? Current.Text : "")
        {
            case "if":
                Take();
                into.Add(IfStatement(start));
                break;
            case "while":
                into.Add(WhileStatement());
                break;
            case "for":
                into.Add(ForStatement());
                break;
            case "def":
                into.Add(Definition(start, []));
                break;
            case "@":
                into.Add(Decorated());
                break;
            case "with":
                into.Add(WithStatement());
                break;
            case "class":
                into.Add(ClassStatement(start, []));
                break;
            case "try":
                into.Add(TryStatement());
                break;
            case "async":
                into.Add(AsyncStatement(start));
                break;
            default:
                if (StartsMatch())
                {
                    into.Add(MatchStatement());
                    break;
                }

                SimpleLine(into);
                break;
        }
    }

    private void SimpleLine(List<Statement> into)
    {
        if (Current.Kind == TokenKind.Indent)
        {
            throw _source.Error(Current.Span, "IndentationError: unexpected indent");
        }

        do
        {
            SimpleStatement(into);
        }
        while (TryTake(";") && Current.Kind is not (TokenKind.NewLine or TokenKind.End));

        if (Current.Kind == TokenKind.NewLine)
        {
            Take();
        }
        else if (Current.Kind != TokenKind.End)
        {
            throw Invalid();
        }
    }

    // The block behind a colon: the rest of the line, or the indented lines below.
    private Block Body(string owner, SourceSpan ownerSpan)
    {
        Expect(":");
        List<Statement> statements = [];
        if (Current.Kind != TokenKind.NewLine)
        {
            SimpleLine(statements);
            return new Block(statements);
        }

        Take();
        if (Current.Kind != TokenKind.Indent)
        {
            throw _source.Error(
                Current.Span, $"IndentationError: expected an indented block after {owner} on line {_source.LineOf(ownerSpan)}");
        }

        Take();
        while (Current.Kind is not (TokenKind.Dedent or TokenKind.End))
        {
            Statement(statements);
        }

        if (Current.Kind == TokenKind.Dedent)
        {
            Take();
        }

        return new Block(statements);
    }

    private Block LoopBody(string owner, SourceSpan ownerSpan)
    {
        _loops++;
        Block body = Body(owner, ownerSpan);
        _loops--;
        return body;
    }

    private If IfStatement(SourceSpan start)
    {
        RequireStack();
        Expression condition = NamedExpression();
        Block then = Body("'if' statement", start);
        SourceSpan next = Current.Span;
        Block otherwise = TryTake("elif") ? new Block([IfStatement(next)]) : ElseBody();
        return new If(start.To(condition.Span), condition, then, otherwise);
    }

    private Block ElseBody()
    {
        SourceSpan span = Current.Span;
        return TryTake("else") ? Body("'else' statement", span) : Block.Empty;
    }

    private While WhileStatement()
    {
        SourceSpan start = Take().Span;
        Expression condition = NamedExpression();
        Block body = LoopBody("'while' statement", start);
        return new While(start.To(condition.Span), condition, body, ElseBody());
    }

    private For ForStatement()
    {
        SourceSpan start = Take().Span;
        Expression target = Target(TargetList(), _scopes.Peek().Bind);
        Expect("in");
        Expression source = StarExpressions();
        Block body = LoopBody("'for' statement", start);
        return new For(start.To(source.Span), target, source, body, ElseBody());
    }

    private With WithStatement()
    {
        SourceSpan start = Take().Span;
        return WithItem(start);
    }

    // with a, b: is with a: with b:
    private With WithItem(SourceSpan start)
    {
        RequireStack();
        Expression context = Expression();
        Expression? target = TryTake("as") ? Target(StarTarget(), _scopes.Peek().Bind) : null;
        Block body = TryTake(",") ? new Block([WithItem(start)]) : Body("'with' statement", start);
        return new With(start.To(context.Span), context, target, body);
    }

    private Statement Decorated()
    {
        SourceSpan start = Current.Span;
        List<Expression> decorators = [];
        while (TryTake("@"))
        {
            decorators.Add(NamedExpression());
            if (Current.Kind != TokenKind.NewLine)
            {
                throw Invalid();
            }

            Take();
        }

        return Current.Is("class") ? ClassStatement(start, decorators)
            : Current.Is("async") ? AsyncStatement(start)
            : Definition(start, decorators);
    }

    // A coroutine is read, as servers have them beside their preprocessing, and not run.
    private Statement AsyncStatement(SourceSpan start)
    {
        SourceSpan span = Take().Span;
        if (Current.Is("def"))
        {
            (bool outer, _isAsync) = (_isAsync, true);
            FunctionDefinition definition = Definition(start, []);
            _isAsync = outer;
            return new AsyncDefinition(span, definition.Code.Name);
        }

        return !_isAsync ? throw Unsupported(span, "async is")
            : Current.Is("with") ? WithStatement()
            : Current.Is("for") ? ForStatement()
            : throw Invalid();
    }

    private FunctionDefinition Definition(SourceSpan start, IReadOnlyList<Expression> decorators)
    {
        SourceSpan definition = Expect("def").Span;
        Token name = ExpectName();
        _scopes.Peek().Bind(name.Text);
        ScopeBuilder scope = new();
        Expect("(");
        IReadOnlyList<ParameterSyntax> parameters = Parameters(")", scope, hints: true);
        Expect(")");
        if (TryTake("->"))
        {
            Expression();
        }

        _scopes.Push(scope);
        (int loops, _loops) = (_loops, 0);
        Block body = Body("function definition", definition);
        _loops = loops;
        _scopes.Pop();
        FunctionCode code = new(definition.To(name.Span), name.Text, parameters, body, null, scope.Locals, scope.Globals) { BindsGlobals = scope.BindsGlobals };
        return new FunctionDefinition(start.To(name.Span), code, decorators);
    }
}
