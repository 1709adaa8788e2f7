namespace PurePipeline.Decoding.Jpeg;

/// <summary>Numbers the blocks of a frame: components one after the other, each row by row, padded to whole MCUs and groups of their rows.</summary>
internal sealed class BlockGrid
{
    private readonly long[] _first;
    private readonly int[] _perRow;

    public BlockGrid(JpegFrame frame)
    {
        (_first, _perRow) = (new long[frame.Components.Count], new int[frame.Components.Count]);
        foreach (JpegComponent c in frame.Components)
        {
            _first[c.Index] = Count;
            _perRow[c.Index] = frame.McusPerRow * c.H;
            Count += (long)_perRow[c.Index] * frame.McuRowGroups * frame.McuRowsTogether * c.V;
        }
    }

    /// <summary>All blocks. Where it fits an int, so does every <see cref="Block"/>.</summary>
    public long Count { get; }

    /// <summary>The number of the block in a row and column of a component.</summary>
    public int Block(int component, int row, int column) => (int)(_first[component] + ((long)row * _perRow[component]) + column);
}
