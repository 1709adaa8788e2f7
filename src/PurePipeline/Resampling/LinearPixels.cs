using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;

namespace PurePipeline.Resampling;

/// <summary>
/// OpenCV's linear resize of pixels of four bytes, both halves (<see cref="LinearColumns"/>, <see cref="LinearRows"/>) at once, four pixels a turn:
/// for reductions that need no source row twice. AVX-512 with VBMI. Immutable.
/// </summary>
internal sealed unsafe class LinearPixels
{
    private const int Turn = 4;
    private const int PixelBytes = 4;
    private const int TurnBytes = Turn * PixelBytes;
    private const int PairBytes = 2 * PixelBytes;

    private readonly int _sourceBytes;
    private readonly int _rowBytes;
    private readonly int[] _offsets;
    private readonly short[] _weights;
    private readonly int _linesPerTurn;

    private LinearPixels(ReadOnlySpan<LinearTap> taps, int sourceWidth)
    {
        (_sourceBytes, _rowBytes) = (sourceWidth * PixelBytes, taps.Length * PixelBytes);
        int turns = (taps.Length + Turn - 1) / Turn;
        _offsets = new int[checked(turns * Turn)];
        _weights = new short[checked(turns * Vector512<short>.Count)];
        for (int i = 0; i < _offsets.Length; i++)
        {
            // The last turn ends with the row and repeats some pixels. The last column, which stands alone, is the second of its pair.
            LinearTap tap = taps[Math.Min(i / Turn * Turn, taps.Length - Turn) + (i % Turn)];
            tap = tap.Source <= sourceWidth - 2 ? tap : new LinearTap(sourceWidth - 2, 0, tap.Weight0);
            _offsets[i] = tap.Source * PixelBytes;
            for (int c = 0; c < PixelBytes; c++)
            {
                (_weights[2 * ((i * PixelBytes) + c)], _weights[(2 * ((i * PixelBytes) + c)) + 1]) = (tap.Weight0, tap.Weight1);
            }
        }

        _linesPerTurn = ((_offsets[^1] - _offsets[0]) / turns / Streaming.Line) + 1;
    }

    /// <summary>Prepares a row's columns, clamped to the source; null where there is no such kernel.</summary>
    public static LinearPixels? TryCreate(ReadOnlySpan<LinearTap> taps, int channels, int sourceWidth) =>
        Avx512Vbmi.IsSupported && channels == PixelBytes && taps.Length >= Turn && sourceWidth >= 2 ? new LinearPixels(taps, sourceWidth) : null;

    /// <summary>Makes a row of two source rows.</summary>
    /// <param name="upper">At least the first one; nothing behind it is read.</param>
    /// <param name="lower">At least the second one; likewise.</param>
    /// <param name="weight0">The first one's weight.</param>
    /// <param name="weight1">The second one's weight.</param>
    /// <param name="row">At least the result row; nothing behind it is written.</param>
    /// <param name="upperAhead">The next call's first one, or any other row.</param>
    /// <param name="lowerAhead">Its second one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Resize(
        ReadOnlySpan<byte> upper,
        ReadOnlySpan<byte> lower,
        short weight0,
        short weight1,
        Span<byte> row,
        ReadOnlySpan<byte> upperAhead,
        ReadOnlySpan<byte> lowerAhead)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(upper.Length, _sourceBytes, nameof(upper));
        ArgumentOutOfRangeException.ThrowIfLessThan(lower.Length, _sourceBytes, nameof(lower));
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, _rowBytes, nameof(row));

        // Sums of 15 bits lie in lanes of 32, so that products of their high words are those of the low ones, and nothing.
        Vector512<short> w0 = Vector512.Create((int)weight0).AsInt16();
        Vector512<short> w1 = Vector512.Create((int)weight1).AsInt16();
        Vector512<byte> neighbours = Neighbours();
        (int last, int lines) = (_rowBytes - TurnBytes, _linesPerTurn);

        // Safety: offsets are at most that of the second last pixel of a source row; x + 16 <= the result row's length.
        fixed (byte* first = upper, second = lower, target = row)
        fixed (byte* firstAhead = upperAhead, secondAhead = lowerAhead)
        fixed (int* offsets = _offsets)
        fixed (short* weights = _weights)
        {
            int* at = offsets;
            short* w = weights;
            for (int x = 0; ; x = Math.Min(x + TurnBytes, last), at += Turn, w += Vector512<short>.Count)
            {
                for (int line = 0; line < lines; line++)
                {
                    Prefetch.Line(firstAhead + at[0] + (line * Streaming.Line));
                    Prefetch.Line(secondAhead + at[0] + (line * Streaming.Line));
                }

                Vector512<short> columns = Vector512.Load(w);
                Vector512<short> t0 = Sums(first, at, neighbours, columns);
                Vector512<short> t1 = Sums(second, at, neighbours, columns);
                Vector512<short> sum = Avx512BW.MultiplyHigh(t0, w0) + Avx512BW.MultiplyHigh(t1, w1) + Vector512.Create(2).AsInt16();
                Avx512F.ConvertToVector128Byte(sum.AsUInt32() >> 2).Store(target + x);
                if (x == last)
                {
                    break;
                }
            }
        }
    }

    // Each channel of four pairs of pixels: its two bytes as those of words; the words' upper bytes are cleared.
    private static Vector512<byte> Neighbours()
    {
        Vector512<uint> index = Vector512<uint>.Indices;
        Vector512<uint> first = (index & Vector512.Create(PixelBytes - 1u)) + ((index >> 2) * PairBytes);
        return (first | ((first + Vector512.Create((uint)PixelBytes)) << 16)).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Sums(byte* row, int* at, Vector512<byte> neighbours, Vector512<short> weights)
    {
        var low = Vector128.Create(*(ulong*)(row + at[0]), *(ulong*)(row + at[1]));
        var high = Vector128.Create(*(ulong*)(row + at[2]), *(ulong*)(row + at[3]));
        Vector512<byte> pixels = Avx2.InsertVector128(low.ToVector256Unsafe(), high, 1).ToVector512Unsafe().AsByte();
        Vector512<short> pairs = Avx512Vbmi.PermuteVar64x8(pixels, neighbours).AsInt16() & Vector512.Create((short)0xFF);
        return Avx512F.ShiftRightArithmetic(Avx512BW.MultiplyAddAdjacent(pairs, weights), 4).AsInt16();
    }
}
