using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// The vertical half of OpenCV's Lanczos interpolation of bytes (imgproc/src/resize.cpp, <c>VResizeLanczos4</c>):
/// <c>(b0 * t0 + ... + b7 * t7 + 2^21) >> 22</c> in 32-bit integers, limited to a byte.
/// </summary>
internal static unsafe class LanczosByteRows
{
    private const int Taps = 8;
    private const int Bits = 22;

    /// <summary>Blends eight filtered rows.</summary>
    /// <param name="ring">The memory of the filtered rows.</param>
    /// <param name="starts">Where each of the eight rows starts in it.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="row">The row to write, all of it.</param>
    public static void Blend(ReadOnlySpan<int> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(starts.Length, Taps, nameof(starts));
        foreach (int start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start, ring.Length - row.Length, nameof(starts));
        }

        int done = Avx2.IsSupported ? BlendVector256(ring, starts, weights, row) : 0;
        BlendScalar(ring, starts, weights, row, done);
    }

    /// <summary>The specification, from element <paramref name="start"/> on.</summary>
    internal static void BlendScalar(ReadOnlySpan<int> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row, int start)
    {
        for (int e = start; e < row.Length; e++)
        {
            int sum = 1 << (Bits - 1);
            for (int j = 0; j < Taps; j++)
            {
                sum = unchecked(sum + (ring[starts[j] + e] * TapAxis.Fixed(weights[j])));
            }

            row[e] = (byte)Math.Clamp(sum >> Bits, 0, 255);
        }
    }

    /// <summary>32 elements a turn; returns where it has stopped.</summary>
    // Safety: Blend has checked that each row of the ring has as many elements as the result, and e + 32 <= row.Length.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int BlendVector256(ReadOnlySpan<int> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<byte> row)
    {
        Vector256<int> order = Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7);
        int* w = stackalloc int[Taps];
        int** t = stackalloc int*[Taps];
        int e = 0;
        fixed (int* rows = ring)
        fixed (byte* target = row)
        {
            for (int j = 0; j < Taps; j++)
            {
                w[j] = TapAxis.Fixed(weights[j]);
                t[j] = rows + starts[j];
            }

            for (; e <= row.Length - Vector256<byte>.Count; e += Vector256<byte>.Count)
            {
                Vector256<int> a = Vector256.Create(1 << (Bits - 1));
                Vector256<int> b = a;
                Vector256<int> c = a;
                Vector256<int> d = a;
                for (int j = 0; j < Taps; j++)
                {
                    Vector256<int> weight = Vector256.Create(w[j]);
                    int* sums = t[j] + e;
                    a += Vector256.Load(sums) * weight;
                    b += Vector256.Load(sums + 8) * weight;
                    c += Vector256.Load(sums + 16) * weight;
                    d += Vector256.Load(sums + 24) * weight;
                }

                // The packs work within lanes: quads 0 2 4 6 1 3 5 7.
                Vector256<short> low = Avx2.PackSignedSaturate(a >> Bits, b >> Bits);
                Vector256<short> high = Avx2.PackSignedSaturate(c >> Bits, d >> Bits);
                Avx2.PermuteVar8x32(Avx2.PackUnsignedSaturate(low, high).AsInt32(), order).AsByte().Store(target + e);
            }
        }

        return e;
    }
}
