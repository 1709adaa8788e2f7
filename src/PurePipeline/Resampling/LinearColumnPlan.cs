using System.Buffers;
using System.Buffers.Binary;

namespace PurePipeline.Resampling;

/// <summary>
/// <see cref="LinearTap"/>s of a row as vector code wants them: blocks of 16 result elements, each four slots of four. A slot has a window,
/// 16 bytes of the source row; a shuffle that picks its elements' neighbours out of the window; and their weights. Any channel count is
/// alike. The slots hold elements 0-3, 8-11, 4-7, 12-15: the order that packing two 256-bit registers turns into a row.
/// </summary>
/// <remarks>
/// The closer the pixels, the fewer loads: slots 0 and 2 (and 1 and 3) share a window where one covers them all, and a window is one load,
/// or two or four parts from different places.
/// </remarks>
internal sealed class LinearColumnPlan : IDisposable
{
    /// <summary>Result elements of a block.</summary>
    public const int BlockElements = 16;

    /// <summary>
    /// Bytes of a block in <see cref="Steps"/>: shuffles of slots 0 and 1, their weights, and the same for slots 2 and 3.
    /// </summary>
    public const int BlockBytes = 128;

    /// <summary>Bytes of a window.</summary>
    public const int WindowBytes = 16;

    // Cheapest first.
    private static readonly (int Parts, bool IsShared)[] _kinds = [(1, true), (2, true), (1, false), (2, false), (4, false)];

    private int[]? _offsets;
    private byte[]? _steps;

    private LinearColumnPlan(int blockCount, int parts, bool isShared)
    {
        (BlockCount, Parts, IsShared) = (blockCount, parts, isShared);
        _offsets = ArrayPool<int>.Shared.Rent(checked(blockCount * BlockOffsets));
        _steps = ArrayPool<byte>.Shared.Rent(checked(blockCount * BlockBytes));
    }

    public int BlockCount { get; }

    /// <summary>From how many places a window's bytes come: 1, 2 or 4.</summary>
    public int Parts { get; }

    /// <summary>Whether slots 2 and 3 use the windows of slots 0 and 1.</summary>
    public bool IsShared { get; }

    /// <summary>
    /// Source bytes where the windows' parts start: for each block those of slots 0 and 1, and of 2 and 3 unless they share.
    /// </summary>
    public ReadOnlySpan<int> Offsets => _offsets.AsSpan(0, BlockCount * BlockOffsets);

    /// <summary>Shuffles and weights.</summary>
    public ReadOnlySpan<byte> Steps => _steps.AsSpan(0, BlockCount * BlockBytes);

    private int BlockOffsets => Parts * (IsShared ? 2 : 4);

    /// <summary>The next multiple of <see cref="BlockElements"/>.</summary>
    public static int RoundUp(int elements) => checked(elements + BlockElements - 1) / BlockElements * BlockElements;

    /// <summary>
    /// Plans the row, or returns null if some slot's pixels are spread too far for every kind of window, or the source row is narrower than
    /// one: then the scalar code is to be used.
    /// </summary>
    public static LinearColumnPlan? TryCreate(ReadOnlySpan<LinearTap> taps, int channels, int sourceBytes)
    {
        foreach ((int parts, bool isShared) in _kinds)
        {
            if (sourceBytes >= WindowBytes)
            {
                var plan = new LinearColumnPlan(RoundUp(checked(taps.Length * channels)) / BlockElements, parts, isShared);
                if (plan.TryFill(taps, channels, sourceBytes))
                {
                    return plan;
                }

                plan.Dispose();
            }
        }

        return null;
    }

    public void Dispose()
    {
        if (_offsets is { } offsets && _steps is { } steps)
        {
            (_offsets, _steps) = (null, null);
            ArrayPool<int>.Shared.Return(offsets);
            ArrayPool<byte>.Shared.Return(steps);
        }
    }

    private bool TryFill(ReadOnlySpan<LinearTap> taps, int channels, int sourceBytes)
    {
        Span<int> places = stackalloc int[16];
        for (int half = 0; half < BlockCount * 2; half++)
        {
            // A half block is 8 elements: 4 in the slot of its own number, 4 in the one two further.
            (int block, int slot) = (half / 2, half % 2);
            Span<int> offsets = _offsets.AsSpan((block * BlockOffsets) + (slot * Parts));
            Span<byte> step = _steps.AsSpan((block * BlockBytes) + (slot * 16));
            Place(taps, channels, half * 8, places, step);
            bool fits = IsShared
                ? LinearWindow.TryPlace(places, sourceBytes, offsets[..Parts])
                : LinearWindow.TryPlace(places[..8], sourceBytes, offsets[..Parts])
                    && LinearWindow.TryPlace(places[8..], sourceBytes, offsets.Slice(2 * Parts, Parts));
            if (!fits)
            {
                return false;
            }

            LinearWindow.Index(places[..8], offsets[..Parts], step[..16]);
            LinearWindow.Index(places[8..], IsShared ? offsets[..Parts] : offsets.Slice(2 * Parts, Parts), step.Slice(64, 16));
        }

        return true;
    }

    /// <summary>
    /// Where 8 elements' two neighbours lie in the source row (-1: no element), and their weights, which go to their steps at once.
    /// </summary>
    private static void Place(ReadOnlySpan<LinearTap> taps, int channels, int start, Span<int> places, Span<byte> step)
    {
        (int x, int c) = Math.DivRem(start, channels);
        for (int i = 0; i < 8; i++)
        {
            LinearTap tap = x < taps.Length ? taps[x] : default;
            int first = x < taps.Length ? (tap.Source * channels) + c : -1;
            places[2 * i] = first;

            // The last column stands alone: it has no second neighbour, and its weight is 0.
            places[(2 * i) + 1] = tap.Weight1 == 0 ? first : first + channels;
            Span<byte> weights = step[(32 + (i / 4 * 64) + (i % 4 * 4))..];
            BinaryPrimitives.WriteInt16LittleEndian(weights, tap.Weight0);
            BinaryPrimitives.WriteInt16LittleEndian(weights[2..], tap.Weight1);
            if (++c == channels)
            {
                (x, c) = (x + 1, 0);
            }
        }
    }
}
