using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>A binary operation with a constant, one for all channels or one for each.</summary>
/// <param name="dtype">The dtype of the elements, the constants and the results.</param>
/// <param name="operation">What is done.</param>
/// <param name="constants">The constants.</param>
/// <param name="constantFirst">True for constant op element.</param>
internal sealed class OperandStep(DType dtype, BinaryOperation operation, ChannelConstants constants, bool constantFirst) : ElementwiseStep(dtype, dtype)
{
    public BinaryOperation Operation { get; } = operation;

    public ChannelConstants Constants { get; } = constants;

    public bool ConstantFirst { get; } = constantFirst;

    public override void Run(ReadOnlySpan<byte> source, Span<byte> destination, int channel)
    {
        ReadOnlySpan<byte> operand = Constants.For(channel);
        if (operand.Length > destination.Length)
        {
            operand = operand[..destination.Length];
        }

        if (ConstantFirst)
        {
            Arithmetic.Of(Output).Run(Operation, operand, source, destination);
        }
        else
        {
            Arithmetic.Of(Output).Run(Operation, source, operand, destination);
        }
    }
}
