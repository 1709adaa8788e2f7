using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed unsafe partial class ByteTapColumns<TSum>
{
    /// <summary>One pixel of 3 or 4 channels a turn; returns where it has stopped.</summary>
    // Safety: Inside() keeps every load within the row, and the sums have four more elements than it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int FilterVector128(ReadOnlySpan<byte> row, Span<TSum> sums, int start, int end)
    {
        if (_channels == 1)
        {
            return start;
        }

        (Vector128<byte> first, Vector128<byte> second) = Pairs(_channels);
        fixed (byte* source = row)
        fixed (TSum* target = sums)
        fixed (short* weights = _weights)
        fixed (int* sources = _axis.Sources)
        {
            for (int x = start; x < end; x++)
            {
                byte* pixel = source + (sources[x] * _channels);
                Vector128<int> sum = Vector128<int>.Zero;
                for (int tap = 0; tap < _taps; tap += 4, pixel += 4 * _channels)
                {
                    int* w = (int*)(weights + (x * _taps) + tap);
                    Vector128<byte> bytes = Vector128.Load(pixel);
                    sum += PairSums.Of(Vector128.ShuffleNative(bytes, first).AsInt16(), Vector128.Create(w[0]).AsInt16());
                    sum += PairSums.Of(Vector128.ShuffleNative(bytes, second).AsInt16(), Vector128.Create(w[1]).AsInt16());
                }

                Store(sum, target + (x * _channels));
            }
        }

        return end;
    }

    /// <summary>Shuffles that lay taps 0 and 1, and taps 2 and 3, of each channel side by side as words.</summary>
    private static (Vector128<byte> First, Vector128<byte> Second) Pairs(int channels) => channels == 3
        ? (Vector128.Create((byte)0, 0x80, 3, 0x80, 1, 0x80, 4, 0x80, 2, 0x80, 5, 0x80, 0x80, 0x80, 0x80, 0x80),
            Vector128.Create((byte)6, 0x80, 9, 0x80, 7, 0x80, 10, 0x80, 8, 0x80, 11, 0x80, 0x80, 0x80, 0x80, 0x80))
        : (Vector128.Create((byte)0, 0x80, 4, 0x80, 1, 0x80, 5, 0x80, 2, 0x80, 6, 0x80, 3, 0x80, 7, 0x80),
            Vector128.Create((byte)8, 0x80, 12, 0x80, 9, 0x80, 13, 0x80, 10, 0x80, 14, 0x80, 11, 0x80, 15, 0x80));

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
