namespace PurePipeline.Decoding.WebP;

/// <summary>Bits of a VP8L bitstream from which symbols are read, the lowest bit of a byte first.</summary>
internal interface ISymbolBits
{
    /// <summary>How many bits there are at least after <see cref="Fill"/>.</summary>
    static abstract int FilledBits { get; }

    /// <summary>Whether no further symbol may be read.</summary>
    bool IsSpent { get; }

    /// <summary>The next bits.</summary>
    uint Peek { get; }

    /// <summary>Makes sure that there are bits to peek at.</summary>
    void Fill();

    /// <summary>Passes over bits that have been looked at.</summary>
    /// <param name="count">How many; what is above the lowest byte does not count.</param>
    void Skip(uint count);
}
