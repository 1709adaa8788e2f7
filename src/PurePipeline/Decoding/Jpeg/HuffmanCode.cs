namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// A Huffman code as a file states it: how many codes of each length, and their symbols. It is checked when a table is written for it.
/// </summary>
internal sealed class HuffmanCode(byte[] counts, byte[] symbols)
{
    // Of a standard code: its tables, by use.
    private uint[]?[]? _tables;

    /// <summary>The number of codes of 1 to 16 bits.</summary>
    public ReadOnlySpan<byte> Counts => counts;

    /// <summary>The symbols in the order of their codes.</summary>
    public ReadOnlySpan<byte> Symbols => symbols;

    /// <summary>Whether it is one of T.81's examples, whose tables are made once for all files.</summary>
    public bool IsStandard
    {
        get => _tables is not null;
        init => _tables = value ? new uint[]?[Enum.GetValues<HuffmanUse>().Length] : null;
    }

    /// <summary>The same code, but one object for all files if it is a standard one.</summary>
    public HuffmanCode Shared()
    {
        foreach (HuffmanCode standard in StandardHuffmanCodes.All)
        {
            if (Counts.SequenceEqual(standard.Counts) && Symbols.SequenceEqual(standard.Symbols))
            {
                return standard;
            }
        }

        return this;
    }

    /// <summary>Writes the look-up table for a use; false if the code is not a valid one for it.</summary>
    public bool TryWrite(HuffmanUse use, Span<uint> table)
    {
        if (_tables is null)
        {
            return HuffmanTable.TryWrite(this, use, table);
        }

        // A table that is there costs no more than an empty one.
        use = use == HuffmanUse.AcSingles ? HuffmanUse.AcPairs : use;
        if (_tables[(int)use] is not { } kept)
        {
            kept = new uint[HuffmanTable.Length(use)];
            if (!HuffmanTable.TryWrite(this, use, kept))
            {
                return false;
            }

            _tables[(int)use] = kept;
        }

        kept.CopyTo(table);
        return true;
    }
}
