namespace PurePipeline.Decoding.Jpeg;

/// <summary>A Huffman code's canonical tables (T.81, F.2.2.3), for a reader that goes bit by bit. The code is a valid one.</summary>
internal sealed class CanonicalCode
{
    public const int MaxLength = 16;

    private readonly byte[] _symbols = new byte[256];
    private readonly int[] _offsets = new int[MaxLength + 1];
    private readonly int[] _largest = new int[MaxLength + 2];

    public CanonicalCode(HuffmanCode code)
    {
        code.Symbols.CopyTo(_symbols);
        int next = 0;
        int value = 0;
        for (int length = 1; length <= MaxLength; length++)
        {
            int count = code.Counts[length - 1];
            _offsets[length] = next - value;
            (next, value) = (next + count, value + count);
            _largest[length] = count > 0 ? value - 1 : -1;
            value <<= 1;
        }

        _largest[MaxLength + 1] = int.MaxValue;
    }

    /// <summary>Whether the code goes on behind its first <paramref name="length"/> bits; at 17 it never does.</summary>
    public bool IsLonger(int value, int length) => value > _largest[length];

    /// <summary>The symbol of a code; 0 for one that is none, which is 17 bits long.</summary>
    public int Symbol(int value, int length) => length > MaxLength ? 0 : _symbols[(value + _offsets[length]) & 0xFF];
}
