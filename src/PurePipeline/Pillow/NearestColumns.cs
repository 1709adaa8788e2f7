using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

/// <summary>The columns of <c>NEAREST</c>: where in a row each pixel lies, and the fastest way to pick them. Immutable.</summary>
internal sealed class NearestColumns
{
    // Tables of photos being scaled; larger ones are rather computed again than kept.
    private const int LargestKept = 1 << 14;
    private static readonly RecentlyUsed<(NearestAxis, int, bool), NearestColumns> Recent = new(8);

    private readonly int[] _offsets;
    private readonly int _bytesPerPixel;
    private readonly int _sourceBytes;
    private readonly NearestShuffles? _shuffles;
    private readonly NearestLines? _lines;

    private NearestColumns(NearestAxis axis, int bytesPerPixel, bool isForMany)
    {
        _bytesPerPixel = bytesPerPixel;
        _sourceBytes = checked(axis.SourceLength * bytesPerPixel);
        _offsets = new int[axis.Length];
        int columns = 0;
        for (int x; columns < _offsets.Length && (x = axis.Next()) >= 0; columns++)
        {
            _offsets[columns] = x * bytesPerPixel;
        }

        Array.Resize(ref _offsets, columns);
        if (isForMany && Vector128.IsHardwareAccelerated)
        {
            _lines = Avx512Vbmi.IsSupported ? NearestLines.TryCreate(_offsets, bytesPerPixel, _sourceBytes, block: 64, most: 2) : null;
            _shuffles = _lines is null ? NearestShuffles.TryCreate(_offsets, bytesPerPixel, _sourceBytes) : null;
            if (_shuffles is null && _lines is null && Avx512Vbmi.IsSupported)
            {
                _lines = NearestLines.TryCreate(_offsets, bytesPerPixel, _sourceBytes, block: 16, ILines.Most);
            }
        }
    }

    /// <summary>Bytes of a row's picked pixels; only rounding can have moved the last pixels beyond the picture, and then they are fewer.</summary>
    public int RowBytes => _offsets.Length * _bytesPerPixel;

    /// <summary>The columns of <paramref name="axis"/>, from the few that are kept or made.</summary>
    /// <param name="axis">The source positions.</param>
    /// <param name="bytesPerPixel">Bytes of a pixel, 1 to 4.</param>
    /// <param name="isForMany">Whether enough rows are to be picked for shuffles, whose plan takes the time of a few rows.</param>
    public static NearestColumns For(NearestAxis axis, int bytesPerPixel, bool isForMany) => axis.Length > LargestKept
        ? new NearestColumns(axis, bytesPerPixel, isForMany)
        : Recent.GetOrAdd((axis, bytesPerPixel, isForMany), static key => new NearestColumns(key.Item1, key.Item2, key.Item3));

    /// <summary>Picks one row's pixels.</summary>
    /// <param name="source">The source row and <see cref="RowReader.Slack"/> bytes behind it.</param>
    /// <param name="ahead">The source row of the next call, if it is known and far away.</param>
    /// <param name="row">Room for <see cref="RowBytes"/> and as many bytes behind them, which may be overwritten.</param>
    public unsafe void Pick(ReadOnlySpan<byte> source, ReadOnlySpan<byte> ahead, Span<byte> row)
    {
        if (_shuffles is not null)
        {
            _shuffles.Pick(source[.._sourceBytes], row[..RowBytes]);
        }
        else if (_lines is not null)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, _sourceBytes, nameof(source));
            ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, RowBytes, nameof(row));

            // Safety: the plan stays inside rows of these lengths.
            fixed (byte* from = source, next = ahead, to = row)
            {
                _lines.Pick(from, next, to);
            }
        }
        else
        {
            PixelPicking.Pick(source, _offsets, row, _bytesPerPixel, ahead);
        }
    }
}
