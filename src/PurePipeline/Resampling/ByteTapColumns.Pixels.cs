using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed unsafe partial class ByteTapColumns<TSum>
{
    private const byte Z = 255; // a shuffle index that gives 0

    /// <summary>
    /// Pixels of three or four channels, where 16 bytes are four taps of all channels: shuffles lay two of them side by side as words, pmaddwd
    /// weighs and adds them. It takes no more than a place and the weights of a pixel, which the caches keep where a plan would not fit.
    /// </summary>
    // Safety: the columns inside have 16 bytes for each four taps within the row; sums have room for a column of four.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void FilterPixels(ReadOnlySpan<byte> row, Span<TSum> sums, ReadOnlySpan<byte> ahead = default)
    {
        Vector128<byte> left = _channels == 3
            ? Vector128.Create((byte)0, Z, 3, Z, 1, Z, 4, Z, 2, Z, 5, Z, Z, Z, Z, Z)
            : Vector128.Create((byte)0, Z, 4, Z, 1, Z, 5, Z, 2, Z, 6, Z, 3, Z, 7, Z);
        Vector128<byte> right = _channels == 3
            ? Vector128.Create((byte)6, Z, 9, Z, 7, Z, 10, Z, 8, Z, 11, Z, Z, Z, Z, Z)
            : Vector128.Create((byte)8, Z, 12, Z, 9, Z, 13, Z, 10, Z, 14, Z, 11, Z, 15, Z);
        fixed (byte* source = row, next = ahead)
        fixed (int* starts = _starts)
        fixed (short* weights = _weights)
        fixed (TSum* target = sums)
        {
            int x = _inside.Start;
            if (Avx512BW.IsSupported)
            {
                // Registers that begin with a line of the cache, if the row does.
                x = Singles(x, Math.Min((x + 3) & ~3, _inside.End), source, starts, weights, target, left, right);
                x = (_axis.Taps, _channels) switch
                {
                    (4, 3) => Quads(x, source, next, starts, weights, target, 4, 3, left, right),
                    (4, _) => Quads(x, source, next, starts, weights, target, 4, 4, left, right),
                    (_, 3) => Quads(x, source, next, starts, weights, target, 8, 3, left, right),
                    _ => Quads(x, source, next, starts, weights, target, 8, 4, left, right),
                };
            }
            else if (Avx2.IsSupported)
            {
                Vector256<byte> lefts = Vector256.Create(left, left);
                Vector256<byte> rights = Vector256.Create(right, right);
                x = _axis.Taps == 4
                    ? Pairs(source, starts, weights, target, 4, lefts, rights)
                    : Pairs(source, starts, weights, target, 8, lefts, rights);
            }

            Singles(x, _inside.End, source, starts, weights, target, left, right);
        }
    }

    // Columns x to end; returns end.
    private int Singles(int x, int end, byte* source, int* starts, short* weights, TSum* sums, Vector128<byte> left, Vector128<byte> right)
    {
        for (int taps = _axis.Taps; x < end; x++)
        {
            byte* pixel = source + starts[x];
            short* weight = weights + (x * taps);
            Vector128<int> sum = Weighted(pixel, weight, left, right);
            if (taps == 8)
            {
                sum += Weighted(pixel + (4 * _channels), weight + 4, left, right);
            }

            Store(sum, sums + (x * _channels));
        }

        return x;
    }

    // Two columns at a time; returns where it has stopped.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Pairs(byte* source, int* starts, short* weights, TSum* sums, int taps, Vector256<byte> lefts, Vector256<byte> rights)
    {
        (int x, int last) = (_inside.Start, _inside.End - 2);
        int channels = _channels;
        TSum* sum = sums + (x * channels);
        short* weight = weights + (x * taps);
        for (; x <= last; x += 2, sum += 2 * channels, weight += 2 * taps)
        {
            byte* first = source + starts[x];
            byte* second = source + starts[x + 1];
            Vector256<int> pair = Weighted(first, second, weight, taps, lefts, rights);
            if (taps == 8)
            {
                pair += Weighted(first + (4 * channels), second + (4 * channels), weight + 4, taps, lefts, rights);
            }

            // The fourth element of three belongs to the next pixel, which overwrites it.
            Store(pair.GetLower(), sum);
            Store(pair.GetUpper(), sum + channels);
        }

        return x;
    }

    // Columns whose taps all lie inside the source, and whose last four are 16 bytes of it; the last column's sums are the row's last.
    private (int Start, int End) Inside()
    {
        ReadOnlySpan<int> sources = _axis.Sources;
        int reach = ((_axis.Taps - 4) * _channels) + 16;
        (int start, int end) = (0, _axis.Length);
        while (start < end && sources[start] < 0)
        {
            start++;
        }

        while (end > start && (sources[end - 1] * _channels) + reach > _sourceWidth * _channels)
        {
            end--;
        }

        return (start, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Weighted(byte* first, byte* second, short* weights, int taps, Vector256<byte> lefts, Vector256<byte> rights)
    {
        Vector256<byte> pixels = Vector256.Create(Vector128.Load(first), Vector128.Load(second));
        Vector256<int> pairs = Vector256.Create(
            Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(weights)), Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(weights + taps))).AsInt32();
        return Avx2.MultiplyAddAdjacent(Avx2.Shuffle(pixels, lefts).AsInt16(), Avx2.Shuffle(pairs, 0b_00_00_00_00).AsInt16())
            + Avx2.MultiplyAddAdjacent(Avx2.Shuffle(pixels, rights).AsInt16(), Avx2.Shuffle(pairs, 0b_01_01_01_01).AsInt16());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Weighted(byte* pixel, short* weights, Vector128<byte> left, Vector128<byte> right)
    {
        Vector128<byte> pixels = Vector128.Load(pixel);
        return PairSums.Of(Vector128.ShuffleNative(pixels, left).AsInt16(), Vector128.Create(Unsafe.ReadUnaligned<int>(weights)).AsInt16())
            + PairSums.Of(Vector128.ShuffleNative(pixels, right).AsInt16(), Vector128.Create(Unsafe.ReadUnaligned<int>(weights + 2)).AsInt16());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<int> sum, TSum* target)
    {
        if (typeof(TSum) == typeof(float))
        {
            Vector128.ConvertToSingle(sum).Store((float*)target);
        }
        else
        {
            sum.Store((int*)target);
        }
    }
}
