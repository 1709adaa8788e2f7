using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// Taps of one channel, eight positions a vector, where they lie close together: the same permutation of eight neighbouring elements, moved by
/// one from tap to tap, gives each tap of all positions; of two such windows, if the positions' two halves need one each. Immutable.
/// </summary>
/// <typeparam name="T">A channel.</typeparam>
internal sealed unsafe class EightPositions<T>
    where T : unmanaged
{
    private const int Width = 8;

    private readonly int _taps;
    private readonly int _length;
    private readonly int _end;
    private readonly bool _hasHalves;

    // The weights of each tap, one behind the other, and each position's place in its window.
    private readonly float[] _weights;
    private readonly int[] _places;

    private EightPositions(TapAxis axis, int start, int end, bool hasHalves)
    {
        (_taps, _length, _hasHalves) = (axis.Taps, axis.Length, hasHalves);
        _end = start + ((end - start) / Width * Width);
        _weights = new float[axis.Weights.Length];
        _places = new int[axis.Length];
        for (int x = 0; x < _length; x++)
        {
            for (int j = 0; j < _taps; j++)
            {
                _weights[(j * _length) + x] = axis.Weights[(x * _taps) + j];
            }
        }

        int window = hasHalves ? Width / 2 : Width;
        for (int x = start; x < _end; x++)
        {
            _places[x] = axis.Sources[x] - axis.Sources[x - ((x - start) % window)];
        }
    }

    /// <summary>Plans positions from <paramref name="start"/> to <paramref name="end"/>; null if they lie too far apart.</summary>
    /// <param name="axis">The taps.</param>
    /// <param name="sourceWidth">Elements of a source row.</param>
    /// <param name="start">The first position all of whose taps lie inside the row.</param>
    /// <param name="end">Behind the last one.</param>
    public static EightPositions<T>? TryCreate(TapAxis axis, int sourceWidth, int start, int end)
    {
        // The last tap's window ends with the row at the latest.
        ReadOnlySpan<int> sources = axis.Sources;
        while (end > start && sources[end - 1] > sourceWidth - Width - axis.Taps + 1)
        {
            end--;
        }

        if (!Avx2.IsSupported || end - start < Width)
        {
            return null;
        }

        return Spread(sources, start, end, Width) < Width ? new EightPositions<T>(axis, start, end, hasHalves: false)
            : Spread(sources, start, end, Width / 2) < Width ? new EightPositions<T>(axis, start, end, hasHalves: true)
            : null;
    }

    /// <summary>Filters from the plan's first position on; returns where it has stopped.</summary>
    public int Filter(T* row, float* sums, int* sources, int start)
    {
        fixed (float* weights = _weights)
        fixed (int* places = _places)
        {
            if (_hasHalves)
            {
                Filter<Halves>(row, sums, sources, weights, places, start);
            }
            else
            {
                Filter<Whole>(row, sums, sources, weights, places, start);
            }
        }

        return Math.Max(start, _end);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Filter<TWindow>(T* row, float* sums, int* sources, float* weights, int* places, int start)
        where TWindow : IWindow
    {
        switch (_taps)
        {
            case 2:
                Filter<TWindow>(row, sums, sources, weights, places, start, _end, _length, 2);
                break;
            case 4:
                Filter<TWindow>(row, sums, sources, weights, places, start, _end, _length, 4);
                break;
            default:
                Filter<TWindow>(row, sums, sources, weights, places, start, _end, _length, 8);
                break;
        }
    }

    // Safety: TryCreate has checked that the windows of all positions up to the end lie inside the row.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Filter<TWindow>(T* row, float* sums, int* sources, float* weights, int* places, int start, int end, int length, int taps)
        where TWindow : IWindow
    {
        for (int x = start; x < end; x += Width)
        {
            T* lower = row + sources[x];
            T* upper = row + sources[x + (Width / 2)];
            float* w = weights + x;
            Vector256<int> place = Vector256.Load(places + x);
            Vector256<float> sum = TWindow.Pick(lower, upper, place) * Vector256.Load(w);
            for (int j = 1; j < taps; j++)
            {
                sum += TWindow.Pick(lower + j, upper + j, place) * Vector256.Load(w + (j * length));
            }

            sum.Store(sums + x);
        }
    }

    private static int Spread(ReadOnlySpan<int> sources, int start, int end, int count)
    {
        int widest = 0;
        for (int x = start; x <= end - count; x += count)
        {
            widest = Math.Max(widest, sources[x + count - 1] - sources[x]);
        }

        return widest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(T* elements) =>
        typeof(T) == typeof(float) ? Vector256.Load((float*)elements)
        : Avx.ConvertToVector256Single(
            typeof(T) == typeof(short) ? Avx2.ConvertToVector256Int32((short*)elements) : Avx2.ConvertToVector256Int32((ushort*)elements));

    private interface IWindow
    {
        static abstract Vector256<float> Pick(T* lower, T* upper, Vector256<int> place);
    }

    private readonly struct Whole : IWindow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Pick(T* lower, T* upper, Vector256<int> place) => Avx2.PermuteVar8x32(Load(lower), place);
    }

    private readonly struct Halves : IWindow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Pick(T* lower, T* upper, Vector256<int> place) =>
            Avx.Blend(Avx2.PermuteVar8x32(Load(lower), place), Avx2.PermuteVar8x32(Load(upper), place), 0b_1111_0000);
    }
}
