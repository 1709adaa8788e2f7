namespace PurePipeline.Decoding.Gif;

/// <summary>
/// The strings of LZW codes of up to 12 bits, each a string that was there before and one more value. Codes below the clear code are
/// values; that and the one behind it, the end of the data, stand for no string.
/// </summary>
internal sealed class LzwTable
{
    /// <summary>The most codes.</summary>
    public const int MaxCount = 1 << MaxBits;

    /// <summary>The most bits of a code.</summary>
    public const int MaxBits = 12;

    private readonly ushort[] _prefixes = new ushort[MaxCount];
    private readonly ushort[] _lengths = new ushort[MaxCount];
    private readonly byte[] _suffixes = new byte[MaxCount];
    private readonly byte[] _firsts = new byte[MaxCount];

    /// <param name="bits">The bits of a value.</param>
    public LzwTable(int bits)
    {
        Clear = 1 << bits;
        for (int i = 0; i < Math.Min(Clear, MaxCount); i++)
        {
            (_suffixes[i], _firsts[i], _lengths[i]) = ((byte)i, (byte)i, 1);
        }
    }

    /// <summary>The code that empties the table.</summary>
    public int Clear { get; }

    /// <summary>The code of the end.</summary>
    public int End => Clear + 1;

    /// <summary>The values of a code's string.</summary>
    public int LengthOf(int code) => _lengths[code];

    /// <summary>The first value of a code's string.</summary>
    public byte FirstOf(int code) => _firsts[code];

    /// <summary>Gives a code the string of another and one more value.</summary>
    public void Set(int code, int prefix, byte suffix)
    {
        (_prefixes[code], _suffixes[code], _firsts[code]) = ((ushort)prefix, suffix, _firsts[prefix]);
        _lengths[code] = (ushort)(_lengths[prefix] + 1);
    }

    /// <summary>Writes a code's string into as many bytes as it has values.</summary>
    public void Write(int code, Span<byte> target)
    {
        for (int i = target.Length - 1; i >= 0; i--)
        {
            target[i] = _suffixes[code];
            code = _prefixes[code];
        }
    }

    /// <summary>Writes the start of a code's string, as many values as there are bytes.</summary>
    public void WriteStart(int code, Span<byte> target)
    {
        for (int skip = _lengths[code] - target.Length; skip > 0; skip--)
        {
            code = _prefixes[code];
        }

        Write(code, target);
    }
}
