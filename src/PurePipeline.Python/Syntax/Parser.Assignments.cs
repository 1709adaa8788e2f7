namespace PurePipeline.Python.Syntax;

/// <summary>Assignments, and which expressions can stand on their left.</summary>
internal sealed partial class Parser
{
    private Statement AssignmentOrExpression()
    {
        SourceSpan start = Current.Span;
        Expression first = StarExpressions();
        if (Current.Is(":"))
        {
            return AnnotatedAssignment(first);
        }

        if (AugmentedOperator(Current) is { } op)
        {
            Take();
            Expression target = first is Name or AttributeAccess or Subscript
                ? Target(first, _scopes.Peek().Bind)
                : throw _source.SyntaxError(first.Span, $"'{Describe(first)}' is an illegal expression for augmented assignment");
            Expression value = StarExpressions();
            return new AugmentedAssignment(From(start), target, op, value);
        }

        if (!Current.Is("="))
        {
            return first is Starred
                ? throw _source.SyntaxError(first.Span, "can't use starred expression here")
                : new ExpressionStatement(first.Span, first);
        }

        List<Expression> targets = [];
        Expression last = first;
        while (TryTake("="))
        {
            targets.Add(Target(last, _scopes.Peek().Bind));
            if (Current.Is("yield"))
            {
                return YieldStatement(start, targets);
            }

            if (Current.Is("(") && Next.Is("yield"))
            {
                Take();
                Yield given = YieldStatement(start, targets);
                Expect(")");
                return given;
            }

            last = StarExpressions();
        }

        return last is Starred
            ? throw _source.SyntaxError(last.Span, "can't use starred expression here")
            : new Assignment(From(start), targets, last);
    }

    // The hint is parsed, so that it must be Python, and dropped.
    private Statement AnnotatedAssignment(Expression target)
    {
        if (target is not (Name or AttributeAccess or Subscript))
        {
            throw _source.SyntaxError(target.Span, "illegal target for annotation");
        }

        Take();
        Expression hint = Expression();
        if (target is Name name && !IsOfClass(hint))
        {
            _scopes.Peek().Annotated.Add(name.Id);
        }

        Expression checkedTarget = Target(target, _scopes.Peek().Bind);
        return TryTake("=")
            ? new Assignment(From(target.Span), [checkedTarget], StarExpressions())
            : new Pass(From(target.Span));
    }

    // ClassVar[int] is no field of a dataclass.
    private static bool IsOfClass(Expression hint) => hint switch
    {
        Subscript subscript => IsOfClass(subscript.Value),
        AttributeAccess attribute => attribute.Member == "ClassVar",
        Name name => name.Id == "ClassVar",
        Literal { Value: string text } => text.StartsWith("ClassVar", StringComparison.Ordinal) || text.StartsWith("typing.ClassVar", StringComparison.Ordinal),
        _ => false,
    };

    private static BinaryOperator? AugmentedOperator(Token token) => token.Kind != TokenKind.Operator ? null : token.Text switch
    {
        "+=" => BinaryOperator.Add,
        "-=" => BinaryOperator.Subtract,
        "*=" => BinaryOperator.Multiply,
        "/=" => BinaryOperator.Divide,
        "//=" => BinaryOperator.FloorDivide,
        "%=" => BinaryOperator.Modulo,
        "**=" => BinaryOperator.Power,
        "@=" => BinaryOperator.MatrixMultiply,
        "&=" => BinaryOperator.And,
        "|=" => BinaryOperator.Or,
        "^=" => BinaryOperator.Xor,
        "<<=" => BinaryOperator.LeftShift,
        ">>=" => BinaryOperator.RightShift,
        _ => null,
    };

    // Checks that the expression can be assigned to, and tells the names that it binds.
    private Expression Target(Expression expression, Action<string> bind, bool insideSequence = false)
    {
        RequireStack();
        switch (expression)
        {
            case Name name:
                bind(name.Id);
                return name;
            case AttributeAccess or Subscript:
                return expression;
            case Starred starred when insideSequence:
                Target(starred.Value, bind);
                return starred;
            case Starred:
                throw _source.SyntaxError(expression.Span, "starred assignment target must be in a list or tuple");
            case TupleDisplay { Items: var items }:
                CheckTargets(items, bind);
                return expression;
            case ListDisplay { Items: var items }:
                CheckTargets(items, bind);
                return expression;
            default:
                throw _source.SyntaxError(expression.Span, $"cannot assign to {Describe(expression)}");
        }
    }

    private void CheckTargets(IReadOnlyList<Expression> items, Action<string> bind)
    {
        int starred = 0;
        foreach (Expression item in items)
        {
            Target(item, bind, insideSequence: true);
            if (item is Starred && ++starred > 1)
            {
                throw _source.SyntaxError(item.Span, "multiple starred expressions in assignment");
            }
        }
    }

    private static string Describe(Expression expression) => expression switch
    {
        Literal { Value: Objects.PyNone } => "None",
        Literal { Value: true } => "True",
        Literal { Value: false } => "False",
        Literal { Value: Objects.PyEllipsis } => "ellipsis",
        Literal => "literal",
        Call => "function call",
        Comparison => "comparison",
        Lambda => "lambda",
        Conditional => "conditional expression",
        Binary or Unary or Syntax.BooleanChain => "expression",
        FormattedString => "f-string expression",
        DictDisplay => "dict literal",
        SetDisplay => "set display",
        TupleDisplay => "tuple",
        ListDisplay => "list",
        Comprehension { Kind: ComprehensionKind.List } => "list comprehension",
        Comprehension { Kind: ComprehensionKind.Generator } => "generator expression",
        Comprehension => "comprehension",
        Syntax.NamedExpression => "named expression",
        _ => "expression",
    };
}
