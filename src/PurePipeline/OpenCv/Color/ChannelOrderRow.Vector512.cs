using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

internal sealed unsafe partial class ChannelOrderRow
{
    private const int Line = Streaming.Line;

    // The lines of a block of the target: a block is a line's bytes of each channel, so that either side has as many lines as channels.
    private readonly PlacedLine[] _lines;
    private readonly Vector512<byte> _moved;
    private readonly Vector512<byte> _alpha512;

    private int BlockPixels => Line / _size;

    private static Vector512<byte> FourTimes(Vector128<byte> bytes) => Vector512.Create(Vector256.Create(bytes, bytes), Vector256.Create(bytes, bytes));

    private PlacedLine MakeLine(int line)
    {
        Span<byte> places = stackalloc byte[Line];
        int last = (_sourceChannels - 1) * Line;
        int first = Math.Min(line * Line / (_channels.Length * _size) * _sourceChannels * _size, last);
        int second = Math.Min(first + Line, last);
        for (int i = 0; i < Line; i++)
        {
            int place = Math.Max(SourceOf((line * Line) + i), first);
            places[i] = (byte)(place < first + Line ? place - first : place - second + Line);
        }

        return new PlacedLine(first, second, Vector512.Create<byte>(places));
    }

    /// <summary>
    /// Whole lines of the target, a block of them at a time; the last block ends with the row and repeats some pixels. Returns how many pixels are done:
    /// all, or none of less than a block.
    /// </summary>
    /// <param name="source">The source's pixels and nothing else.</param>
    /// <param name="target">The target's pixels, likewise.</param>
    /// <param name="streams">Whether the target is written past the caches.</param>
    internal int Vector512Kernel(ReadOnlySpan<byte> source, Span<byte> target, bool streams)
    {
        if (target.Length < _channels.Length * Line)
        {
            return 0;
        }

        LineBlocks.Run(new Blocks(this), source, target, streams);
        return target.Length / (_channels.Length * _size);
    }

    // Past the caches, from the first block or from the last one on.
    private void Run<TStore>(byte* from, byte* to, int blocks)
        where TStore : struct, ILineStore
    {
        int direction = typeof(TStore) == typeof(StreamedLines) && _sourceChannels == _channels.Length ? Streaming.Direction(from, to) : 1;
        (nint step, nint toStep) = (direction * _sourceChannels * Line, direction * _channels.Length * Line);
        if (direction < 0)
        {
            from -= (blocks - 1) * step;
            to -= (blocks - 1) * toStep;
        }

        if (_channels.Length == 3)
        {
            Three<TStore>(from, to, blocks, step, toStep);
        }
        else
        {
            Four<TStore>(from, to, blocks, step, toStep);
        }
    }

    // Four blocks, and here below three, are read before the first is written: a load whose address ends as that of a store before it waits for that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Three<TStore>(byte* from, byte* to, int blocks, nint step, nint toStep)
        where TStore : struct, ILineStore
    {
        (PlacedLine first, PlacedLine second, PlacedLine third) = (_lines[0], _lines[1], _lines[2]);
        for (; blocks >= 4; blocks -= 4, from += 4 * step, to += 4 * toStep)
        {
            TStore.Ask(from, 4 * step, to, 4 * toStep);
            var a = new ThreeLines(first.Of(from), second.Of(from), third.Of(from));
            var b = new ThreeLines(first.Of(from + step), second.Of(from + step), third.Of(from + step));
            var c = new ThreeLines(first.Of(from + (2 * step)), second.Of(from + (2 * step)), third.Of(from + (2 * step)));
            var d = new ThreeLines(first.Of(from + (3 * step)), second.Of(from + (3 * step)), third.Of(from + (3 * step)));
            a.Store<TStore>(to);
            b.Store<TStore>(to + toStep);
            c.Store<TStore>(to + (2 * toStep));
            d.Store<TStore>(to + (3 * toStep));
        }

        for (; blocks > 0; blocks--, from += step, to += toStep)
        {
            new ThreeLines(first.Of(from), second.Of(from), third.Of(from)).Store<TStore>(to);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Four<TStore>(byte* from, byte* to, int blocks, nint step, nint toStep)
        where TStore : struct, ILineStore
    {
        (PlacedLine first, PlacedLine second, PlacedLine third, PlacedLine fourth) = (_lines[0], _lines[1], _lines[2], _lines[3]);
        (Vector512<byte> moved, Vector512<byte> alpha) = (_moved, _alpha512);
        for (; blocks >= 3; blocks -= 3, from += 3 * step, to += 3 * toStep)
        {
            TStore.Ask(from, 3 * step, to, 3 * toStep);
            var a = new FourLines(first.Of(from), second.Of(from), third.Of(from), fourth.Of(from));
            var b = new FourLines(first.Of(from + step), second.Of(from + step), third.Of(from + step), fourth.Of(from + step));
            byte* last = from + (2 * step);
            var c = new FourLines(first.Of(last), second.Of(last), third.Of(last), fourth.Of(last));
            a.Store<TStore>(to, moved, alpha);
            b.Store<TStore>(to + toStep, moved, alpha);
            c.Store<TStore>(to + (2 * toStep), moved, alpha);
        }

        for (; blocks > 0; blocks--, from += step, to += toStep)
        {
            new FourLines(first.Of(from), second.Of(from), third.Of(from), fourth.Of(from)).Store<TStore>(to, moved, alpha);
        }
    }

    private readonly struct Blocks(ChannelOrderRow row) : ILineBlocks
    {
        public int SourceBytes => row._sourceChannels * row._size;

        public int TargetBytes => row._channels.Length * row._size;

        public int BlockPixels => row.BlockPixels;

        public void Run<TStore>(byte* from, byte* to, int blocks)
            where TStore : struct, ILineStore => row.Run<TStore>(from, to, blocks);
    }

    /// <summary>A block of three channels.</summary>
    private readonly struct ThreeLines(Vector512<byte> first, Vector512<byte> second, Vector512<byte> third)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store<TStore>(byte* to)
            where TStore : struct, ILineStore
        {
            TStore.Store(first, to);
            TStore.Store(second, to + Line);
            TStore.Store(third, to + (2 * Line));
        }
    }

    /// <summary>A block of four.</summary>
    private readonly struct FourLines(Vector512<byte> first, Vector512<byte> second, Vector512<byte> third, Vector512<byte> fourth)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store<TStore>(byte* to, Vector512<byte> moved, Vector512<byte> alpha)
            where TStore : struct, ILineStore
        {
            TStore.Store((first & moved) | alpha, to);
            TStore.Store((second & moved) | alpha, to + Line);
            TStore.Store((third & moved) | alpha, to + (2 * Line));
            TStore.Store((fourth & moved) | alpha, to + (3 * Line));
        }
    }

    /// <summary>A line of the target.</summary>
    /// <param name="First">Where the first 64 bytes of the source's block begin that it is made of.</param>
    /// <param name="Second">Where the others do.</param>
    /// <param name="Places">Which of these its bytes are.</param>
    private readonly record struct PlacedLine(nint First, nint Second, Vector512<byte> Places)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<byte> Of(byte* block) =>
            Avx512Vbmi.PermuteVar64x8x2(Vector512.Load(block + First), Places, Vector512.Load(block + Second));
    }
}
