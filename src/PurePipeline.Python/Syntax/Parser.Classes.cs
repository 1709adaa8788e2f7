namespace PurePipeline.Python.Syntax;

/// <summary>Class definitions.</summary>
internal sealed partial class Parser
{
    private ClassDefinition ClassStatement(SourceSpan start, IReadOnlyList<Expression> decorators)
    {
        SourceSpan definition = Expect("class").Span;
        Token name = ExpectName();
        _scopes.Peek().Bind(name.Text);
        List<Argument> bases = [];
        if (TryTake("("))
        {
            bases = Arguments();
            Expect(")");
        }

        ScopeBuilder scope = new();
        _scopes.Push(scope);
        (int loops, _loops) = (_loops, 0);
        Block body = Body("class definition", definition);
        _loops = loops;
        _scopes.Pop();
        return new ClassDefinition(start.To(name.Span), name.Text, bases, body, decorators, scope.Locals, scope.Globals) { Fields = scope.Annotated };
    }
}
