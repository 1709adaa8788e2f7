namespace PurePipeline.Decoding.Gif;

/// <summary>
/// The strings of LZW codes of up to 12 bits. Each is one that was decoded before and the value behind it, and so lies in what has been decoded.
/// Codes below the clear code are values; that and the one behind it, the end of the data, stand for no string.
/// </summary>
internal sealed class LzwTable
{
    /// <summary>The most codes.</summary>
    public const int MaxCount = 1 << MaxBits;

    /// <summary>The most bits of a code.</summary>
    public const int MaxBits = 12;

    // As many values are copied one by one in less time than it takes to call for it.
    private const int ShortLength = 16;

    // Behind values of 12 bits one more may stand for the string that is being defined.
    private readonly (int Start, int Length)[] _strings = new (int, int)[MaxCount + 3];

    /// <param name="bits">The bits of a value.</param>
    public LzwTable(int bits) => Clear = 1 << bits;

    /// <summary>The code that empties the table.</summary>
    public int Clear { get; }

    /// <summary>The code of the end.</summary>
    public int End => Clear + 1;

    /// <summary>The values of a code's string.</summary>
    public int LengthOf(int code) => code < Clear ? 1 : _strings[code].Length;

    /// <summary>Gives a code the string that was decoded last and the value that will be decoded next.</summary>
    /// <param name="code">The code.</param>
    /// <param name="count">The values that have been decoded.</param>
    /// <param name="length">The length of the string that was decoded last.</param>
    public void Set(int code, int count, int length) => _strings[code] = (count - length, length + 1);

    /// <summary>Decodes a code's string, or its start if there is no room for more.</summary>
    /// <param name="code">The code, above the clear code.</param>
    /// <param name="values">What has been decoded, and room.</param>
    /// <param name="count">The values that have been decoded.</param>
    /// <returns>The values that there was room for.</returns>
    public int Write(int code, Span<byte> values, int count)
    {
        (int start, int length) = _strings[code];
        length = Math.Min(length, values.Length - count);
        if (length > ShortLength && start + length <= count)
        {
            values.Slice(start, length).CopyTo(values[count..]);
            return length;
        }

        // In the order of the values: of the string that was defined just now, the last value is the first of these.
        ReadOnlySpan<byte> from = values.Slice(start, length);
        Span<byte> to = values.Slice(count, length);
        for (int i = 0; i < from.Length; i++)
        {
            to[i] = from[i];
        }

        return length;
    }
}
