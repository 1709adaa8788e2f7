using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Syntax;

/// <summary>Atoms with their calls, attributes and subscripts.</summary>
internal sealed partial class Parser
{
    private Expression Primary()
    {
        SourceSpan start = Current.Span;
        Expression value = Atom();
        while (true)
        {
            if (TryTake("."))
            {
                Token member = ExpectName();
                value = new AttributeAccess(From(start), value, member.Text, member.Span);
            }
            else if (TryTake("("))
            {
                IReadOnlyList<Argument> arguments = Arguments();
                Expect(")");
                value = new Call(From(start), value, arguments);
            }
            else if (TryTake("["))
            {
                Expression index = SubscriptIndex();
                Expect("]");
                value = new Subscript(From(start), value, index);
            }
            else
            {
                return value;
            }
        }
    }

    private Expression Atom()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Name:
                Take();
                return new Name(token.Span, token.Text);
            case TokenKind.Number:
                Take();
                return new Literal(token.Span, token.Value!);
            case TokenKind.String or TokenKind.FormattedString or TokenKind.Bytes:
                return Strings();
            case TokenKind.Keyword when token.Text is "None" or "True" or "False":
                Take();
                return new Literal(token.Span, token.Text == "None" ? PyNone.Value : token.Text == "True");
            case TokenKind.Operator:
                return Bracketed();
            case TokenKind.Indent:
                throw _source.Error(token.Span, "IndentationError: unexpected indent");
            default:
                throw Invalid();
        }
    }

    private Expression Bracketed()
    {
        SourceSpan start = Current.Span;
        switch (Current.Text)
        {
            case "(":
                Take();
                return Parenthesized(start);
            case "[":
                Take();
                return ListOrComprehension(start);
            case "{":
                Take();
                return DictOrSet(start);
            case "...":
                return new Literal(Take().Span, PyEllipsis.Value);
            default:
                throw Invalid();
        }
    }

    private Expression Parenthesized(SourceSpan start)
    {
        if (TryTake(")"))
        {
            return new TupleDisplay(From(start), []);
        }

        Expression value = StarOrNamed();
        if (AtComprehension)
        {
            value = ComprehensionOf(start, ComprehensionKind.Generator, value, null);
        }
        else if (Current.Is(","))
        {
            value = new TupleDisplay(start, ItemsAfter(value, ")"));
        }
        else if (value is Starred)
        {
            throw _source.SyntaxError(value.Span, "cannot use starred expression here");
        }

        Close(")", start);
        return value is TupleDisplay or Comprehension ? value with { Span = From(start) } : value;
    }

    private Expression ListOrComprehension(SourceSpan start)
    {
        if (TryTake("]"))
        {
            return new ListDisplay(From(start), []);
        }

        Expression first = StarOrNamed();
        if (AtComprehension)
        {
            return Closed(ComprehensionOf(start, ComprehensionKind.List, first, null), "]", start);
        }

        List<Expression> items = ItemsAfter(first, "]");
        Close("]", start);
        return new ListDisplay(From(start), items);
    }

    private Expression DictOrSet(SourceSpan start)
    {
        if (TryTake("}"))
        {
            return new DictDisplay(From(start), []);
        }

        if (Current.Is("**"))
        {
            return Dict(start, DictItem());
        }

        Expression first = StarOrNamed();
        if (TryTake(":"))
        {
            Expression value = Expression();
            if (AtComprehension)
            {
                return Closed(ComprehensionOf(start, ComprehensionKind.Dict, first, value), "}", start);
            }

            return Dict(start, (first, value));
        }

        if (AtComprehension)
        {
            return Closed(ComprehensionOf(start, ComprehensionKind.Set, first, null), "}", start);
        }

        List<Expression> items = ItemsAfter(first, "}");
        Close("}", start);
        return new SetDisplay(From(start), items);
    }

    private DictDisplay Dict(SourceSpan start, (Expression? Key, Expression Value) first)
    {
        List<(Expression?, Expression)> items = [first];
        while (TryTake(",") && !Current.Is("}"))
        {
            items.Add(DictItem());
        }

        Close("}", start);
        return new DictDisplay(From(start), items);
    }

    private (Expression? Key, Expression Value) DictItem()
    {
        if (TryTake("**"))
        {
            return (null, Operators(BitwiseOr));
        }

        Expression key = Expression();
        if (!TryTake(":"))
        {
            throw Invalid("':' expected after dictionary key");
        }

        return (key, Expression());
    }

    private Comprehension Closed(Comprehension comprehension, string bracket, SourceSpan start)
    {
        Close(bracket, start);
        return comprehension with { Span = From(start) };
    }

    private List<Expression> ItemsAfter(Expression first, string close)
    {
        List<Expression> items = [first];
        while (TryTake(",") && !Current.Is(close))
        {
            items.Add(StarOrNamed());
        }

        return items;
    }

    private void Close(string bracket, SourceSpan open)
    {
        if (!TryTake(bracket))
        {
            throw StartsExpression(Current)
                ? _source.SyntaxError(open.To(Current.Span), "invalid syntax. Perhaps you forgot a comma?")
                : Invalid();
        }
    }
}
