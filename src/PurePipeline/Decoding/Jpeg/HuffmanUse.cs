namespace PurePipeline.Decoding.Jpeg;

/// <summary>What a Huffman code is looked up for: which parts a <see cref="HuffmanTable"/> of it has.</summary>
internal enum HuffmanUse
{
    /// <summary>DC differences, one at a time.</summary>
    Dc,

    /// <summary>Differences of a lossless scan, one at a time.</summary>
    Lossless,

    /// <summary>AC coefficients of a progressive scan, one at a time.</summary>
    Ac,

    /// <summary>AC coefficients of a sequential scan, two at a time.</summary>
    AcPairs,

    /// <summary>AC coefficients of a sequential scan with too little data to be worth a table of pairs, which is empty.</summary>
    AcSingles,
}
