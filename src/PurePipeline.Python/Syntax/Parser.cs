using System.Runtime.CompilerServices;

namespace PurePipeline.Python.Syntax;

/// <summary>Tokens to a syntax tree by recursive descent, after Python 3.11's grammar; what is left out is refused by name.</summary>
internal sealed partial class Parser
{
    private readonly SourceText _source;
    private readonly List<Token> _tokens;
    private readonly Stack<ScopeBuilder> _scopes;
    private int _at;
    private int _loops;

    // Whether inside of async def.
    private bool _isAsync;

    private Parser(SourceText source, List<Token> tokens, Stack<ScopeBuilder> scopes)
    {
        (_source, _tokens, _scopes) = (source, tokens, scopes);
    }

    /// <summary>Parses a whole file.</summary>
    /// <exception cref="RecipeException">The file is not Python, or Python that is not supported.</exception>
    public static Block Module(SourceText source)
    {
        Parser parser = new(source, Tokenizer.File(source), new Stack<ScopeBuilder>([new ScopeBuilder()]));
        List<Statement> statements = [];
        while (parser.Current.Kind != TokenKind.End)
        {
            parser.Statement(statements);
        }

        return new Block(statements);
    }

    private Token Current => _tokens[_at];

    private Token Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    private SourceSpan PreviousSpan => _tokens[Math.Max(0, _at - 1)].Span;

    private Token Take()
    {
        Token token = Current;
        if (_at < _tokens.Count - 1)
        {
            _at++;
        }

        return token;
    }

    private bool TryTake(string word)
    {
        bool found = Current.Is(word);
        if (found)
        {
            Take();
        }

        return found;
    }

    private Token Expect(string word) => Current.Is(word) ? Take() : throw Invalid($"expected '{word}'");

    private Token ExpectName() => Current.Kind == TokenKind.Name ? Take() : throw Invalid("invalid syntax");

    private SourceSpan From(SourceSpan start) => start.To(PreviousSpan);

    private RecipeException Invalid(string problem = "invalid syntax") => _source.SyntaxError(Current.Span, problem);

    private RecipeException Unsupported(SourceSpan span, string what) => _source.Error(span, what + " not supported.");

    // Nesting is bounded by the stack there is, whatever a hostile file asks for.
    private void RequireStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Invalid("too deeply nested");
        }
    }
}
