namespace PurePipeline.Numerics;

/// <summary>
/// Steps one after the other, from a picture's elements to those of an array. They run over short blocks that stay in the first-level
/// cache. Immutable.
/// </summary>
internal sealed class ElementwiseChain
{
    /// <summary>Elements per block: whole pixels of 1, 2, 3 or 4 channels.</summary>
    public const int Block = 1536;

    /// <summary>The bytes of scratch that a run needs: two blocks of the widest elements.</summary>
    public const int ScratchBytes = 2 * Block * sizeof(double);

    private readonly ElementwiseStep[] _steps;

    private ElementwiseChain(DType input, ElementwiseStep[] steps) => (Input, _steps) = (input, steps);

    public bool IsEmpty => _steps.Length == 0;

    /// <summary>The dtype of the picture's elements, which go in.</summary>
    public DType Input { get; }

    /// <summary>The dtype that comes out.</summary>
    public DType Output => IsEmpty ? Input : _steps[^1].Output;

    /// <summary>The whole chain as one step that can take its elements out of whole pixels; null if it is none.</summary>
    public NormalizeStep? AsNormalization => _steps switch
    {
        [NormalizeStep only] => only,
        [] when Input == DType.Float32 => NormalizeStep.OfSingles,
        _ => null,
    };

    /// <summary>The elements as they are.</summary>
    public static ElementwiseChain Of(DType input) => new(input, []);

    /// <summary>This chain and one step more.</summary>
    public ElementwiseChain Then(ElementwiseStep step) => (_steps, step) switch
    {
        ([], CastStep { Input: DType.UInt8, Output: DType.Float32 }) => new ElementwiseChain(Input, [NormalizeStep.OfBytes]),
        ([], OperandStep operand) when Input == DType.Float32 && NormalizeStep.OfSingles.TryAppend(operand) is { } first => new ElementwiseChain(Input, [first]),
        ([.. var before, NormalizeStep last], OperandStep operand) when last.TryAppend(operand) is { } longer => new ElementwiseChain(Input, [.. before, longer]),
        _ => new ElementwiseChain(Input, [.. _steps, step]),
    };

    /// <summary>Makes elements of <see cref="Output"/> from elements of <see cref="Input"/>.</summary>
    /// <param name="source">Elements of one channel, or of whole pixels.</param>
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

        (int inputSize, int size) = (Input.ItemSize(), Output.ItemSize());
        int length = source.Length / inputSize;
        for (int start = 0; start < length; start += Block)
        {
            int count = Math.Min(Block, length - start);
            RunBlock(source.Slice(start * inputSize, count * inputSize), destination.Slice(start * size, count * size), count, channel, scratch);
        }
    }

    private void RunBlock(ReadOnlySpan<byte> source, Span<byte> destination, int count, int channel, Span<byte> scratch)
    {
        Span<byte> first = scratch[..(ScratchBytes / 2)];
        Span<byte> second = scratch[(ScratchBytes / 2)..];
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
