using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// Two taps of pixels of three or four floats that lie anywhere, four pixels a turn: a load of eight elements has both taps of a pixel, and two
/// permutations lay the first taps of all four, and the second ones, side by side. A turn is so short that the processor is some twenty of them ahead:
/// asking for lines before would only be in its way. AVX-512. Immutable.
/// </summary>
internal sealed unsafe class TwoTapPixels
{
    /// <summary>What the last turn writes behind its pixels.</summary>
    public const int Spill = 4;

    private const int Turn = 4;
    private const int Taps = 2;
    private const int Pair = 8;

    private readonly int _channels;
    private readonly int _start;
    private readonly int[] _offsets;
    private readonly float[] _weights;

    private TwoTapPixels(TapAxis axis, int channels, int start, int count)
    {
        (_channels, _start) = (channels, start);
        _offsets = new int[count];
        _weights = new float[checked(count * Pair)];
        for (int x = 0; x < count; x++)
        {
            _offsets[x] = axis.Sources[start + x] * channels;
            for (int i = 0; i < Taps * channels; i++)
            {
                _weights[(x * Pair) + i] = axis.WeightsAt(start + x)[i / channels];
            }
        }
    }

    /// <summary>Plans positions from <paramref name="start"/> to <paramref name="end"/>, but for those left over; null if there are none.</summary>
    /// <param name="axis">The taps.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="start">The first position from whose first tap on eight elements lie inside the row.</param>
    /// <param name="end">Behind the last one.</param>
    public static TwoTapPixels? TryCreate(TapAxis axis, int channels, int start, int end) =>
        Avx512F.IsSupported && axis.Taps == Taps && channels is 3 or 4 && end - start >= Turn
            ? new TwoTapPixels(axis, channels, start, (end - start) / Turn * Turn)
            : null;

    /// <summary>Filters from the plan's first position on; returns where it has stopped.</summary>
    /// <param name="row">The source row.</param>
    /// <param name="sums">The filtered row, and <see cref="Spill"/> elements more.</param>
    // Safety: the caller has checked that eight elements follow each position's first tap in the row.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public int Filter(float* row, float* sums)
    {
        int channels = _channels;
        Vector512<int> index = Vector512<int>.Indices;
        Vector512<int> first = channels == 4 ? index + (index & Vector512.Create(~3)) : Thirds();
        Vector512<int> second = first + Vector512.Create(channels);
        float* target = sums + (_start * channels);
        fixed (int* offsets = _offsets)
        fixed (float* weights = _weights)
        {
            float* w = weights;
            int* end = offsets + _offsets.Length;
            for (int* at = offsets; at < end; at += Turn, w += Turn * Pair, target += Turn * channels)
            {
                Vector512<float> a = TwoPixels(row + at[0], row + at[1]) * Vector512.Load(w);
                Vector512<float> b = TwoPixels(row + at[2], row + at[3]) * Vector512.Load(w + (2 * Pair));
                (Avx512F.PermuteVar16x32x2(a, first, b) + Avx512F.PermuteVar16x32x2(a, second, b)).Store(target);
            }
        }

        return _start + _offsets.Length;
    }

    // Of twelve elements, three of each eight.
    private static Vector512<int> Thirds() => Vector512.Create(0, 1, 2, 8, 9, 10, 16, 17, 18, 24, 25, 26, 0, 0, 0, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> TwoPixels(float* first, float* second) =>
        Avx512F.InsertVector256(Vector256.Load(first).ToVector512Unsafe(), Vector256.Load(second), 1);
}
