using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>The sum of bytes, and that of their squares.</summary>
internal static class ByteSums
{
    // A lane of 32 bits adds 4 squares of at most 255^2 from 32 bytes.
    private const int Block = 32 * 8192;

    public static (long Bytes, long Squares) Of(ReadOnlySpan<byte> elements)
    {
        (long bytes, long squares) = (0, 0);
        for (; Avx2.IsSupported && elements.Length >= Vector256<byte>.Count; elements = elements[Math.Min(Block, elements.Length & -32)..])
        {
            (long someBytes, long someSquares) = OfBlock(elements[..Math.Min(Block, elements.Length & -32)]);
            bytes += someBytes;
            squares += someSquares;
        }

        (long lastBytes, long lastSquares) = Scalar(elements);
        return (bytes + lastBytes, squares + lastSquares);
    }

    /// <summary>The specification.</summary>
    internal static (long Bytes, long Squares) Scalar(ReadOnlySpan<byte> elements)
    {
        (long bytes, long squares) = (0, 0);
        foreach (byte x in elements)
        {
            bytes += x;
            squares += x * x;
        }

        return (bytes, squares);
    }

    // Whole vectors. Safety: i + 32 <= elements.Length.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static (long Bytes, long Squares) OfBlock(ReadOnlySpan<byte> elements)
    {
        ref byte from = ref MemoryMarshal.GetReference(elements);
        Vector256<long> bytes = default;
        Vector256<uint> squares = default;
        for (int i = 0; i < elements.Length; i += Vector256<byte>.Count)
        {
            Vector256<byte> x = Vector256.LoadUnsafe(ref from, (nuint)i);
            bytes += Avx2.SumAbsoluteDifferences(x, Vector256<byte>.Zero).AsInt64();
            Vector256<short> low = Avx2.UnpackLow(x, Vector256<byte>.Zero).AsInt16();
            Vector256<short> high = Avx2.UnpackHigh(x, Vector256<byte>.Zero).AsInt16();
            squares += (Avx2.MultiplyAddAdjacent(low, low) + Avx2.MultiplyAddAdjacent(high, high)).AsUInt32();
        }

        (Vector256<ulong> first, Vector256<ulong> second) = Vector256.Widen(squares);
        return (Vector256.Sum(bytes), (long)Vector256.Sum(first + second));
    }
}
