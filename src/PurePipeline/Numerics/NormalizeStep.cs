using System.Runtime.InteropServices;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>The usual beginning of a chain as one step: bytes to float32, or float32, then float32 operations with constants.</summary>
internal sealed class NormalizeStep : ElementwiseStep
{
    /// <summary>The channels that constants are laid out for at once; a picture has no more.</summary>
    private const int MaxChannels = 4;

    private readonly SingleOperation[] _interleaved;
    private readonly SingleOperation[] _reversed;
    private readonly SingleOperation[][] _planes;

    private NormalizeStep(DType input, SingleOperation[] interleaved, SingleOperation[] reversed, SingleOperation[][] planes)
        : base(input, DType.Float32) => (_interleaved, _reversed, _planes) = (interleaved, reversed, planes);

    /// <summary>The conversion alone.</summary>
    public static NormalizeStep OfBytes { get; } = new(DType.UInt8, [], [], [[], [], [], []]);

    /// <summary>Floats as they are.</summary>
    public static NormalizeStep OfSingles { get; } = new(DType.Float32, [], [], [[], [], [], []]);

    /// <summary>This and one operation more; null if it is not one of those that are done in registers.</summary>
    public NormalizeStep? TryAppend(OperandStep step)
    {
        if (step.Output != DType.Float32 || KindOf(step) is not { } kind)
        {
            return null;
        }

        var planes = new SingleOperation[MaxChannels][];
        for (int channel = 0; channel < MaxChannels; channel++)
        {
            planes[channel] = [.. _planes[channel], With(kind, step.Constants, Math.Min(channel, step.Constants.ChannelCount - 1))];
        }

        return new NormalizeStep(
            Input, [.. _interleaved, With(kind, step.Constants, Interleaved)], [.. _reversed, With(kind, step.Constants, Reversed)], planes);
    }

    public override void Run(ReadOnlySpan<byte> source, Span<byte> destination, int channel)
    {
        SingleOperation[] operations = channel switch
        {
            Interleaved => _interleaved,
            Reversed => _reversed,
            _ => _planes[channel],
        };
        Span<float> results = MemoryMarshal.Cast<byte, float>(destination);
        if (Input == DType.UInt8)
        {
            NormalizeElements.Run(source, operations, results);
        }
        else
        {
            NormalizeElements.Run(MemoryMarshal.Cast<byte, float>(source), operations, results);
        }
    }

    /// <summary>Does it to one channel of whole pixels.</summary>
    public void Run(ReadOnlySpan<byte> pixels, int channels, int channel, Span<byte> destination)
    {
        SingleOperation[] operations = _planes[channel];
        Span<float> results = MemoryMarshal.Cast<byte, float>(destination);
        if (Input == DType.UInt8)
        {
            NormalizeElements.Run(pixels, channels, channel, operations, results);
        }
        else
        {
            NormalizeElements.Run(MemoryMarshal.Cast<byte, float>(pixels), channels, channel, operations, results);
        }
    }

    private static SingleOperation With(SingleOperation.Operator kind, ChannelConstants constants, int channel) =>
        new(kind, MemoryMarshal.Cast<byte, float>(constants.For(channel)).ToArray(), channel >= 0 || constants.IsUniform);

    private static SingleOperation.Operator? KindOf(OperandStep step) => (step.Operation, step.ConstantFirst) switch
    {
        (BinaryOperation.Add, _) => SingleOperation.Operator.Add,
        (BinaryOperation.Subtract, false) => SingleOperation.Operator.Subtract,
        (BinaryOperation.Subtract, true) => SingleOperation.Operator.SubtractFrom,
        (BinaryOperation.Multiply, _) => SingleOperation.Operator.Multiply,
        (BinaryOperation.Divide, false) => SingleOperation.Operator.Divide,
        (BinaryOperation.Divide, true) => SingleOperation.Operator.DivideInto,
        _ => null,
    };
}
