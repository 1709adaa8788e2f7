using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>The sum of bytes, and that of their squares.</summary>
internal static partial class ByteSums
{
    // A lane of 32 bits adds 4 squares of at most 255^2 from 32 bytes.
    private const int Block = 32 * 8192;

    public static (long Bytes, long Squares) Of(ReadOnlySpan<byte> elements)
    {
        (long bytes, long squares) = (0, 0);
        for (; Avx2.IsSupported && elements.Length >= Vector256<byte>.Count; elements = elements[Math.Min(Block, elements.Length & -32)..])
        {
            (long someBytes, long someSquares) = OfVector256(elements[..Math.Min(Block, elements.Length & -32)]);
            bytes += someBytes;
            squares += someSquares;
        }

        (long lastBytes, long lastSquares) = OfScalar(elements);
        return (bytes + lastBytes, squares + lastSquares);
    }
}
