namespace PurePipeline.Decoding.Jpeg;

/// <summary>The coefficients of a picture whose scans each bring a part of them, to be read once all have been decoded.</summary>
internal abstract unsafe class CoefficientSource : IDisposable
{
    /// <summary>The DC coefficient of any block.</summary>
    public abstract short Dc(int component, int row, int column);

    /// <summary>Goes to the block in a row, not above the last one, and column of a component.</summary>
    public abstract void Seek(JpegComponent component, int row, int column);

    /// <summary>
    /// Reads the next block of the row, multiplied by its quantisers, into places that are zero. False if it has no coefficient but the
    /// first.
    /// </summary>
    /// <param name="scatter">As <see cref="BlockPlan.Scatter"/>.</param>
    /// <param name="target">A block of the queue.</param>
    // Safety: scatter has 64 entries, whose places lie in the block at target.
    public abstract bool Read(Int32Pointer scatter, Int16Pointer target);

    public abstract void Dispose();
}
