using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Arithmetic;

internal static partial class ByteSums
{
    /// <summary>Of whole vectors, at most a block of them.</summary>
    // Safety: i + 32 <= elements.Length.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static (long Bytes, long Squares) OfVector256(ReadOnlySpan<byte> elements)
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
