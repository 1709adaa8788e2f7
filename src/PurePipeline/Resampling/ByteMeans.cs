using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>Means of two bytes, <c>(a + b + 1) >> 1</c>.</summary>
internal static class ByteMeans
{
    /// <summary>The specification, from element <paramref name="start"/> on.</summary>
    internal static void OfScalar(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> means, int start = 0)
    {
        for (int i = start; i < means.Length; i++)
        {
            means[i] = (byte)((first[i] + second[i] + 1) >> 1);
        }
    }

    /// <summary>The means of two rows, of which <paramref name="means"/> is the shortest or as long.</summary>
    public static void Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> means)
    {
        first = first[..means.Length];
        second = second[..means.Length];
        int done = Avx2.IsSupported ? OfVector256(first, second, means)
            : Vector128.IsHardwareAccelerated ? OfVector128(first, second, means)
            : 0;
        OfScalar(first, second, means, done);
    }

    /// <summary>The means of two vectors' bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Of(Vector128<byte> a, Vector128<byte> b) =>
        Sse2.IsSupported ? Sse2.Average(a, b)
        : AdvSimd.IsSupported ? AdvSimd.FusedAddRoundedHalving(a, b)
        : (a | b) - ((a ^ b) >> 1);

    /// <summary>128 bits, on any processor; returns how many it has done.</summary>
    // Safety: a turn's bytes lie in all three spans, which are equally long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe int OfVector128(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> means)
    {
        int i = 0;
        fixed (byte* a = first, b = second, to = means)
        {
            for (; i <= means.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
            {
                Of(Vector128.Load(a + i), Vector128.Load(b + i)).Store(to + i);
            }
        }

        return i;
    }

    /// <summary>AVX2; returns how many it has done.</summary>
    // Safety: as in OfVector128.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe int OfVector256(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> means)
    {
        int i = 0;
        fixed (byte* a = first, b = second, to = means)
        {
            for (; i <= means.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
            {
                Avx2.Average(Vector256.Load(a + i), Vector256.Load(b + i)).Store(to + i);
            }
        }

        return i;
    }
}
