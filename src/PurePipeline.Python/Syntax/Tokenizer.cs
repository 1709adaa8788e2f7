namespace PurePipeline.Python.Syntax;

/// <summary>
/// Text to tokens by the rules of Python's lexical analysis: indentation to Indent and Dedent, lines joined inside brackets and behind a
/// backslash, comments and blank lines dropped.
/// </summary>
internal sealed partial class Tokenizer
{
    private const int MaxBrackets = 100;
    private const int MaxIndents = 100;

    // Longest first, so that the first that fits is the token.
    private static readonly string[] s_operators =
    [
        "**=", "//=", ">>=", "<<=", "...", "->", ":=", "==", "!=", "<=", ">=", "<<", ">>", "**", "//",
        "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=",
        "+", "-", "*", "/", "%", "@", "&", "|", "^", "~", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".", ";", "=",
    ];

    private readonly SourceText _source;
    private readonly string _text;
    private readonly int _end;
    private readonly List<Token> _tokens = [];
    private readonly Stack<(char Bracket, int Offset)> _brackets = new();
    private readonly Stack<(int Column, int TabsAsOne)> _indents = new([(0, 0)]);
    private int _at;

    private Tokenizer(SourceText source, SourceSpan span)
    {
        (_source, _text, _at, _end) = (source, source.Text, span.Start, span.End);
    }

    /// <summary>The tokens of a whole file.</summary>
    public static List<Token> File(SourceText source)
    {
        Tokenizer tokenizer = new(source, new SourceSpan(0, source.Text.Length));
        tokenizer.ReadIndentation();
        tokenizer.ReadTokens();
        tokenizer.EndFile();
        return tokenizer._tokens;
    }

    /// <summary>The tokens of an expression in an f-string's braces; line ends mean nothing there.</summary>
    public static List<Token> Expression(SourceText source, SourceSpan span)
    {
        Tokenizer tokenizer = new(source, span);
        tokenizer._brackets.Push(('{', span.Start));
        tokenizer.ReadTokens();
        tokenizer.Add(TokenKind.End, span.End, "");
        return tokenizer._tokens;
    }

    private char Peek(int ahead = 0) => _at + ahead < _end ? _text[_at + ahead] : '\0';

    private void Add(TokenKind kind, int start, string text, object? value = null) =>
        _tokens.Add(new Token(kind, new SourceSpan(start, _at), text, value));

    private RecipeException SyntaxError(int start, string problem) =>
        _source.SyntaxError(new SourceSpan(start, Math.Max(_at, start + 1)), problem);

    private void ReadTokens()
    {
        while (_at < _end)
        {
            char c = _text[_at];
            switch (c)
            {
                case ' ' or '\t' or '\f':
                    _at++;
                    break;
                case '#':
                    SkipComment();
                    break;
                case '\n' or '\r':
                    ReadLineEnd();
                    break;
                case '\\':
                    JoinLine();
                    break;
                case '\0':
                    throw SyntaxError(_at, "source code cannot contain null bytes");
                default:
                    ReadToken(c);
                    break;
            }
        }
    }

    private void ReadToken(char c)
    {
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            ReadNumber();
        }
        else if (StringPrefixLength() is int prefix and >= 0)
        {
            ReadString(prefix);
        }
        else if (IsNameStart(c))
        {
            ReadName();
        }
        else
        {
            ReadOperator();
        }
    }

    private static bool IsNameStart(char c) => c == '_' || char.IsLetter(c) || char.IsSurrogate(c);

    private static bool IsNamePart(char c) => c == '_' || char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private void ReadName()
    {
        int start = _at;
        while (_at < _end && IsNamePart(_text[_at]))
        {
            if (char.IsSurrogate(_text[_at]))
            {
                throw _source.SyntaxError(new SourceSpan(_at, _at + 1), "invalid character in identifier");
            }

            _at++;
        }

        string name = _text[start.._at];
        Add(Keywords.All.Contains(name) ? TokenKind.Keyword : TokenKind.Name, start, name);
    }

    private void ReadOperator()
    {
        int start = _at;
        foreach (string candidate in s_operators)
        {
            if (candidate.Length <= _end - _at && string.CompareOrdinal(_text, _at, candidate, 0, candidate.Length) == 0)
            {
                TrackBrackets(candidate[0]);
                _at += candidate.Length;
                Add(TokenKind.Operator, start, candidate);
                return;
            }
        }

        throw SyntaxError(start, _text[start] is '$' or '?' or '!' ? "invalid syntax" : $"invalid character '{_text[start]}' (U+{(int)_text[start]:X4})");
    }

    private void TrackBrackets(char c)
    {
        if (c is '(' or '[' or '{')
        {
            if (_brackets.Count >= MaxBrackets)
            {
                throw SyntaxError(_at, "too many nested parentheses");
            }

            _brackets.Push((c, _at));
        }
        else if (c is ')' or ']' or '}')
        {
            if (_brackets.Count == 0)
            {
                throw SyntaxError(_at, $"unmatched '{c}'");
            }

            char open = _brackets.Pop().Bracket;
            if ((open, c) is not (('(', ')') or ('[', ']') or ('{', '}')))
            {
                throw SyntaxError(_at, $"closing parenthesis '{c}' does not match opening parenthesis '{open}'");
            }
        }
    }

    private void EndFile()
    {
        if (_brackets.Count > 0)
        {
            (char bracket, int offset) = _brackets.Pop();
            throw _source.SyntaxError(new SourceSpan(offset, offset + 1), $"'{bracket}' was never closed");
        }

        if (_tokens.Count > 0 && _tokens[^1].Kind is not (TokenKind.NewLine or TokenKind.Dedent))
        {
            Add(TokenKind.NewLine, _at, "");
        }

        for (; _indents.Count > 1; _indents.Pop())
        {
            Add(TokenKind.Dedent, _at, "");
        }

        Add(TokenKind.End, _at, "");
    }
}
