using System.Globalization;
using System.Text;

namespace PurePipeline.Python.Syntax;

/// <summary>A string literal's body to its value: backslash escapes, and every line end as one <c>\n</c>.</summary>
internal static class StringEscapes
{
    public static string Decode(SourceText source, SourceSpan span, bool raw)
    {
        string text = source.Text;
        StringBuilder value = new(span.End - span.Start);
        for (int i = span.Start; i < span.End; i++)
        {
            char c = text[i];
            if (c == '\r')
            {
                i += i + 1 < span.End && text[i + 1] == '\n' ? 1 : 0;
                value.Append('\n');
            }
            else if (c != '\\' || raw || i + 1 >= span.End)
            {
                value.Append(c);
            }
            else
            {
                i = Escape(source, i + 1, span.End, value);
            }
        }

        return value.ToString();
    }

    // 'at' is the character behind the backslash; returns the last one that belongs to the escape.
    private static int Escape(SourceText source, int at, int end, StringBuilder value)
    {
        char c = source.Text[at];
        switch (c)
        {
            case '\n':
                return at;
            case '\r':
                return at + 1 < end && source.Text[at + 1] == '\n' ? at + 1 : at;
            case '\\' or '\'' or '"':
                value.Append(c);
                return at;
            case 'x':
                return HexEscape(source, at, end, 2, value);
            case 'u':
                return HexEscape(source, at, end, 4, value);
            case 'U':
                return HexEscape(source, at, end, 8, value);
            case 'N':
                throw source.Error(new SourceSpan(at - 1, at + 1), @"Characters by name (\N{...}) are not supported; write \uXXXX.");
            case >= '0' and <= '7':
                return OctalEscape(source.Text, at, end, value);
        }

        int index = "abfnrtv".IndexOf(c, StringComparison.Ordinal);
        value.Append(index >= 0 ? "\a\b\f\n\r\t\v"[index].ToString() : "\\" + c);
        return at;
    }

    private static int OctalEscape(string text, int at, int end, StringBuilder value)
    {
        int code = 0;
        int last = at;
        for (int i = at; i < Math.Min(end, at + 3) && text[i] is >= '0' and <= '7'; i++)
        {
            code = (code * 8) + (text[i] - '0');
            last = i;
        }

        value.Append((char)code);
        return last;
    }

    private static int HexEscape(SourceText source, int at, int end, int digits, StringBuilder value)
    {
        SourceSpan span = new(at - 1, Math.Min(end, at + 1 + digits));
        ReadOnlySpan<char> hex = source.Text.AsSpan(at + 1, Math.Max(0, span.End - at - 1));
        if (hex.Length < digits || !uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint code))
        {
            throw source.SyntaxError(span, "(unicode error) 'unicodeescape' codec can't decode: truncated escape");
        }

        if (code > 0x10FFFF)
        {
            throw source.SyntaxError(span, "(unicode error) 'unicodeescape' codec can't decode: illegal Unicode character");
        }

        value.Append(code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32((int)code));
        return at + digits;
    }
}
