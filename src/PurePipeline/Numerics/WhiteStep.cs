namespace PurePipeline.Numerics;

/// <summary>
/// A black and white picture's bytes as bools. True is 255 there, not 1: that is what NumPy has in memory of a PIL image of mode <c>1</c>,
/// and what it writes to a file.
/// </summary>
internal sealed class WhiteStep() : ElementwiseStep(DType.UInt8, DType.Bool)
{
    public override void Run(ReadOnlySpan<byte> source, Span<byte> destination, int channel)
    {
        for (int i = 0; i < source.Length; i++)
        {
            destination[i] = source[i] != 0 ? (byte)255 : (byte)0;
        }
    }
}
