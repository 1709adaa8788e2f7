using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary>
/// The mean of a block's 8-bit samples in Pillow's <c>Reduce.c</c>: a product with a reciprocal of few bits, which darkens large blocks;
/// white of 300x300 becomes 254.
/// </summary>
internal static class ReducedMean
{
    /// <summary>Divides sums by the <paramref name="count"/> of a block's pixels; all in 32 bits, whatever does not fit is lost.</summary>
    public static void Divide(ReadOnlySpan<uint> sums, Span<byte> means, int count)
    {
        means = means[..sums.Length];
        int start = Vector128.IsHardwareAccelerated ? DivideVector128(sums, means, count) : 0;
        DivideScalar(sums, means, count, start);
    }

    /// <summary>The specification, from block <paramref name="start"/> on.</summary>
    internal static void DivideScalar(ReadOnlySpan<uint> sums, Span<byte> means, int count, int start = 0)
    {
        (uint half, uint reciprocal) = (Half(count), Reciprocal(count));
        for (int i = start; i < sums.Length; i++)
        {
            means[i] = (byte)(unchecked((sums[i] + half) * reciprocal) >> 24);
        }
    }

    /// <summary>16 blocks a turn; returns how many it has done.</summary>
    // Safety: a turn's sums and means lie in the spans, of which the caller says that they are equally long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int DivideVector128(ReadOnlySpan<uint> sums, Span<byte> means, int count)
    {
        ref uint from = ref MemoryMarshal.GetReference(sums);
        ref byte to = ref MemoryMarshal.GetReference(means);
        Vector128<uint> half = Vector128.Create(Half(count));
        Vector128<uint> reciprocal = Vector128.Create(Reciprocal(count));
        int i = 0;
        for (; i <= sums.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<uint> a = ((Vector128.LoadUnsafe(ref from, (nuint)i) + half) * reciprocal) >> 24;
            Vector128<uint> b = ((Vector128.LoadUnsafe(ref from, (nuint)i + 4) + half) * reciprocal) >> 24;
            Vector128<uint> c = ((Vector128.LoadUnsafe(ref from, (nuint)i + 8) + half) * reciprocal) >> 24;
            Vector128<uint> d = ((Vector128.LoadUnsafe(ref from, (nuint)i + 12) + half) * reciprocal) >> 24;
            Vector128.Narrow(Vector128.Narrow(a, b), Vector128.Narrow(c, d)).StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }

    private static uint Half(int count) => unchecked((uint)(count / 2));

    // division_UINT32(count, 8), in single precision. Its divisor has 32 bits, so that it can come to 0: an x86 conversion makes 0 of that.
    private static uint Reciprocal(int count)
    {
        uint divisor = unchecked((uint)(256 * count));
        return divisor == 0 ? 0 : (uint)(4294967296f / divisor);
    }
}
