using System.Runtime.InteropServices;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>The usual beginning of a chain as one step: bytes to float32, or float32, then float32 operations with constants.</summary>
internal sealed class NormalizeStep : ElementwiseStep
{
    /// <summary>The channels that constants are laid out for at once; a picture has no more.</summary>
    private const int MaxChannels = 4;

    private readonly (SingleOperation.Operator Kind, ChannelConstants Constants)[] _operations;
    private readonly SingleOperation[]?[] _planes = new SingleOperation[MaxChannels][];
    private SingleOperation[]? _interleaved;
    private SingleOperation[]? _reversed;

    private NormalizeStep(DType input, (SingleOperation.Operator Kind, ChannelConstants Constants)[] operations)
        : base(input, DType.Float32) => _operations = operations;

    /// <summary>The conversion alone.</summary>
    public static NormalizeStep OfBytes { get; } = new(DType.UInt8, []);

    /// <summary>Floats as they are.</summary>
    public static NormalizeStep OfSingles { get; } = new(DType.Float32, []);

    /// <summary>This and one operation more; null if it is not one of those that are done in registers.</summary>
    public NormalizeStep? TryAppend(OperandStep step) =>
        step.Output == DType.Float32 && KindOf(step) is { } kind ? new NormalizeStep(Input, [.. _operations, (kind, step.Constants)]) : null;

    public override void Run(ReadOnlySpan<byte> source, Span<byte> destination, int channel)
    {
        SingleOperation[] operations = For(channel);
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
        SingleOperation[] operations = For(channel);
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

    // Laid out when they are asked for, twice if two threads ask at once.
    private SingleOperation[] For(int channel) => channel switch
    {
        Interleaved => _interleaved ??= LaidOut(channel),
        Reversed => _reversed ??= LaidOut(channel),
        _ => _planes[channel] ??= LaidOut(channel),
    };

    private SingleOperation[] LaidOut(int channel) => Array.ConvertAll(_operations, operation => new SingleOperation(
        operation.Kind,
        MemoryMarshal.Cast<byte, float>(operation.Constants.For(Math.Min(channel, operation.Constants.ChannelCount - 1))).ToArray(),
        channel >= 0 || operation.Constants.IsUniform));

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
