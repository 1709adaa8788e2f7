using System.Buffers;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Quantizing;

/// <summary>
/// Adds pixels to buckets by way of sums that take two words a cell: red, blue and their number in one, green and alpha in the other, each
/// band in 24 bits, the number in 16. What 65,535 pixels sum up to fits; then the words go to the buckets.
/// </summary>
internal sealed partial class CellSums : IDisposable
{
    private const int MaxPixels = ushort.MaxValue;
    private const int BandBits = 24;
    private const int CountPlace = 2 * BandBits;
    private const ulong Band = (1ul << BandBits) - 1;

    private readonly ColorBucket[] _buckets;

    // Twice as many as buckets: pixels take turns between two tables, so that neighbours in one cell do not wait for each other's sum.
    private readonly Vector128<ulong>[] _words;

    // The most pixels that one of the tables may have.
    private int _pending;

    public CellSums(ColorBucket[] buckets)
    {
        (_buckets, _words) = (buckets, ArrayPool<Vector128<ulong>>.Shared.Rent(2 * buckets.Length));
        Array.Clear(_words, 0, 2 * _buckets.Length);
    }

    /// <summary>Adds pixels, red in the lowest byte of each.</summary>
    /// <param name="pixels">At most 65,535 of them.</param>
    /// <param name="cells">The cell of each.</param>
    public void Add(ReadOnlySpan<uint> pixels, ReadOnlySpan<ushort> cells)
    {
        Reserve(pixels.Length);
        if (Vector128.IsHardwareAccelerated)
        {
            AddVector128(pixels, cells);
        }
        else
        {
            AddScalar(pixels, cells);
        }
    }

    /// <summary>Makes room in the words for so many pixels.</summary>
    internal void Reserve(int pixels)
    {
        int most = (pixels + 1) / 2;
        if (_pending + most > MaxPixels)
        {
            Empty();
        }

        _pending += most;
    }

    /// <summary>Takes what is left to the buckets.</summary>
    public void Dispose()
    {
        Empty();
        ArrayPool<Vector128<ulong>>.Shared.Return(_words);
    }

    private void Empty()
    {
        Empty(_words.AsSpan(0, _buckets.Length));
        Empty(_words.AsSpan(_buckets.Length, _buckets.Length));
        _pending = 0;
    }

    private void Empty(Span<Vector128<ulong>> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            (ulong first, ulong second) = (words[i][0], words[i][1]);
            if (first != 0)
            {
                _buckets[i].Add((uint)(first >> CountPlace), first & Band, second & Band, (first >> BandBits) & Band, second >> BandBits);
            }
        }

        words.Clear();
    }
}
