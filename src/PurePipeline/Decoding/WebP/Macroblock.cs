using System.Runtime.CompilerServices;

namespace PurePipeline.Decoding.WebP;

/// <summary>What the first partition says of a macroblock of 16x16 pixels.</summary>
internal struct Macroblock
{
    public byte Segment;

    /// <summary>It has no coefficients.</summary>
    public bool IsSkipped;

    /// <summary>Luma is predicted by subblocks.</summary>
    public bool HasSubblocks;

    /// <summary>The mode of chroma, and of luma where it has no subblocks: one of the first four of <see cref="SubblockMode"/>.</summary>
    public byte ChromaMode;

    /// <summary>The modes of the subblocks; the first one is that of all where there are none.</summary>
    public SubblockModes Modes;

    /// <summary>One for each subblock, row by row.</summary>
    [InlineArray(16)]
    internal struct SubblockModes
    {
        private byte _first;
    }
}
