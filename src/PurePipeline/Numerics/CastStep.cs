using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary><c>astype</c> to another dtype.</summary>
internal sealed class CastStep(DType input, DType output) : ElementwiseStep(input, output)
{
    public override void Run(ReadOnlySpan<byte> source, Span<byte> destination, int channel)
    {
        if (Input.ItemSize() == Output.ItemSize() && source.Overlaps(destination))
        {
            // Only integers of one size change in place, and they keep their bits; anything else of equal size goes by way of a copy.
            source = source.ToArray();
        }

        Conversion.Run(Input, source, Output, destination);
    }
}
