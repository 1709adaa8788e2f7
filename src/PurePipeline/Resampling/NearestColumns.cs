using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;

namespace PurePipeline.Resampling;

/// <summary>
/// The columns of OpenCV's INTER_NEAREST and INTER_NEAREST_EXACT (imgproc/src/resize.cpp, <c>resizeNN</c>, <c>resizeNN_bitexact</c>).
/// Pixels are copied, so there is nothing to round.
/// </summary>
internal sealed unsafe class NearestColumns
{
    // Tables of photos being scaled; larger ones are rather computed again than kept.
    private const int LargestKept = 1 << 14;
    private static readonly RecentlyUsed<(int, NearestAxis), NearestColumns> Recent = new(8);

    private readonly int _width;
    private readonly int _bytesPerPixel;
    private readonly int _sourceBytes;
    private readonly int _wideCopies;
    private readonly NearestShuffles? _shuffles;
    private readonly NearestLines? _lines;
    private readonly int[] _offsets;

    private NearestColumns(int bytesPerPixel, NearestAxis axis)
    {
        int width = axis.Length;
        (_width, _bytesPerPixel, _sourceBytes) = (width, bytesPerPixel, checked(axis.SourceLength * bytesPerPixel));
        _offsets = new int[width];
        for (int x = 0; x < width; x++)
        {
            _offsets[x] = axis.Source(x) * bytesPerPixel;
        }

        // Pixels of 3, 6, 12 or 24 bytes are copied with what follows where neither row ends within that; the offsets rise.
        int copied = (int)BitOperations.RoundUpToPowerOf2((uint)bytesPerPixel);
        _wideCopies = copied == bytesPerPixel ? width : width - 1;
        while (_wideCopies > 0 && _offsets[_wideCopies - 1] > _sourceBytes - copied)
        {
            _wideCopies--;
        }

        if (bytesPerPixel <= sizeof(uint) && Vector128.IsHardwareAccelerated)
        {
            _lines = Avx512Vbmi.IsSupported ? NearestLines.TryCreate(_offsets, bytesPerPixel, _sourceBytes, block: 64, most: 2) : null;
            _shuffles = _lines is null ? NearestShuffles.TryCreate(_offsets, bytesPerPixel, _sourceBytes) : null;
            if (_shuffles is null && _lines is null && Avx512Vbmi.IsSupported)
            {
                _lines = NearestLines.TryCreate(_offsets, bytesPerPixel, _sourceBytes, block: 16, ILines.Most);
            }
        }
    }

    /// <summary>Prepares rows of pixels for the columns of <paramref name="axis"/>.</summary>
    public static NearestColumns For(int bytesPerPixel, NearestAxis axis) => axis.Length > LargestKept
        ? new NearestColumns(bytesPerPixel, axis)
        : Recent.GetOrAdd((bytesPerPixel, axis), static key => new NearestColumns(key.Item1, key.Item2));

    /// <summary>Picks one row's pixels.</summary>
    /// <param name="source">At least the source row; nothing outside it is read.</param>
    /// <param name="row">At least the result row; nothing outside it is written.</param>
    /// <param name="ahead">The source row of the next call, if it is known.</param>
    /// <param name="streams">See <see cref="RowReader.Streams"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Pick(ReadOnlySpan<byte> source, Span<byte> row, ReadOnlySpan<byte> ahead = default, bool streams = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, _sourceBytes, nameof(source));
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, _width * _bytesPerPixel, nameof(row));

        // Safety: offsets are multiples of a pixel below the source row's length, the wide copies' as much as they copy before its end; the row has
        // a pixel's bytes for each, and one pixel more where more is copied.
        fixed (byte* from = source, to = row, next = ahead)
        fixed (int* offsets = _offsets)
        {
            if (_shuffles is not null)
            {
                _shuffles.Pick(from, to, _width * _bytesPerPixel);
                return;
            }

            if (_lines is not null)
            {
                _lines.Pick(from, next, to, streams);
                return;
            }

            switch (_bytesPerPixel)
            {
                case 1:
                    Copy<byte>(from, next, offsets, to, 1);
                    break;
                case 2:
                    Copy<ushort>(from, next, offsets, to, 2);
                    break;
                case 3 or 4:
                    Copy<uint>(from, next, offsets, to, _bytesPerPixel);
                    break;
                case 6 or 8:
                    Copy<ulong>(from, next, offsets, to, _bytesPerPixel);
                    break;
                case 12 or 16:
                    Copy<Vector128<byte>>(from, next, offsets, to, _bytesPerPixel);
                    break;
                default:
                    Copy<Vector256<byte>>(from, next, offsets, to, _bytesPerPixel);
                    break;
            }

            for (int x = _wideCopies; x < _width; x++)
            {
                source.Slice(offsets[x], _bytesPerPixel).CopyTo(row[(x * _bytesPerPixel)..]);
            }
        }
    }

    // As many bytes as T has, each pixel's overwriting what the one before has copied too much.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Copy<T>(byte* source, byte* ahead, int* offsets, byte* row, int step)
        where T : unmanaged
    {
        int x = 0;
        for (; x <= _wideCopies - 4; x += 4)
        {
            if (ahead != null)
            {
                Prefetch.Line(ahead + offsets[x]);
                Prefetch.Line(ahead + offsets[x + 1]);
                Prefetch.Line(ahead + offsets[x + 2]);
                Prefetch.Line(ahead + offsets[x + 3]);
            }

            Unsafe.WriteUnaligned(row + (x * step), Unsafe.ReadUnaligned<T>(source + offsets[x]));
            Unsafe.WriteUnaligned(row + ((x + 1) * step), Unsafe.ReadUnaligned<T>(source + offsets[x + 1]));
            Unsafe.WriteUnaligned(row + ((x + 2) * step), Unsafe.ReadUnaligned<T>(source + offsets[x + 2]));
            Unsafe.WriteUnaligned(row + ((x + 3) * step), Unsafe.ReadUnaligned<T>(source + offsets[x + 3]));
        }

        for (; x < _wideCopies; x++)
        {
            Unsafe.WriteUnaligned(row + (x * step), Unsafe.ReadUnaligned<T>(source + offsets[x]));
        }
    }
}
