using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// A row of pixels picked by shuffles, 16 result bytes at a time out of two neighbouring windows of 16 source bytes: pixels of few bytes
/// where they are not far apart. Immutable.
/// </summary>
internal sealed unsafe class NearestShuffles
{
    private const int Window = 16;
    private const byte Nothing = 0xFF; // a shuffle index that gives 0

    // For each block: where the two windows start; and the shuffle of each.
    private readonly int[] _offsets;
    private readonly byte[] _indices;

    private readonly int _sourceBytes;
    private readonly int _rowBytes;

    private NearestShuffles(int blocks, int sourceBytes, int rowBytes)
    {
        (_sourceBytes, _rowBytes) = (sourceBytes, rowBytes);
        _offsets = new int[2 * blocks];
        _indices = new byte[checked(2 * Window * blocks)];
        _indices.AsSpan().Fill(Nothing);
    }

    /// <summary>Plans a row, or returns null if some block's pixels are too far apart, or a row is shorter than a window.</summary>
    /// <param name="offsets">The source byte of each pixel, rising.</param>
    /// <param name="bytesPerPixel">Bytes of a pixel.</param>
    /// <param name="sourceBytes">Bytes of a source row.</param>
    public static NearestShuffles? TryCreate(ReadOnlySpan<int> offsets, int bytesPerPixel, int sourceBytes)
    {
        int rowBytes = offsets.Length * bytesPerPixel;
        if (sourceBytes < Window || rowBytes < Window)
        {
            return null;
        }

        var shuffles = new NearestShuffles((rowBytes + Window - 1) / Window, sourceBytes, rowBytes);
        for (int block = 0; block < shuffles._offsets.Length / 2; block++)
        {
            int start = StartOf(block, rowBytes);

            // From the pixel's first byte on, since a pixel that is enlarged comes again.
            int first = Math.Min(offsets[start / bytesPerPixel], sourceBytes - Window);
            int second = Math.Min(first + Window, sourceBytes - Window);
            (shuffles._offsets[2 * block], shuffles._offsets[(2 * block) + 1]) = (first, second);
            for (int i = 0; i < Window; i++)
            {
                int place = offsets[(start + i) / bytesPerPixel] + ((start + i) % bytesPerPixel);
                if (place >= second + Window)
                {
                    return null;
                }

                int at = 2 * Window * block;
                (at, place) = place < first + Window ? (at, place - first) : (at + Window, place - second);
                shuffles._indices[at + i] = (byte)place;
            }
        }

        return shuffles;
    }

    /// <summary>Picks one row's pixels.</summary>
    /// <param name="source">The source row.</param>
    /// <param name="row">The result row.</param>
    public void Pick(ReadOnlySpan<byte> source, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(source.Length, _sourceBytes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, _rowBytes);
        fixed (byte* from = source, to = row)
        {
            Pick(from, to, _rowBytes);
        }
    }

    /// <summary>Picks one row's pixels.</summary>
    // Safety: each window lies inside the source row, and each store inside the result row, whose lengths the caller has checked.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Pick(byte* source, byte* row, int rowBytes)
    {
        fixed (int* offsets = _offsets)
        fixed (byte* indices = _indices)
        {
            int* offset = offsets;
            byte* index = indices;
            int last = (_offsets.Length / 2) - 1;
            for (int block = 0; block <= last; block++, offset += 2, index += 2 * Window)
            {
                Vector128<byte> first = Vector128.ShuffleNative(Vector128.Load(source + offset[0]), Vector128.Load(index));
                Vector128<byte> second = Vector128.ShuffleNative(Vector128.Load(source + offset[1]), Vector128.Load(index + Window));
                (first | second).Store(row + (block == last ? rowBytes - Window : block * Window));
            }
        }
    }

    // The last block ends with the row and repeats some bytes.
    private static int StartOf(int block, int rowBytes) => Math.Min(block * Window, rowBytes - Window);
}
