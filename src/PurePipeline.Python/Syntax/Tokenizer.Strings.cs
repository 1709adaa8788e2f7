namespace PurePipeline.Python.Syntax;

/// <summary>String literals: prefixes, single and triple quotes. f-strings keep their place; the parser reads their fields.</summary>
internal sealed partial class Tokenizer
{
    // The number of prefix letters if a string literal starts here, else -1.
    private int StringPrefixLength()
    {
        int length = 0;
        while (length <= 2 && Peek(length) is not ('"' or '\''))
        {
            if (char.ToLowerInvariant(Peek(length)) is not ('r' or 'b' or 'u' or 'f'))
            {
                return -1;
            }

            length++;
        }

        bool known = length <= 2 && Prefix(length) is "" or "r" or "u" or "b" or "f" or "br" or "rb" or "fr" or "rf";
        return known ? length : -1;
    }

    private string Prefix(int length) => _text.Substring(_at, Math.Min(length, _end - _at)).ToLowerInvariant();

    private void ReadString(int prefixLength)
    {
        int start = _at;
        string prefix = Prefix(prefixLength);
        _at += prefixLength;
        char quote = Peek();
        int quotes = Peek(1) == quote && Peek(2) == quote ? 3 : 1;
        _at += quotes;
        int bodyStart = _at;
        while (!(Peek() == quote && (quotes == 1 || (Peek(1) == quote && Peek(2) == quote))))
        {
            if (_at >= _end || (quotes == 1 && Peek() is '\n' or '\r'))
            {
                _at = start + 1;
                throw SyntaxError(start, quotes == 3
                    ? $"unterminated triple-quoted string literal (detected at line {_source.Locate(_end).Line})"
                    : $"unterminated string literal (detected at line {_source.Locate(start).Line})");
            }

            // A backslash takes the next character along, in raw strings too; \ and CR LF are one.
            if (Peek() == '\\')
            {
                _at++;
                if (_at < _end && Peek() == '\r' && Peek(1) == '\n')
                {
                    _at++;
                }
            }

            _at++;
        }

        SourceSpan body = new(bodyStart, Math.Min(_at, _end));
        _at = Math.Min(_at + quotes, _end);
        bool raw = prefix.Contains('r', StringComparison.Ordinal);
        if (prefix.Contains('b', StringComparison.Ordinal))
        {
            Add(TokenKind.Bytes, start, "", StringEscapes.Decode(_source, body, raw));
        }
        else if (prefix.Contains('f', StringComparison.Ordinal))
        {
            Add(TokenKind.FormattedString, start, "", new FormattedStringBody(body, raw));
        }
        else
        {
            Add(TokenKind.String, start, "", StringEscapes.Decode(_source, body, raw));
        }
    }
}
