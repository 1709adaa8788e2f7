namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// A Huffman code as a file states it: how many codes of each length, and their symbols. It is checked when a table is built from it.
/// </summary>
internal sealed class HuffmanCode(byte[] counts, byte[] symbols)
{
    private HuffmanTable? _dc;
    private HuffmanTable? _ac;

    /// <summary>The number of codes of 1 to 16 bits.</summary>
    public ReadOnlySpan<byte> Counts => counts;

    /// <summary>The symbols in the order of their codes.</summary>
    public ReadOnlySpan<byte> Symbols => symbols;

    /// <summary>The look-up table for DC differences; null if the code is not a valid one for them.</summary>
    public HuffmanTable? DcTable => _dc ??= HuffmanTable.Build(this, ac: false);

    /// <summary>The look-up table for AC coefficients; null if the code is not a valid one.</summary>
    public HuffmanTable? AcTable => _ac ??= HuffmanTable.Build(this, ac: true);

    /// <summary>The same code, but one object for all files if it is a standard one, so that its tables are built once.</summary>
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
}
