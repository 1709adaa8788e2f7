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
        int toStep = _channels.Length * Line;
        int last = target.Length - toStep;
        if (last < 0)
        {
            return 0;
        }

        // Safety: blocks begin at a pixel, and the last one ends with both sides' memory.
        fixed (byte* from = source, to = target)
        {
            int start = streams ? FirstAligned(to) : -1;
            if (start < 0)
            {
                Run<KeptLines>(from, to, (last / toStep) + 1);
            }
            else
            {
                Run<KeptLines>(from, to, 1);
                byte* pixels = from + (start / _channels.Length * _sourceChannels);

                // Where the sides' steps differ, neither way spares all of the waiting; downward has been measured to be the faster one.
                int direction = _sourceChannels == _channels.Length ? Streaming.Direction(pixels, to + start) : -1;
                Run<StreamedLines>(pixels, to + start, (last - start + toStep) / toStep, direction);
                Streaming.End();
            }

            Run<KeptLines>(from + source.Length - (_sourceChannels * Line), to + last, 1);
        }

        return target.Length / (_channels.Length * _size);
    }

    // The first byte of a pixel of the first block that begins a line; -1 if none does.
    private int FirstAligned(byte* target)
    {
        int pixelBytes = _channels.Length * _size;
        for (int d = 0; d < pixelBytes * BlockPixels; d += pixelBytes)
        {
            if ((nint)(target + d) % Line == 0)
            {
                return d;
            }
        }

        return -1;
    }

    // In one direction or the other, 1 or -1, from the first block or from the last one on.
    private void Run<TStore>(byte* from, byte* to, int blocks, int direction = 1)
        where TStore : struct, ILineStore
    {
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Three<TStore>(byte* from, byte* to, int blocks, nint step, nint toStep)
        where TStore : struct, ILineStore
    {
        (PlacedLine first, PlacedLine second, PlacedLine third) = (_lines[0], _lines[1], _lines[2]);
        for (; blocks > 0; blocks--, from += step, to += toStep)
        {
            TStore.Ask(from, step);
            (Vector512<byte> v0, Vector512<byte> v1, Vector512<byte> v2) = (first.Of(from), second.Of(from), third.Of(from));
            TStore.Store(v0, to);
            TStore.Store(v1, to + Line);
            TStore.Store(v2, to + (2 * Line));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Four<TStore>(byte* from, byte* to, int blocks, nint step, nint toStep)
        where TStore : struct, ILineStore
    {
        (PlacedLine first, PlacedLine second, PlacedLine third, PlacedLine fourth) = (_lines[0], _lines[1], _lines[2], _lines[3]);
        (Vector512<byte> moved, Vector512<byte> alpha) = (_moved, _alpha512);
        for (; blocks > 0; blocks--, from += step, to += toStep)
        {
            TStore.Ask(from, step);
            (Vector512<byte> v0, Vector512<byte> v1) = ((first.Of(from) & moved) | alpha, (second.Of(from) & moved) | alpha);
            (Vector512<byte> v2, Vector512<byte> v3) = ((third.Of(from) & moved) | alpha, (fourth.Of(from) & moved) | alpha);
            TStore.Store(v0, to);
            TStore.Store(v1, to + Line);
            TStore.Store(v2, to + (2 * Line));
            TStore.Store(v3, to + (3 * Line));
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
