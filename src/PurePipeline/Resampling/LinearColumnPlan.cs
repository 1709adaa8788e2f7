using System.Buffers;
using System.Buffers.Binary;

namespace PurePipeline.Resampling;

/// <summary>
/// <see cref="LinearTap"/>s of a row as vector code wants them: blocks of 16 result elements, each four slots of four elements; a slot is a
/// 16-byte window of the source row, the shuffle that picks the elements' neighbours out of it, and their weights. Any channel count is alike.
/// The slots hold elements 0-3, 8-11, 4-7, 12-15: the order that packing two 256-bit registers turns into a row.
/// </summary>
internal sealed class LinearColumnPlan : IDisposable
{
    /// <summary>Result elements of a block.</summary>
    public const int BlockElements = 16;

    /// <summary>Entries of a block in <see cref="Offsets"/>: two for each slot.</summary>
    public const int BlockOffsets = 8;

    /// <summary>Bytes of a block in <see cref="Steps"/>: shuffles of two slots, their weights, and the same for the other two.</summary>
    public const int BlockBytes = 128;

    private const int WindowBytes = 16;
    private const byte Nothing = 0x80; // a shuffle index that gives 0

    private int[]? _offsets;
    private byte[]? _steps;

    private LinearColumnPlan(int blockCount, bool isSplit)
    {
        (BlockCount, IsSplit) = (blockCount, isSplit);
        _offsets = ArrayPool<int>.Shared.Rent(checked(blockCount * BlockOffsets));
        _steps = ArrayPool<byte>.Shared.Rent(checked(blockCount * BlockBytes));
    }

    public int BlockCount { get; }

    /// <summary>Whether a window is two times 8 bytes from different places, and not 16 neighbouring ones.</summary>
    public bool IsSplit { get; }

    /// <summary>Per slot, the source bytes where its window starts, and where the second half does if it is split.</summary>
    public ReadOnlySpan<int> Offsets => _offsets.AsSpan(0, BlockCount * BlockOffsets);

    /// <summary>Shuffles and weights.</summary>
    public ReadOnlySpan<byte> Steps => _steps.AsSpan(0, BlockCount * BlockBytes);

    /// <summary>The next multiple of <see cref="BlockElements"/>.</summary>
    public static int RoundUp(int elements) => checked(elements + BlockElements - 1) / BlockElements * BlockElements;

    /// <summary>
    /// Plans the row, or returns null if some slot's pixels are spread too far for one window of either kind, or the source row is narrower than one:
    /// then the scalar code is to be used.
    /// </summary>
    public static LinearColumnPlan? TryCreate(ReadOnlySpan<LinearTap> taps, int channels, int sourceBytes) =>
        TryCreate(taps, channels, sourceBytes, isSplit: false) ?? TryCreate(taps, channels, sourceBytes, isSplit: true);

    public void Dispose()
    {
        if (_offsets is { } offsets && _steps is { } steps)
        {
            (_offsets, _steps) = (null, null);
            ArrayPool<int>.Shared.Return(offsets);
            ArrayPool<byte>.Shared.Return(steps);
        }
    }

    private static LinearColumnPlan? TryCreate(ReadOnlySpan<LinearTap> taps, int channels, int sourceBytes, bool isSplit)
    {
        if (sourceBytes < WindowBytes)
        {
            return null;
        }

        int elements = taps.Length * channels;
        var plan = new LinearColumnPlan(RoundUp(elements) / BlockElements, isSplit);
        Span<int> places = stackalloc int[8];
        for (int group = 0; group < plan.BlockCount * 4; group++)
        {
            int block = group / 4;
            int slot = (group % 4) switch { 1 => 2, 2 => 1, int same => same };
            Span<byte> step = plan._steps.AsSpan((block * BlockBytes) + (slot / 2 * 64) + (slot % 2 * 16));
            places.Fill(-1);
            for (int i = 0; i < 4; i++)
            {
                int e = (group * 4) + i;
                LinearTap tap = e < elements ? taps[e / channels] : default;
                if (e < elements)
                {
                    places[2 * i] = (tap.Source * channels) + (e % channels);
                    places[(2 * i) + 1] = tap.Weight1 == 0 ? places[2 * i] : places[2 * i] + channels;
                }

                BinaryPrimitives.WriteInt16LittleEndian(step[(32 + (4 * i))..], tap.Weight0);
                BinaryPrimitives.WriteInt16LittleEndian(step[(34 + (4 * i))..], tap.Weight1);
            }

            if (!FillWindow(places, sourceBytes, isSplit, plan._offsets.AsSpan((block * BlockOffsets) + (slot * 2), 2), step))
            {
                plan.Dispose();
                return null;
            }
        }

        return plan;
    }

    /// <summary>Finds where a slot's window starts, never so late that it would pass the row's end, and each place's index in it.</summary>
    private static bool FillWindow(ReadOnlySpan<int> places, int sourceBytes, bool isSplit, Span<int> offsets, Span<byte> shuffle)
    {
        int part = isSplit ? WindowBytes / 2 : WindowBytes;
        offsets[0] = Math.Min(Lowest(places, 0), sourceBytes - part);
        offsets[1] = Math.Min(Lowest(places, offsets[0] + part), sourceBytes - part);
        for (int i = 0; i < places.Length; i++)
        {
            int first = places[i] - offsets[0];
            int second = places[i] - offsets[1];
            (shuffle[2 * i], shuffle[(2 * i) + 1]) = (Nothing, Nothing);
            if (places[i] < 0)
            {
                continue;
            }

            if (first < part)
            {
                shuffle[2 * i] = (byte)first;
            }
            else if (isSplit && second < part)
            {
                shuffle[2 * i] = (byte)(part + second);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static int Lowest(ReadOnlySpan<int> places, int from)
    {
        int lowest = int.MaxValue;
        foreach (int place in places)
        {
            lowest = place >= from && place < lowest ? place : lowest;
        }

        return lowest;
    }
}
