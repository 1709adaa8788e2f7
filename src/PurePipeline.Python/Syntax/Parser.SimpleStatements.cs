namespace PurePipeline.Python.Syntax;

/// <summary>Statements of one line.</summary>
internal sealed partial class Parser
{
    private void SimpleStatement(List<Statement> into)
    {
        SourceSpan start = Current.Span;
        switch (Current.Kind == TokenKind.Keyword ? Current.Text : "")
        {
            case "pass":
                into.Add(new Pass(Take().Span));
                break;
            case "break":
                into.Add(new Break(RequireLoop(start, "'break' outside loop")));
                break;
            case "continue":
                into.Add(new Continue(RequireLoop(start, "'continue' not properly in loop")));
                break;
            case "return":
                into.Add(ReturnStatement());
                break;
            case "yield":
                into.Add(YieldStatement(start, []));
                break;
            case "assert":
                Take();
                Expression condition = Expression();
                into.Add(new Assert(From(start), condition, TryTake(",") ? Expression() : null));
                break;
            case "raise":
                into.Add(RaiseStatement());
                break;
            case "del":
                into.Add(DeleteStatement());
                break;
            case "global" or "nonlocal":
                into.Add(ScopingStatement());
                break;
            case "import":
                ImportStatement(into);
                break;
            case "from":
                ImportFromStatement(into);
                break;
            default:
                into.Add(AssignmentOrExpression());
                break;
        }
    }

    private bool AtLineEnd => Current.Kind is TokenKind.NewLine or TokenKind.End || Current.Is(";");

    private SourceSpan RequireLoop(SourceSpan span, string problem)
    {
        Take();
        return _loops > 0 ? span : throw _source.SyntaxError(span, problem);
    }

    private Return ReturnStatement()
    {
        SourceSpan start = Take().Span;
        if (_scopes.Count == 1)
        {
            throw _source.SyntaxError(start, "'return' outside function");
        }

        Expression? value = AtLineEnd ? null : StarExpressions();
        return new Return(From(start), value);
    }

    private Yield YieldStatement(SourceSpan start, IReadOnlyList<Expression> targets)
    {
        SourceSpan keyword = Take().Span;
        if (_scopes.Count == 1)
        {
            throw _source.SyntaxError(keyword, "'yield' outside function");
        }

        bool all = TryTake("from");
        Expression? value = AtLineEnd || Current.Is(")") ? null : StarExpressions();
        return new Yield(From(start), value, all, targets);
    }

    private Raise RaiseStatement()
    {
        SourceSpan start = Take().Span;
        Expression? value = AtLineEnd ? null : Expression();
        if (value is not null && TryTake("from"))
        {
            Expression();
        }

        return new Raise(From(start), value);
    }

    private Delete DeleteStatement()
    {
        SourceSpan start = Take().Span;
        Expression target = Target(TargetList(), _scopes.Peek().Bind);
        IReadOnlyList<Expression> targets = target is TupleDisplay tuple ? tuple.Items : [target];
        return new Delete(From(start), targets);
    }

    private Scoping ScopingStatement()
    {
        Token keyword = Take();
        ScopeBuilder scope = _scopes.Peek();
        do
        {
            Token name = ExpectName();
            if (keyword.Text == "global")
            {
                scope.DeclareGlobal(name.Text);
            }
            else
            {
                scope.DeclareNonlocal(name.Text);
            }
        }
        while (TryTake(","));

        return keyword.Text == "nonlocal" && _scopes.Count == 1
            ? throw _source.SyntaxError(keyword.Span, "nonlocal declaration not allowed at module level")
            : new Scoping(From(keyword.Span));
    }

    private void ImportStatement(List<Statement> into)
    {
        Take();
        do
        {
            SourceSpan start = Current.Span;
            string module = DottedName();
            string? alias = TryTake("as") ? ExpectName().Text : null;
            _scopes.Peek().Bind(alias ?? module.Split('.')[0]);
            into.Add(new Import(From(start), module, alias));
        }
        while (TryTake(","));
    }

    private void ImportFromStatement(List<Statement> into)
    {
        SourceSpan start = Take().Span;
        string module = RelativeName() ?? DottedName();
        Expect("import");
        if (Current.Is("*"))
        {
            SourceSpan star = Take().Span;
            into.Add(_scopes.Count == 1
                ? new ImportFrom(start.To(star), module, "*", "*")
                : throw _source.SyntaxError(star, "import * only allowed at module level"));
            return;
        }

        bool bracketed = TryTake("(");
        do
        {
            SourceSpan memberStart = Current.Span;
            string member = ExpectName().Text;
            string alias = TryTake("as") ? ExpectName().Text : member;
            _scopes.Peek().Bind(alias);
            into.Add(new ImportFrom(From(memberStart), module, member, alias));
        }
        while (TryTake(",") && !(bracketed && Current.Is(")")));

        if (bracketed)
        {
            Expect(")");
        }
    }

    // from . import a, from .b import c: names with a dot in front.
    private string? RelativeName()
    {
        bool isRelative = false;
        while (TryTake(".") || TryTake("..."))
        {
            isRelative = true;
        }

        return !isRelative ? null : Current.Is("import") ? "." : "." + DottedName();
    }

    private string DottedName()
    {
        string name = ExpectName().Text;
        while (TryTake("."))
        {
            name += "." + ExpectName().Text;
        }

        return name;
    }
}
