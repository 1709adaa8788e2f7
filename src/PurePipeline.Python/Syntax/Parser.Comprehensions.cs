namespace PurePipeline.Python.Syntax;

/// <summary><c>for ... in ... if ...</c> inside brackets, and targets of loops.</summary>
internal sealed partial class Parser
{
    private bool AtComprehension => Current.Is("for") || Current.Is("async");

    private Comprehension ComprehensionOf(SourceSpan start, ComprehensionKind kind, Expression element, Expression? value)
    {
        if (element is Starred)
        {
            throw _source.SyntaxError(element.Span, "iterable unpacking cannot be used in comprehension");
        }

        List<ComprehensionClause> clauses = [];
        HashSet<string> locals = [];
        while (AtComprehension)
        {
            if (Take().Text == "async" && !(_isAsync && TryTake("for")))
            {
                throw Unsupported(PreviousSpan, "async is");
            }

            // Its names belong to the comprehension, not to the function around it.
            Expression target = Target(TargetList(), name => locals.Add(name));
            Expect("in");
            Expression source = BooleanOr();
            List<Expression> conditions = [];
            while (TryTake("if"))
            {
                conditions.Add(Current.Is("lambda") ? throw Invalid() : Condition());
            }

            clauses.Add(new ComprehensionClause(target, source, conditions));
        }

        return new Comprehension(From(start), kind, element, value, clauses, locals);
    }

    private Expression Condition() => Current.Kind == TokenKind.Name && Next.Is(":=") ? NamedExpression() : BooleanOr();

    // a, *b: the names between for and in.
    private Expression TargetList()
    {
        SourceSpan start = Current.Span;
        Expression first = StarTarget();
        if (!Current.Is(","))
        {
            return first;
        }

        List<Expression> items = [first];
        while (TryTake(",") && StartsExpression(Current))
        {
            items.Add(StarTarget());
        }

        return new TupleDisplay(From(start), items);
    }

    private Expression StarTarget()
    {
        SourceSpan start = Current.Span;
        if (!TryTake("*"))
        {
            return Primary();
        }

        Expression value = Primary();
        return new Starred(From(start), value);
    }
}
