namespace PurePipeline.Numerics;

/// <summary>
/// Steps one after the other, from a picture's bytes to the elements of an array. They run over short blocks that stay in the first-level
/// cache. Immutable.
/// </summary>
internal sealed class ElementwiseChain
{
    /// <summary>Elements per block: whole pixels of 1, 2, 3 or 4 channels.</summary>
    public const int Block = 1536;

    /// <summary>The bytes of scratch that a run needs: two blocks of the widest elements.</summary>
    public const int ScratchBytes = 2 * Block * sizeof(double);

    private readonly ElementwiseStep[] _steps;

    private ElementwiseChain(ElementwiseStep[] steps) => _steps = steps;

    /// <summary>The bytes as they are.</summary>
    public static ElementwiseChain Empty { get; } = new([]);

    public bool IsEmpty => _steps.Length == 0;

    /// <summary>The dtype that comes out; a picture's bytes go in.</summary>
    public DType Output => IsEmpty ? DType.UInt8 : _steps[^1].Output;

    /// <summary>This chain and one step more.</summary>
    public ElementwiseChain Then(ElementwiseStep step) => (_steps, step) switch
    {
        ([], CastStep { Output: DType.Float32 }) => new ElementwiseChain([NormalizeStep.Start]),
        ([.. var before, NormalizeStep last], OperandStep operand) when last.TryAppend(operand) is { } longer => new ElementwiseChain([.. before, longer]),
        _ => new ElementwiseChain([.. _steps, step]),
    };

    /// <summary>Makes elements of <see cref="Output"/> from bytes.</summary>
    /// <param name="source">Bytes of one channel, or of whole pixels.</param>
    /// <param name="destination">As many elements.</param>
    /// <param name="channel">The channel they belong to, or what <see cref="ElementwiseStep"/> names in place of one.</param>
    /// <param name="scratch"><see cref="ScratchBytes"/> bytes.</param>
    public void Run(ReadOnlySpan<byte> source, Span<byte> destination, int channel, Span<byte> scratch)
    {
        if (IsEmpty)
        {
            source.CopyTo(destination);
            return;
        }

        int size = Output.ItemSize();
        for (int start = 0; start < source.Length; start += Block)
        {
            int count = Math.Min(Block, source.Length - start);
            RunBlock(source.Slice(start, count), destination.Slice(start * size, count * size), channel, scratch);
        }
    }

    private void RunBlock(ReadOnlySpan<byte> source, Span<byte> destination, int channel, Span<byte> scratch)
    {
        Span<byte> first = scratch[..(ScratchBytes / 2)];
        Span<byte> second = scratch[(ScratchBytes / 2)..];
        int count = source.Length;
        ReadOnlySpan<byte> current = source;
        foreach (ElementwiseStep step in _steps)
        {
            // Elements as wide as the result's are kept in its own place, others in the scratch block that is free.
            int bytes = count * step.Output.ItemSize();
            Span<byte> next = bytes == destination.Length ? destination : current.Overlaps(first) ? second[..bytes] : first[..bytes];
            step.Run(current, next, channel);
            current = next;
        }
    }
}
