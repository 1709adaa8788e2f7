namespace PurePipeline.Python.Syntax;

/// <summary>try statements.</summary>
internal sealed partial class Parser
{
    private Try TryStatement()
    {
        SourceSpan start = Take().Span;
        Block body = Body("'try' statement", start);
        List<ExceptHandler> handlers = [];
        while (Current.Is("except"))
        {
            if (handlers.Count > 0 && handlers[^1].Type is null)
            {
                throw Invalid("default 'except:' must be last");
            }

            handlers.Add(Handler());
        }

        Block otherwise = handlers.Count > 0 ? ElseBody() : Block.Empty;
        SourceSpan last = Current.Span;
        bool hasFinally = TryTake("finally");
        if (!hasFinally && handlers.Count == 0)
        {
            throw Invalid("expected 'except' or 'finally' block");
        }

        return new Try(start, body, handlers, otherwise, hasFinally ? Body("'finally' statement", last) : Block.Empty);
    }

    private ExceptHandler Handler()
    {
        SourceSpan start = Take().Span;
        if (Current.Is("*"))
        {
            throw Unsupported(Current.Span, "except* is");
        }

        Expression? type = Current.Is(":") ? null : Expression();
        string? name = type is not null && TryTake("as") ? ExpectName().Text : null;
        if (name is not null)
        {
            _scopes.Peek().Bind(name);
        }

        return new ExceptHandler(start, type, name, Body("'except' statement", start));
    }
}
