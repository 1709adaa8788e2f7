namespace PurePipeline.Python.Syntax;

/// <summary>Expressions from the loosest binding to the tightest.</summary>
internal sealed partial class Parser
{
    // a, *b, c: without brackets, at the right of = and behind return.
    private Expression StarExpressions()
    {
        SourceSpan start = Current.Span;
        Expression first = StarOrNamed();
        if (!Current.Is(","))
        {
            return first;
        }

        List<Expression> items = [first];
        while (TryTake(",") && StartsExpression(Current))
        {
            items.Add(StarOrNamed());
        }

        return new TupleDisplay(From(start), items);
    }

    private Expression StarOrNamed()
    {
        SourceSpan start = Current.Span;
        if (!TryTake("*"))
        {
            return NamedExpression();
        }

        Expression value = Operators(BitwiseOr);
        return new Starred(From(start), value);
    }

    private static bool StartsExpression(Token token) => token.Kind switch
    {
        TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FormattedString or TokenKind.Bytes => true,
        TokenKind.Keyword => token.Text is "None" or "True" or "False" or "not" or "lambda" or "await" or "yield",
        TokenKind.Operator => token.Text is "(" or "[" or "{" or "-" or "+" or "~" or "*" or "...",
        _ => false,
    };

    private Expression NamedExpression()
    {
        if (Current.Kind != TokenKind.Name || !Next.Is(":="))
        {
            return Expression();
        }

        Token name = Take();
        Take();
        _scopes.Peek().Bind(name.Text);
        Expression value = Expression();
        return new NamedExpression(From(name.Span), new Name(name.Span, name.Text), value);
    }

    private Expression Expression()
    {
        RequireStack();
        if (Current.Is("lambda"))
        {
            return LambdaExpression();
        }

        if (_isAsync && TryTake("await"))
        {
            return Expression();
        }

        if (Current.Is("yield") || Current.Is("await"))
        {
            throw Unsupported(Current.Span, Current.Text == "yield" ? "yield as an expression is" : "await is");
        }

        SourceSpan start = Current.Span;
        Expression value = BooleanOr();
        if (!TryTake("if"))
        {
            return value;
        }

        Expression condition = BooleanOr();
        if (!TryTake("else"))
        {
            throw Invalid("expected 'else' after 'if' expression");
        }

        Expression otherwise = Expression();
        return new Conditional(From(start), condition, value, otherwise);
    }

    private Lambda LambdaExpression()
    {
        SourceSpan start = Take().Span;
        ScopeBuilder scope = new();
        IReadOnlyList<ParameterSyntax> parameters = Parameters(":", scope, hints: false);
        Expect(":");
        _scopes.Push(scope);
        Expression result = Expression();
        _scopes.Pop();
        return new Lambda(From(start), new FunctionCode(From(start), "<lambda>", parameters, null, result, scope.Locals, scope.Globals));
    }

    private Expression BooleanOr() => BooleanChain("or", BooleanAnd);

    private Expression BooleanAnd() => BooleanChain("and", BooleanNot);

    private Expression BooleanChain(string word, Func<Expression> operand)
    {
        SourceSpan start = Current.Span;
        Expression first = operand();
        if (!Current.Is(word))
        {
            return first;
        }

        List<Expression> operands = [first];
        while (TryTake(word))
        {
            operands.Add(operand());
        }

        return new BooleanChain(From(start), word == "and", operands);
    }

    private Expression BooleanNot()
    {
        RequireStack();
        SourceSpan start = Current.Span;
        if (!TryTake("not"))
        {
            return ComparisonChain();
        }

        Expression operand = BooleanNot();
        return new Unary(From(start), UnaryOperator.Not, operand);
    }

    private Expression ComparisonChain()
    {
        SourceSpan start = Current.Span;
        Expression first = Operators(BitwiseOr);
        List<(CompareOperator, Expression)>? rest = null;
        while (TakeComparison() is { } op)
        {
            (rest ??= []).Add((op, Operators(BitwiseOr)));
        }

        return rest is null ? first : new Comparison(From(start), first, rest);
    }

    private CompareOperator? TakeComparison()
    {
        CompareOperator? op = Current.Kind is not (TokenKind.Operator or TokenKind.Keyword) ? null : Current.Text switch
        {
            "==" => CompareOperator.Equal,
            "!=" => CompareOperator.NotEqual,
            "<" => CompareOperator.Less,
            "<=" => CompareOperator.LessOrEqual,
            ">" => CompareOperator.Greater,
            ">=" => CompareOperator.GreaterOrEqual,
            "in" => CompareOperator.In,
            "is" => Next.Is("not") ? CompareOperator.IsNot : CompareOperator.Is,
            "not" when Next.Is("in") => CompareOperator.NotIn,
            _ => null,
        };

        if (op is CompareOperator.IsNot or CompareOperator.NotIn)
        {
            Take();
        }

        if (op is not null)
        {
            Take();
        }

        return op;
    }
}
