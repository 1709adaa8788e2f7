using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// A conversion from three channels to three that looks at one pixel at a time: the row is taken apart into planes, a block at a time so
/// that the planes stay in the processor's first cache, converted plane by plane, and put together again. A fourth channel of the source is
/// left out, a fourth one of the target is full.
/// </summary>
/// <param name="sourceChannels">3 or 4.</param>
/// <param name="targetChannels">3 or 4.</param>
internal abstract class PlanarRow<T>(int sourceChannels, int targetChannels) : ColorRow
    where T : unmanaged
{
    /// <summary>
    /// Pixels a block. OpenCV's own blocks of 256 and its groups of 4 to 32 divide it, so a pixel's place in its block is its place in
    /// OpenCV's.
    /// </summary>
    internal const int BlockSize = 512;

    /// <summary>A channel's largest value: 1 for floats.</summary>
    private static readonly T s_full =
        typeof(T) == typeof(float) ? (T)(object)1f : typeof(T) == typeof(byte) ? (T)(object)byte.MaxValue : (T)(object)ushort.MaxValue;

    /// <summary>Whether <see cref="Groups"/> has the pixels that it takes.</summary>
    protected bool TakesGroups => (sourceChannels, targetChannels) == (3, 3);

    public sealed override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true) =>
        Convert(source, target, width, vectors, streams: false);

    public sealed override void Stream(ReadOnlySpan<byte> source, Span<byte> target, int width) => Convert(source, target, width, vectors: true, streams: true);

    [SkipLocalsInit]
    private void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors, bool streams)
    {
        ReadOnlySpan<T> from = MemoryMarshal.Cast<byte, T>(source);
        Span<T> to = MemoryMarshal.Cast<byte, T>(target);
        Span<T> planes = stackalloc T[6 * BlockSize];
        var apart = new Planes<T>(planes[..BlockSize], planes[BlockSize..(2 * BlockSize)], planes[(2 * BlockSize)..(3 * BlockSize)]);
        var converted = new Planes<T>(
            planes[(3 * BlockSize)..(4 * BlockSize)], planes[(4 * BlockSize)..(5 * BlockSize)], planes[(5 * BlockSize)..]);
        int whole = vectors && TakesGroups ? Groups(from, to, width, streams) : 0;
        for (int x = whole; x < width; x += BlockSize)
        {
            int count = Math.Min(BlockSize, width - x);
            SplitChannels.Run(from.Slice(x * sourceChannels, count * sourceChannels), sourceChannels, apart, vectors);
            bool isLast = x + count == width;
            Scalar(apart, converted, vectors ? Vectors(apart, converted, count, isLast) : 0, count, isLast);
            JoinChannels.Run(converted, targetChannels, s_full, to.Slice(x * targetChannels, count * targetChannels), vectors);
        }
    }

    /// <summary>The specification: pixels <paramref name="first"/> to <paramref name="count"/> of a block.</summary>
    /// <param name="from">The source's channels.</param>
    /// <param name="to">The target's.</param>
    /// <param name="first">The first pixel to convert.</param>
    /// <param name="count">The pixels in the block, <see cref="BlockSize"/> in all blocks but the last.</param>
    /// <param name="isLast">No pixel follows the block.</param>
    protected abstract void Scalar(Planes<T> from, Planes<T> to, int first, int count, bool isLast);

    /// <summary>
    /// The same by vectors, from the first pixel on. Returns how many are done; it may be more than <paramref name="count"/>, since the
    /// planes have room for whole blocks.
    /// </summary>
    protected virtual int Vectors(Planes<T> from, Planes<T> to, int count, bool isLast) => 0;

    /// <summary>
    /// Pixels of three channels from memory to memory, without planes, from the row's first pixel on. Returns how many are done, a multiple
    /// of the group that the place in a row matters for.
    /// </summary>
    protected virtual int Groups(ReadOnlySpan<T> source, Span<T> target, int width, bool streams) => 0;
}
