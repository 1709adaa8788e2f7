namespace PurePipeline.Resampling;

/// <summary>Which bytes of a source row the blocks of a <see cref="WindowPlan"/> need, and their weights.</summary>
internal interface IWindowPlacement
{
    /// <summary>
    /// Fills in slot <paramref name="slot"/> (0 or 1) of a block and the slot two further: for each of their four sums two source bytes
    /// (-1: none), first those of the one slot, then of the other; and their weights, two words a sum, at 32 and at 96 of
    /// <paramref name="step"/>.
    /// </summary>
    void Place(int block, int slot, scoped Span<int> places, scoped Span<byte> step);
}
