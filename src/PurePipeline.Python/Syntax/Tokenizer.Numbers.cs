using System.Globalization;
using System.Numerics;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Syntax;

/// <summary>Number literals: decimal, hex, octal and binary integers of any size, floats, underscores between digits.</summary>
internal sealed partial class Tokenizer
{
    private void ReadNumber()
    {
        int start = _at;
        object value = (Peek(), char.ToLowerInvariant(Peek(1))) switch
        {
            ('0', 'x') => ReadRadix(start, 4, "hexadecimal"),
            ('0', 'o') => ReadRadix(start, 3, "octal"),
            ('0', 'b') => ReadRadix(start, 1, "binary"),
            _ => ReadDecimal(start),
        };

        if (Peek() is 'j' or 'J')
        {
            _at++;
            throw _source.Error(new SourceSpan(start, _at), "Complex numbers are not supported.");
        }

        if (IsNamePart(Peek()) && !StartsKeyword())
        {
            throw SyntaxError(start, "invalid decimal literal");
        }

        Add(TokenKind.Number, start, "", value);
    }

    // "1if x else y" and "0or 1" are legal, if old-fashioned.
    private bool StartsKeyword()
    {
        ReadOnlySpan<char> rest = _text.AsSpan(_at, Math.Min(4, _end - _at));
        return rest.StartsWith("if") || rest.StartsWith("or") || rest.StartsWith("and") || rest.StartsWith("in") || rest.StartsWith("is")
            || rest.StartsWith("else") || rest.StartsWith("for") || rest.StartsWith("not");
    }

    private object ReadRadix(int start, int bitsPerDigit, string name)
    {
        _at += 2;
        BigInteger value = BigInteger.Zero;
        int digits = 0;
        for (; ; _at++)
        {
            if (Peek() == '_' && char.IsAsciiHexDigit(Peek(1)))
            {
                continue;
            }

            int digit = char.IsAsciiHexDigit(Peek()) ? Convert.ToInt32(Peek().ToString(), 16) : int.MaxValue;
            if (digit >= 1 << bitsPerDigit)
            {
                break;
            }

            if (++digits > PyInteger.MaxDigits)
            {
                throw SyntaxError(start, "the number has too many digits");
            }

            value = (value << bitsPerDigit) | digit;
        }

        if (digits == 0 || char.IsAsciiDigit(Peek()))
        {
            throw SyntaxError(start, digits == 0 ? $"invalid {name} literal" : $"invalid digit '{Peek()}' in {name} literal");
        }

        return PyInteger.Normalize(value);
    }

    private object ReadDecimal(int start)
    {
        SkipDigits();
        bool isFloat = false;
        if (Peek() == '.')
        {
            isFloat = true;
            _at++;
            SkipDigits();
        }

        if (Peek() is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            isFloat = true;
            _at += 2;
            SkipDigits();
        }

        string digits = _text[start.._at].Replace("_", "", StringComparison.Ordinal);
        if (isFloat)
        {
            return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        if (digits.Length > PyInteger.MaxDigits)
        {
            throw SyntaxError(start, $"Exceeds the limit ({PyInteger.MaxDigits} digits) for integer string conversion");
        }

        if (digits[0] == '0' && digits.AsSpan().Trim('0').Length > 0 && Peek() is not ('j' or 'J'))
        {
            throw SyntaxError(start, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
        }

        return PyInteger.Normalize(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek()) || (Peek() == '_' && char.IsAsciiDigit(Peek(1))))
        {
            _at++;
        }
    }
}
