namespace PurePipeline.Python.Syntax;

/// <summary>Arguments, parameters and subscripts.</summary>
internal sealed partial class Parser
{
    private List<Argument> Arguments()
    {
        List<Argument> arguments = [];
        while (!Current.Is(")"))
        {
            Argument argument = OneArgument(first: arguments.Count == 0);
            if (argument.Kind == ArgumentKind.Positional && arguments.Exists(a => a.Kind is ArgumentKind.Keyword or ArgumentKind.DoubleStar))
            {
                throw _source.SyntaxError(argument.Span, "positional argument follows keyword argument");
            }

            if (argument.Kind == ArgumentKind.Keyword && arguments.Exists(a => a.Name == argument.Name))
            {
                throw _source.SyntaxError(argument.Span, $"keyword argument repeated: {argument.Name}");
            }

            arguments.Add(argument);
            if (!TryTake(","))
            {
                break;
            }
        }

        return Current.Is(")")
            ? arguments
            : throw Invalid(StartsExpression(Current) ? "invalid syntax. Perhaps you forgot a comma?" : "invalid syntax");
    }

    private Argument OneArgument(bool first)
    {
        SourceSpan start = Current.Span;
        if (TryTake("*"))
        {
            return new Argument(start, ArgumentKind.Star, null, Expression());
        }

        if (TryTake("**"))
        {
            return new Argument(start, ArgumentKind.DoubleStar, null, Expression());
        }

        if (Current.Kind == TokenKind.Name && Next.Is("="))
        {
            string name = Take().Text;
            Take();
            Expression keywordValue = Expression();
            return new Argument(From(start), ArgumentKind.Keyword, name, keywordValue);
        }

        Expression value = NamedExpression();
        if (AtComprehension)
        {
            value = ComprehensionOf(start, ComprehensionKind.Generator, value, null);
            if (!first || !Current.Is(")"))
            {
                throw _source.SyntaxError(value.Span, "Generator expression must be parenthesized");
            }
        }

        return new Argument(From(start), ArgumentKind.Positional, null, value);
    }

    private List<ParameterSyntax> Parameters(string close, ScopeBuilder scope, bool hints)
    {
        List<ParameterSyntax> parameters = [];
        bool keywordOnly = false;
        while (!Current.Is(close))
        {
            SourceSpan start = Current.Span;
            if (TryTake("/"))
            {
                if (parameters.Count == 0 || keywordOnly || parameters.Exists(p => p.Kind == ParameterKind.PositionalOnly))
                {
                    throw _source.SyntaxError(start, "/ must be ahead of *, once, and behind a parameter");
                }

                parameters = [.. parameters.Select(p => p with { Kind = ParameterKind.PositionalOnly })];
            }
            else if (Current.Is("*") && Next.Is(",") && !keywordOnly)
            {
                Take();
                keywordOnly = true;
            }
            else
            {
                ParameterSyntax parameter = OneParameter(ref keywordOnly, hints);
                CheckParameter(parameter, parameters, start);
                scope.Bind(parameter.Name);
                parameters.Add(parameter);
            }

            if (!TryTake(","))
            {
                break;
            }
        }

        return parameters;
    }

    private ParameterSyntax OneParameter(ref bool keywordOnly, bool hints)
    {
        ParameterKind kind = TryTake("**") ? ParameterKind.VarKeyword
            : TryTake("*") ? ParameterKind.VarPositional
            : keywordOnly ? ParameterKind.KeywordOnly
            : ParameterKind.Ordinary;
        if (kind == ParameterKind.VarPositional && keywordOnly)
        {
            throw _source.SyntaxError(PreviousSpan, "* argument may appear only once");
        }

        keywordOnly |= kind == ParameterKind.VarPositional;
        string name = ExpectName().Text;
        Expression? hint = hints && TryTake(":") ? Expression() : null;
        bool single = kind is ParameterKind.Ordinary or ParameterKind.KeywordOnly;
        Expression? value = single && TryTake("=") ? Expression() : null;
        return new ParameterSyntax(name, kind, value, hint);
    }

    private void CheckParameter(ParameterSyntax parameter, List<ParameterSyntax> before, SourceSpan span)
    {
        if (before.Exists(p => p.Name == parameter.Name))
        {
            throw _source.SyntaxError(span, $"duplicate argument '{parameter.Name}' in function definition");
        }

        if (before.Exists(p => p.Kind == ParameterKind.VarKeyword))
        {
            throw _source.SyntaxError(span, "arguments cannot follow var-keyword argument");
        }

        if (parameter is { Kind: ParameterKind.Ordinary, Default: null } && before.Exists(p => p.Default is not null))
        {
            throw _source.SyntaxError(span, "non-default argument follows default argument");
        }
    }

    private Expression SubscriptIndex()
    {
        SourceSpan start = Current.Span;
        Expression first = SliceOrExpression();
        if (!Current.Is(","))
        {
            return first;
        }

        List<Expression> items = [first];
        while (TryTake(",") && !Current.Is("]"))
        {
            items.Add(SliceOrExpression());
        }

        return new TupleDisplay(From(start), items);
    }

    private Expression SliceOrExpression()
    {
        SourceSpan start = Current.Span;
        Expression? from = Current.Is(":") ? null : StarOrNamed();
        if (from is not null && !Current.Is(":"))
        {
            return from;
        }

        Expect(":");
        Expression? to = AtSliceEnd ? null : Expression();
        Expression? step = TryTake(":") && !AtSliceEnd ? Expression() : null;
        return new SliceExpression(From(start), from, to, step);
    }

    private bool AtSliceEnd => Current.Is(":") || Current.Is(",") || Current.Is("]");
}
