namespace PurePipeline.Python.Syntax;

/// <summary><c>match</c> statements, whose words are names everywhere else.</summary>
internal sealed partial class Parser
{
    // A line that begins with the name and ends with a colon, and the word case below it.
    private bool StartsMatch()
    {
        if (Current.Kind != TokenKind.Name || Current.Text != "match")
        {
            return false;
        }

        int end = _at + 1;
        while (_tokens[end].Kind is not (TokenKind.NewLine or TokenKind.End))
        {
            end++;
        }

        return end > _at + 2 && end + 2 < _tokens.Count && _tokens[end - 1].Is(":") && _tokens[end + 1].Kind == TokenKind.Indent
            && _tokens[end + 2] is { Kind: TokenKind.Name, Text: "case" };
    }

    private Match MatchStatement()
    {
        SourceSpan start = Take().Span;
        Expression subject = StarExpressions();
        Expect(":");
        Take();
        Take();
        List<MatchCase> cases = [];
        while (Current is { Kind: TokenKind.Name, Text: "case" })
        {
            SourceSpan span = Take().Span;
            Pattern pattern = OpenSequencePattern();
            Expression? guard = TryTake("if") ? NamedExpression() : null;
            cases.Add(new MatchCase(pattern, guard, Body("'case' statement", span)));
        }

        if (Current.Kind == TokenKind.Dedent)
        {
            Take();
        }
        else if (Current.Kind != TokenKind.End)
        {
            throw Invalid();
        }

        return new Match(start.To(subject.Span), subject, cases);
    }

    // case a, b: is case (a, b):
    private Pattern OpenSequencePattern()
    {
        SourceSpan start = Current.Span;
        Pattern first = StarPattern(out bool isStar);
        return isStar || Current.Is(",") ? SequenceBehind(start, first, isStar, "") : first;
    }

    private SequencePattern SequenceBehind(SourceSpan start, Pattern first, bool isStar, string close)
    {
        List<Pattern> items = [first];
        int star = isStar ? 0 : -1;
        while (TryTake(",") && !Current.Is(close) && !Current.Is(":") && !Current.Is("if"))
        {
            items.Add(StarPattern(out bool another));
            star = !another ? star : star < 0 ? items.Count - 1 : throw Invalid("multiple starred expressions in sequence pattern");
        }

        return new SequencePattern(From(start), items, star);
    }

    private Pattern StarPattern(out bool isStar)
    {
        isStar = TryTake("*");
        return isStar ? Capture(ExpectName()) : AsPattern();
    }

    private Pattern AsPattern()
    {
        RequireStack();
        SourceSpan start = Current.Span;
        List<Pattern> choices = [ClosedPattern()];
        while (TryTake("|"))
        {
            choices.Add(ClosedPattern());
        }

        Pattern pattern = choices.Count == 1 ? choices[0] : new OrPattern(From(start), choices);
        return TryTake("as") ? Capture(ExpectName(), pattern) : pattern;
    }

    private CapturePattern Capture(Token name, Pattern? inner = null)
    {
        if (name.Text == "_")
        {
            return new CapturePattern(name.Span, null, inner);
        }

        _scopes.Peek().Bind(name.Text);
        return new CapturePattern(name.Span, name.Text, inner);
    }

    private Pattern ClosedPattern()
    {
        SourceSpan start = Current.Span;
        if (Current.Kind == TokenKind.Name)
        {
            return Next.Is(".") || Next.Is("(") ? NamePattern(start) : Capture(Take());
        }

        if (TryTake("(") || TryTake("["))
        {
            string close = PreviousSpan == start && _tokens[_at - 1].Is("(") ? ")" : "]";
            Pattern inner = Current.Is(close) ? new SequencePattern(From(start), [], -1) : GroupOrSequence(start, close);
            Expect(close);
            return inner;
        }

        return TryTake("{") ? Mapping(start) : new ValuePattern(start, UnaryOperation());
    }

    private Pattern GroupOrSequence(SourceSpan start, string close)
    {
        Pattern first = StarPattern(out bool isStar);
        return close == "]" || isStar || Current.Is(",") ? SequenceBehind(start, first, isStar, close) : first;
    }

    private Pattern NamePattern(SourceSpan start)
    {
        Token name = Take();
        Expression value = new Name(name.Span, name.Text);
        while (TryTake("."))
        {
            Token member = ExpectName();
            value = new AttributeAccess(From(start), value, member.Text, member.Span);
        }

        if (!TryTake("("))
        {
            return new ValuePattern(From(start), value);
        }

        List<Pattern> positions = [];
        List<(string Name, Pattern Value)> attributes = [];
        while (!Current.Is(")"))
        {
            if (Current.Kind == TokenKind.Name && Next.Is("="))
            {
                string attribute = Take().Text;
                Take();
                attributes.Add((attribute, AsPattern()));
            }
            else
            {
                positions.Add(AsPattern());
            }

            if (!TryTake(","))
            {
                break;
            }
        }

        Expect(")");
        return new ClassPattern(From(start), value, positions, attributes);
    }

    private MappingPattern Mapping(SourceSpan start)
    {
        List<(Expression Key, Pattern Value)> items = [];
        string? rest = null;
        while (!Current.Is("}"))
        {
            if (TryTake("**"))
            {
                rest = ExpectName().Text;
                _scopes.Peek().Bind(rest);
                TryTake(",");
                break;
            }

            Expression key = UnaryOperation();
            Expect(":");
            items.Add((key, AsPattern()));
            if (!TryTake(","))
            {
                break;
            }
        }

        Expect("}");
        return new MappingPattern(From(start), items, rest);
    }
}
