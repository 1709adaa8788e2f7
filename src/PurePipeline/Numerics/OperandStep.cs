using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>A binary operation with a constant, one for all channels or one for each.</summary>
internal sealed class OperandStep : ElementwiseStep
{
    private readonly BinaryOperation _operation;
    private readonly bool _constantFirst;
    private readonly int _channels;
    private readonly byte[] _constants;

    /// <param name="dtype">The dtype of the elements, the constants and the results.</param>
    /// <param name="operation">What is done.</param>
    /// <param name="constants">One element, or one for each channel.</param>
    /// <param name="constantFirst">True for constant op element.</param>
    public OperandStep(DType dtype, BinaryOperation operation, ReadOnlySpan<byte> constants, bool constantFirst)
        : base(dtype, dtype)
    {
        (_operation, _constantFirst) = (operation, constantFirst);
        _channels = constants.Length / dtype.ItemSize();
        _constants = constants.ToArray();
        if (_channels > 1)
        {
            // For interleaved pixels: the constants again and again, as long as a block.
            _constants = new byte[ElementwiseChain.Block * dtype.ItemSize()];
            for (int at = 0; at < _constants.Length; at += constants.Length)
            {
                constants[..Math.Min(constants.Length, _constants.Length - at)].CopyTo(_constants.AsSpan(at));
            }
        }
    }

    public override void Run(ReadOnlySpan<byte> source, Span<byte> destination, int channel)
    {
        int size = Output.ItemSize();
        ReadOnlySpan<byte> constants = _channels == 1 ? _constants
            : channel == Interleaved ? _constants.AsSpan(0, destination.Length)
            : _constants.AsSpan(channel * size, size);
        if (_constantFirst)
        {
            Arithmetic.Of(Output).Run(_operation, constants, source, destination);
        }
        else
        {
            Arithmetic.Of(Output).Run(_operation, source, constants, destination);
        }
    }
}
