using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed unsafe partial class ByteTapColumns<TSum>
{
    /// <summary>As <see cref="FilterPixels"/>, four columns at a time; returns where it has stopped.</summary>
    // Safety: a column inside has its 16 bytes in the row. Four of them write four elements each, or 16 behind each other of which the last
    // four are none; the column behind, or the room that sums have behind the row, takes those.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Quads(int x, byte* source, byte* ahead, int* starts, short* weights, TSum* sums, int taps, int channels, Vector128<byte> left, Vector128<byte> right)
    {
        Vector512<byte> lefts = Vector512.Create(Vector256.Create(left, left), Vector256.Create(left, left));
        Vector512<byte> rights = Vector512.Create(Vector256.Create(right, right), Vector256.Create(right, right));
        Vector512<int> dense = Vector512.Create(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 3, 7, 11, 15);
        Vector512<int> firsts = taps == 4
            ? Vector512.Create(0, 0, 0, 0, 2, 2, 2, 2, 4, 4, 4, 4, 6, 6, 6, 6)
            : Vector512.Create(0, 0, 0, 0, 4, 4, 4, 4, 8, 8, 8, 8, 12, 12, 12, 12);
        Vector512<int> next = Vector512<int>.One;
        int last = _inside.End - 4;
        TSum* sum = sums + (x * channels);
        short* weight = weights + (x * taps);
        starts += x;
        for (; x <= last; x += 4, starts += 4, sum += 4 * channels, weight += 4 * taps)
        {
            if (ahead != null)
            {
                Pixels.Prefetch.Line(ahead + starts[0]);
                Pixels.Prefetch.Line(ahead + starts[1]);
                Pixels.Prefetch.Line(ahead + starts[2]);
                Pixels.Prefetch.Line(ahead + starts[3]);
            }

            byte* a = source + (uint)starts[0];
            byte* b = source + (uint)starts[1];
            byte* c = source + (uint)starts[2];
            byte* d = source + (uint)starts[3];
            Vector512<int> all = taps == 4 ? Vector256.Load((int*)weight).ToVector512Unsafe() : Vector512.Load((int*)weight);
            Vector512<int> quad = Weighted(Four(a, b, c, d, 0), all, firsts, firsts + next, lefts, rights);
            if (taps == 8)
            {
                quad += Weighted(Four(a, b, c, d, 4 * channels), all, firsts + next + next, firsts + next + next + next, lefts, rights);
            }

            if (channels == 3)
            {
                quad = Avx512F.PermuteVar16x32(quad, dense);
            }

            if (typeof(TSum) == typeof(float))
            {
                Vector512.ConvertToSingle(quad).Store((float*)sum);
            }
            else
            {
                quad.Store((int*)sum);
            }
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Four(byte* a, byte* b, byte* c, byte* d, int offset)
    {
        Vector256<byte> lower = Vector256.Create(Vector128.Load(a + offset), Vector128.Load(b + offset));
        Vector256<byte> upper = Vector256.Create(Vector128.Load(c + offset), Vector128.Load(d + offset));
        return Avx512F.InsertVector256(lower.ToVector512Unsafe(), upper, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Weighted(
        Vector512<byte> pixels, Vector512<int> weights, Vector512<int> first, Vector512<int> second, Vector512<byte> lefts, Vector512<byte> rights) =>
        Avx512BW.MultiplyAddAdjacent(Avx512BW.Shuffle(pixels, lefts).AsInt16(), Avx512F.PermuteVar16x32(weights, first).AsInt16())
        + Avx512BW.MultiplyAddAdjacent(Avx512BW.Shuffle(pixels, rights).AsInt16(), Avx512F.PermuteVar16x32(weights, second).AsInt16());
}
