using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed unsafe partial class ByteTapColumns<TSum>
{
    /// <summary>Two pixels of 3 or 4 channels a turn, or eight of one; returns where it has stopped.</summary>
    internal int FilterVector256(ReadOnlySpan<byte> row, Span<TSum> sums, int start, int end)
    {
        fixed (byte* source = row)
        fixed (TSum* target = sums)
        fixed (short* weights = _weights)
        fixed (int* sources = _axis.Sources)
        {
            return (_channels, _taps) switch
            {
                (1, 4) => Gray4(source, target, weights, sources, start, end),
                (1, _) => Gray8(source, target, weights, sources, start, end),
                (_, 4) => Pixels4(source, target, weights, sources, start, end),
                _ => Pixels8(source, target, weights, sources, start, end),
            };
        }
    }

    // Safety, here and below: Inside() keeps every load within the row, and the sums have four more elements than it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Pixels4(byte* row, TSum* sums, short* weights, int* sources, int start, int end)
    {
        int channels = _channels;
        Vector256<byte> first = Vector256.Create(Pairs(channels).First, Pairs(channels).First);
        Vector256<byte> second = Vector256.Create(Pairs(channels).Second, Pairs(channels).Second);
        Vector256<int> even = Vector256.Create(0, 0, 0, 0, 2, 2, 2, 2);
        Vector256<int> odd = Vector256.Create(1, 1, 1, 1, 3, 3, 3, 3);
        int x = start;
        for (; x <= end - 2; x += 2)
        {
            Vector256<int> w = Vector128.Load((int*)(weights + (4 * x))).ToVector256Unsafe();
            Vector256<byte> bytes = Vector256.Create(Vector128.Load(row + (sources[x] * channels)), Vector128.Load(row + (sources[x + 1] * channels)));
            Vector256<int> sum = Avx2.MultiplyAddAdjacent(Avx2.Shuffle(bytes, first).AsInt16(), Avx2.PermuteVar8x32(w, even).AsInt16())
                + Avx2.MultiplyAddAdjacent(Avx2.Shuffle(bytes, second).AsInt16(), Avx2.PermuteVar8x32(w, odd).AsInt16());
            Store(sum, sums + (x * channels), channels);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Pixels8(byte* row, TSum* sums, short* weights, int* sources, int start, int end)
    {
        int channels = _channels;
        Vector256<byte> first = Vector256.Create(Pairs(channels).First, Pairs(channels).First);
        Vector256<byte> second = Vector256.Create(Pairs(channels).Second, Pairs(channels).Second);
        int x = start;
        for (; x <= end - 2; x += 2)
        {
            // Each lane: the four weight pairs of its pixel.
            Vector256<int> w = Vector256.Load((int*)(weights + (8 * x)));
            byte* a = row + (sources[x] * channels);
            byte* b = row + (sources[x + 1] * channels);
            Vector256<byte> bytes = Vector256.Create(Vector128.Load(a), Vector128.Load(b));
            Vector256<int> sum = Avx2.MultiplyAddAdjacent(Avx2.Shuffle(bytes, first).AsInt16(), Avx2.Shuffle(w, 0x00).AsInt16())
                + Avx2.MultiplyAddAdjacent(Avx2.Shuffle(bytes, second).AsInt16(), Avx2.Shuffle(w, 0x55).AsInt16());
            bytes = Vector256.Create(Vector128.Load(a + (4 * channels)), Vector128.Load(b + (4 * channels)));
            sum += Avx2.MultiplyAddAdjacent(Avx2.Shuffle(bytes, first).AsInt16(), Avx2.Shuffle(w, 0xAA).AsInt16());
            sum += Avx2.MultiplyAddAdjacent(Avx2.Shuffle(bytes, second).AsInt16(), Avx2.Shuffle(w, 0xFF).AsInt16());
            Store(sum, sums + (x * channels), channels);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Gray4(byte* row, TSum* sums, short* weights, int* sources, int start, int end)
    {
        int x = start;
        for (; x <= end - 8; x += 8)
        {
            Vector256<int> a = Avx2.MultiplyAddAdjacent(FourTimes4(row, sources + x), Vector256.Load(weights + (4 * x)));
            Vector256<int> b = Avx2.MultiplyAddAdjacent(FourTimes4(row, sources + x + 4), Vector256.Load(weights + (4 * x) + 16));

            // Within lanes 0 1 4 5 and 2 3 6 7.
            Store(Avx2.Permute4x64(Avx2.HorizontalAdd(a, b).AsInt64(), 0b_11_01_10_00).AsInt32(), sums + x, 4);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Gray8(byte* row, TSum* sums, short* weights, int* sources, int start, int end)
    {
        int x = start;
        for (; x <= end - 8; x += 8)
        {
            Vector256<int> a = TwoTimes8(row, sources + x, weights + (8 * x));
            Vector256<int> b = TwoTimes8(row, sources + x + 1, weights + (8 * x) + 8);
            Vector256<int> c = TwoTimes8(row, sources + x + 2, weights + (8 * x) + 16);
            Vector256<int> d = TwoTimes8(row, sources + x + 3, weights + (8 * x) + 24);
            Store(Avx2.HorizontalAdd(Avx2.HorizontalAdd(a, b), Avx2.HorizontalAdd(c, d)), sums + x, 4);
        }

        return x;
    }

    // Four neighbours from each of four places, as words.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> FourTimes4(byte* row, int* sources)
    {
        Vector128<uint> bytes = Vector128.Create(
            Unsafe.ReadUnaligned<uint>(row + sources[0]),
            Unsafe.ReadUnaligned<uint>(row + sources[1]),
            Unsafe.ReadUnaligned<uint>(row + sources[2]),
            Unsafe.ReadUnaligned<uint>(row + sources[3]));
        return Avx2.ConvertToVector256Int16(bytes.AsByte());
    }

    // Sums of two of the eight products of a position and of the one four further.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> TwoTimes8(byte* row, int* sources, short* weights)
    {
        Vector128<ulong> bytes = Vector128.Create(Unsafe.ReadUnaligned<ulong>(row + sources[0]), Unsafe.ReadUnaligned<ulong>(row + sources[4]));
        Vector256<short> w = Vector256.Create(Vector128.Load(weights), Vector128.Load(weights + 32));
        return Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(bytes.AsByte()), w);
    }

    // The fourth element of three belongs to the next pixel, which overwrites it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> sum, TSum* target, int distance)
    {
        Store(sum.GetLower(), target);
        Store(sum.GetUpper(), target + distance);
    }
}
