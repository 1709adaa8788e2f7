using System.Globalization;
using PurePipeline.Numerics;

namespace PurePipeline.Formats;

/// <summary>
/// Reads the header's text, a literal of a Python dict with the keys <c>descr</c>, <c>fortran_order</c> and <c>shape</c>, each once.
/// </summary>
internal ref struct NpyHeaderParser
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private NpyHeaderParser(ReadOnlySpan<char> text) => _text = text;

    /// <exception cref="InvalidDataException">The text is something else, or describes elements of no known dtype.</exception>
    public static NpyHeader Parse(ReadOnlySpan<char> text)
    {
        var parser = new NpyHeaderParser(text);
        return parser.Parse();
    }

    private NpyHeader Parse()
    {
        string? type = null;
        bool? fortranOrder = null;
        int[]? shape = null;
        Expect('{');
        while (!TryTake('}'))
        {
            string key = ReadString();
            Expect(':');
            switch (key)
            {
                case "descr" when type is null: type = ReadType(); break;
                case "fortran_order" when fortranOrder is null: fortranOrder = ReadBool(); break;
                case "shape" when shape is null: shape = ReadShape(); break;
                default: throw Error($"the key '{key}' is unknown or stands twice");
            }

            if (!TryTake(','))
            {
                Expect('}');
                break;
            }
        }

        SkipSpace();
        if (_at < _text.Length)
        {
            throw Error("something follows the dict");
        }

        if (type is null || fortranOrder is null || shape is null)
        {
            throw Error("one of descr, fortran_order and shape is missing");
        }

        (DType dtype, bool isBigEndian) = ParseType(type);
        return new NpyHeader(dtype, isBigEndian, fortranOrder.Value, shape);
    }

    private static (DType DType, bool IsBigEndian) ParseType(string type)
    {
        foreach (DType dtype in Enum.GetValues<DType>())
        {
            if (type.Length == 3 && "<>|=".Contains(type[0], StringComparison.Ordinal) && type.AsSpan(1).SequenceEqual(NpyHeader.TypeCode(dtype)))
            {
                return (dtype, type[0] == '>');
            }
        }

        throw new InvalidDataException($"Its elements are of type '{type}', which is none of NumPy's bools, integers and floats of up to 64 bits.");
    }

    private string ReadType()
    {
        SkipSpace();
        return _at < _text.Length && _text[_at] is '[' or '('
            ? throw new InvalidDataException("Its elements are records of several fields; plain numbers are read.")
            : ReadString();
    }

    private string ReadString()
    {
        SkipSpace();
        if (_at >= _text.Length || _text[_at] is not ('\'' or '"'))
        {
            throw Error("a string is expected");
        }

        char quote = _text[_at++];
        int length = _text[_at..].IndexOf(quote);
        if (length < 0)
        {
            throw Error("a string has no end");
        }

        string value = _text.Slice(_at, length).ToString();
        _at += length + 1;
        return value;
    }

    private bool ReadBool()
    {
        SkipSpace();
        foreach ((string word, bool value) in ((string, bool)[])[("True", true), ("False", false)])
        {
            if (_text[_at..].StartsWith(word, StringComparison.Ordinal))
            {
                _at += word.Length;
                return value;
            }
        }

        throw Error("True or False is expected");
    }

    private int[] ReadShape()
    {
        var shape = new List<int>();
        Expect('(');
        while (!TryTake(')'))
        {
            shape.Add(ReadLength());
            if (shape.Count > Layout.MaxRank)
            {
                throw Error($"there are more than {Layout.MaxRank} axes");
            }

            if (!TryTake(','))
            {
                Expect(')');
                return shape.Count > 1 ? [.. shape] : throw Error("the shape is a number, not a tuple");
            }
        }

        return [.. shape];
    }

    private int ReadLength()
    {
        SkipSpace();
        int start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        if (!int.TryParse(_text[start.._at], NumberStyles.None, CultureInfo.InvariantCulture, out int length))
        {
            throw Error($"a length from 0 to {int.MaxValue} is expected");
        }

        // Python 2 wrote its long integers so.
        _ = TryTake('L');
        return length;
    }

    private void Expect(char expected)
    {
        if (!TryTake(expected))
        {
            throw Error($"'{expected}' is expected");
        }
    }

    private bool TryTake(char wanted)
    {
        SkipSpace();
        if (_at >= _text.Length || _text[_at] != wanted)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\n' or '\t' or '\r')
        {
            _at++;
        }
    }

    private readonly InvalidDataException Error(string problem) => new($"Its header cannot be read: at character {_at}, {problem}.");
}
