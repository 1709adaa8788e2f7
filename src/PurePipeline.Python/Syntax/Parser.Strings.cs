using System.Text;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Syntax;

/// <summary>String literals side by side, and the replacement fields of f-strings.</summary>
internal sealed partial class Parser
{
    private Expression Strings()
    {
        SourceSpan start = Current.Span;
        List<FormattedPart> parts = [];
        bool formatted = false;
        bool bytes = Current.Kind == TokenKind.Bytes;
        StringBuilder text = new();
        for (; Current.Kind is TokenKind.String or TokenKind.FormattedString or TokenKind.Bytes; Take())
        {
            if (bytes != (Current.Kind == TokenKind.Bytes))
            {
                throw _source.SyntaxError(start.To(Current.Span), "cannot mix bytes and nonbytes literals");
            }

            if (Current.Value is FormattedStringBody body)
            {
                formatted = true;
                int at = body.Span.Start;
                parts.AddRange(Fields(body, ref at, depth: 0));
            }
            else
            {
                text.Append(Current.Value as string);
                parts.Add(new FormattedPart(Current.Value as string ?? ""));
            }
        }

        return bytes ? new Literal(From(start), Bytes(From(start), text.ToString()))
            : formatted ? new FormattedString(From(start), parts)
            : new Literal(From(start), text.ToString());
    }

    private PyBytes Bytes(SourceSpan span, string text) => text.All(c => c < 256)
        ? new PyBytes([.. text.Select(c => (byte)c)])
        : throw _source.SyntaxError(span, "bytes can only contain ASCII literal characters");

    // Text and {fields} up to the body's end, or, inside a format, up to the brace that ends the field.
    private List<FormattedPart> Fields(FormattedStringBody body, ref int at, int depth)
    {
        string text = _source.Text;
        List<FormattedPart> parts = [];
        int textStart = at;
        while (at < body.Span.End && !(depth > 0 && text[at] == '}'))
        {
            char c = text[at];
            bool doubled = at + 1 < body.Span.End && text[at + 1] == c;
            if (c is '{' or '}' && doubled && depth == 0)
            {
                AddText(parts, body, textStart, at + 1);
                at += 2;
                textStart = at;
            }
            else if (c == '}')
            {
                throw FieldError(at, "f-string: single '}' is not allowed");
            }
            else if (c == '{')
            {
                AddText(parts, body, textStart, at);
                Field(parts, body, ref at, depth);
                textStart = at;
            }
            else
            {
                at += c == '\\' && !body.IsRaw && at + 1 < body.Span.End && text[at + 1] is not ('{' or '}') ? 2 : 1;
            }
        }

        AddText(parts, body, textStart, at);
        return parts;
    }

    private void AddText(List<FormattedPart> parts, FormattedStringBody body, int start, int end)
    {
        if (end > start)
        {
            parts.Add(new FormattedPart(StringEscapes.Decode(_source, new SourceSpan(start, Math.Min(end, body.Span.End)), body.IsRaw)));
        }
    }

    // {expression=!r:format}, 'at' on the opening brace; on return behind the closing one.
    private void Field(List<FormattedPart> parts, FormattedStringBody body, ref int at, int depth)
    {
        if (depth >= 2)
        {
            throw FieldError(at, "f-string: expressions nested too deeply");
        }

        int open = at;
        SourceSpan expression = new(open + 1, FieldEnd(body, open + 1));
        at = expression.End;
        char next = at < body.Span.End ? _source.Text[at] : throw FieldError(open, "f-string: expecting '}'");
        if (next == '=')
        {
            at++;
            while (at < body.Span.End && _source.Text[at] == ' ')
            {
                at++;
            }

            parts.Add(new FormattedPart(_source.Text[expression.Start..at]));
        }

        Expression value = FieldExpression(expression);
        char conversion = '\0';
        if (at + 1 < body.Span.End && _source.Text[at] == '!')
        {
            conversion = _source.Text[at + 1] is 'r' or 's' or 'a'
                ? _source.Text[at + 1]
                : throw FieldError(at, "f-string: invalid conversion character: expected 's', 'r', or 'a'");
            at += 2;
        }

        FormattedString? format = null;
        if (at < body.Span.End && _source.Text[at] == ':')
        {
            at++;
            int formatStart = at;
            List<FormattedPart> formatParts = Fields(body, ref at, depth + 1);
            format = new FormattedString(new SourceSpan(formatStart, at), formatParts);
        }

        if (at >= body.Span.End || _source.Text[at] != '}')
        {
            throw FieldError(open, "f-string: expecting '}'");
        }

        at++;
        conversion = next == '=' && conversion == '\0' && format is null ? 'r' : conversion;
        parts.Add(new FormattedPart(null, value, conversion, format));
    }

    // Where the expression ends: at ! = : or } outside brackets and strings.
    private int FieldEnd(FormattedStringBody body, int start)
    {
        string text = _source.Text;
        int brackets = 0;
        char quote = '\0';
        for (int i = start; i < body.Span.End; i++)
        {
            char c = text[i];
            char following = i + 1 < body.Span.End ? text[i + 1] : '\0';
            if (c == '\\' && !body.IsRaw)
            {
                throw FieldError(i, "f-string expression part cannot include a backslash");
            }

            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '\'' or '"')
            {
                quote = c;
            }
            else if (c == '#')
            {
                throw FieldError(i, "f-string expression part cannot include '#'");
            }
            else if (c is '(' or '[' or '{')
            {
                brackets++;
            }
            else if (brackets > 0)
            {
                brackets -= c is ')' or ']' or '}' ? 1 : 0;
            }
            else if ((c is '!' or '=' or '<' or '>') && following == '=')
            {
                i++;
            }
            else if (c is '}' or ':' or '!' or '=')
            {
                return i;
            }
        }

        return body.Span.End;
    }

    private Expression FieldExpression(SourceSpan span)
    {
        if (_source.Text.AsSpan(span.Start, span.End - span.Start).IsWhiteSpace())
        {
            throw FieldError(span.Start, "f-string: empty expression not allowed");
        }

        Parser parser = new(_source, Tokenizer.Expression(_source, span), _scopes);
        Expression value = parser.StarExpressions();
        return parser.Current.Kind == TokenKind.End ? value : throw parser.Invalid("f-string: invalid syntax");
    }

    private RecipeException FieldError(int at, string problem) => _source.SyntaxError(new SourceSpan(at, at + 1), problem);
}
