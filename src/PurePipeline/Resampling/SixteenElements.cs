using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// Taps of any number of channels, 16 elements of the result a vector, where they lie close together: the same permutation of 16 or 32
/// neighbouring elements, moved by a pixel from tap to tap, gives each tap of all of them. Immutable.
/// </summary>
/// <typeparam name="T">A channel.</typeparam>
internal sealed unsafe class SixteenElements<T>
    where T : unmanaged, INumber<T>
{
    private const int Width = 16;

    private readonly int _taps;
    private readonly int _channels;
    private readonly int _first;
    private readonly bool _isWide;

    // Of each block: where its window starts, its elements' places in there, and their weights, tap after tap.
    private readonly int[] _starts;
    private readonly int[] _places;
    private readonly float[] _weights;

    private SixteenElements(TapAxis axis, int channels, int first, int blocks, bool isWide)
    {
        (_taps, _channels, _first, _isWide) = (axis.Taps, channels, first * channels, isWide);
        _starts = new int[blocks];
        _places = new int[checked(blocks * Width)];
        _weights = new float[checked(blocks * Width * _taps)];
        for (int block = 0; block < blocks; block++)
        {
            _starts[block] = axis.Sources[(_first + (block * Width)) / channels] * channels;
            for (int i = 0; i < Width; i++)
            {
                (int x, int c) = Math.DivRem(_first + (block * Width) + i, channels);
                _places[(block * Width) + i] = (axis.Sources[x] * channels) + c - _starts[block];
                for (int j = 0; j < _taps; j++)
                {
                    _weights[(((block * _taps) + j) * Width) + i] = axis.WeightsAt(x)[j];
                }
            }
        }
    }

    /// <summary>Plans positions from <paramref name="start"/> to <paramref name="end"/>; null if they lie too far apart.</summary>
    /// <param name="axis">The taps.</param>
    /// <param name="sourceWidth">Pixels of a source row.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="start">The first position all of whose taps lie inside the row.</param>
    /// <param name="end">Behind the last one.</param>
    public static SixteenElements<T>? TryCreate(TapAxis axis, int sourceWidth, int channels, int start, int end)
    {
        if (!Avx512F.IsSupported)
        {
            return null;
        }

        int blocks = checked((end - start) * channels) / Width;
        int spread = 0;
        for (int block = 0; block < blocks; block++)
        {
            int first = (start * channels) + (block * Width);

            // Of a pixel's channels any may be in the block; all of them are counted.
            spread = Math.Max(spread, (axis.Sources[(first + Width - 1) / channels] - axis.Sources[first / channels] + 1) * channels);
        }

        // Two taps of three or four channels are sooner had pixel by pixel, unless one register has them.
        if (spread > (axis.Taps == 2 && channels > 2 ? Width : 2 * Width))
        {
            return null;
        }

        // The last tap's window ends with the row at the latest.
        int window = spread <= Width ? Width : 2 * Width;
        while (blocks > 0 && ((axis.Sources[((start * channels) + ((blocks - 1) * Width)) / channels] + axis.Taps - 1) * channels) + window > sourceWidth * channels)
        {
            blocks--;
        }

        return blocks > 0 ? new SixteenElements<T>(axis, channels, start, blocks, isWide: window > Width) : null;
    }

    /// <summary>Filters from the plan's first position on; returns the first one that has not been filtered whole.</summary>
    public int Filter(T* row, float* sums)
    {
        fixed (float* weights = _weights)
        fixed (int* starts = _starts, places = _places)
        {
            if (_isWide)
            {
                Filter<Two>(row, sums + _first, starts, places, weights);
            }
            else
            {
                Filter<One>(row, sums + _first, starts, places, weights);
            }
        }

        return (_first + (_starts.Length * Width)) / _channels;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Filter<TWindow>(T* row, float* sums, int* starts, int* places, float* weights)
        where TWindow : IWindow
    {
        switch (_taps)
        {
            case 2:
                Filter<TWindow>(row, sums, starts, places, weights, _starts.Length, _channels, 2);
                break;
            case 4:
                Filter<TWindow>(row, sums, starts, places, weights, _starts.Length, _channels, 4);
                break;
            default:
                Filter<TWindow>(row, sums, starts, places, weights, _starts.Length, _channels, 8);
                break;
        }
    }

    // Safety: TryCreate has checked that all blocks' windows lie inside the row; the sums have an element for each of the blocks'.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Filter<TWindow>(T* row, float* sums, int* starts, int* places, float* weights, int blocks, int channels, int taps)
        where TWindow : IWindow
    {
        for (int block = 0; block < blocks; block++, places += Width, weights += taps * Width, sums += Width)
        {
            T* from = row + starts[block];
            Vector512<int> place = Vector512.Load(places);
            Vector512<float> sum = TWindow.Pick(from, place) * Vector512.Load(weights);
            for (int j = 1; j < taps; j++)
            {
                from += channels;
                sum += TWindow.Pick(from, place) * Vector512.Load(weights + (j * Width));
            }

            sum.Store(sums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(T* elements) =>
        typeof(T) == typeof(float) ? Vector512.Load((float*)elements)
        : Vector512.ConvertToSingle(
            typeof(T) == typeof(short)
                ? Avx512F.ConvertToVector512Int32(Vector256.Load((short*)elements))
                : Avx512F.ConvertToVector512Int32(Vector256.Load((ushort*)elements)));

    private interface IWindow
    {
        static abstract Vector512<float> Pick(T* from, Vector512<int> place);
    }

    private readonly struct One : IWindow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Pick(T* from, Vector512<int> place) => Avx512F.PermuteVar16x32(Load(from), place);
    }

    private readonly struct Two : IWindow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Pick(T* from, Vector512<int> place) => Avx512F.PermuteVar16x32x2(Load(from), place, Load(from + Width));
    }
}
