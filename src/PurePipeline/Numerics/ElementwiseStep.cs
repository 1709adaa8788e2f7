namespace PurePipeline.Numerics;

/// <summary>One operation on each element, its result depending on that element and, at most, on its channel. Immutable.</summary>
internal abstract class ElementwiseStep(DType input, DType output)
{
    /// <summary>In place of a channel: the elements are whole pixels, channel after channel.</summary>
    public const int Interleaved = -1;

    /// <summary>In place of a channel: the elements are whole pixels, the last channel first.</summary>
    public const int Reversed = -2;

    public DType Input { get; } = input;

    public DType Output { get; } = output;

    /// <summary>
    /// Does it to some elements. The spans are the same memory or do not overlap; the same only if the element sizes are equal.
    /// </summary>
    /// <param name="source">At most <see cref="ElementwiseChain.Block"/> elements of <see cref="Input"/>.</param>
    /// <param name="destination">As many of <see cref="Output"/>.</param>
    /// <param name="channel">The channel they all belong to, or <see cref="Interleaved"/> or <see cref="Reversed"/>.</param>
    public abstract void Run(ReadOnlySpan<byte> source, Span<byte> destination, int channel);
}
