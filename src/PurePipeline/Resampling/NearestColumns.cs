using System.Buffers;
using System.Runtime.CompilerServices;

namespace PurePipeline.Resampling;

/// <summary>
/// The columns of OpenCV's INTER_NEAREST and INTER_NEAREST_EXACT (imgproc/src/resize.cpp, <c>resizeNN</c>, <c>resizeNN_bitexact</c>).
/// Pixels are copied, so there is nothing to round.
/// </summary>
internal sealed unsafe class NearestColumns : IDisposable
{
    private readonly int _width;
    private readonly int _bytesPerPixel;
    private readonly int _sourceBytes;
    private readonly int _wideCopies;
    private int[]? _offsets;

    /// <summary>Prepares rows of <paramref name="sourceWidth"/> pixels for the columns of <paramref name="axis"/>.</summary>
    public NearestColumns(int sourceWidth, int bytesPerPixel, NearestAxis axis)
    {
        int width = axis.Length;
        (_width, _bytesPerPixel, _sourceBytes) = (width, bytesPerPixel, checked(sourceWidth * bytesPerPixel));
        _offsets = ArrayPool<int>.Shared.Rent(width);
        for (int x = 0; x < width; x++)
        {
            _offsets[x] = axis.Source(x) * bytesPerPixel;
        }

        // Three bytes are copied as four where neither row ends within them; the offsets rise.
        _wideCopies = width - 1;
        while (_wideCopies > 0 && _offsets[_wideCopies - 1] > _sourceBytes - sizeof(uint))
        {
            _wideCopies--;
        }
    }

    /// <summary>Picks one row's pixels.</summary>
    /// <param name="source">At least the source row; nothing outside it is read.</param>
    /// <param name="row">At least the result row; nothing outside it is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Pick(ReadOnlySpan<byte> source, Span<byte> row)
    {
        ObjectDisposedException.ThrowIf(_offsets is null, this);
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, _sourceBytes, nameof(source));
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, _width * _bytesPerPixel, nameof(row));

        // Safety: offsets are multiples of a pixel below the source row's length; the row has a pixel's bytes for each.
        fixed (byte* from = source, to = row)
        fixed (int* offsets = _offsets)
        {
            switch (_bytesPerPixel)
            {
                case 1:
                    Copy<byte>(from, offsets, to, 1, 0, _width);
                    break;
                case 2:
                    Copy<ushort>(from, offsets, to, 2, 0, _width);
                    break;
                case 3:
                    Copy<uint>(from, offsets, to, 3, 0, _wideCopies);
                    for (int i = 0; i < 3; i++)
                    {
                        Copy<byte>(from + i, offsets, to + i, 3, _wideCopies, _width);
                    }

                    break;
                case 4:
                    Copy<uint>(from, offsets, to, 4, 0, _width);
                    break;
                default:
                    CopyParts(from, offsets, to);
                    break;
            }
        }
    }

    public void Dispose()
    {
        if (_offsets is { } offsets)
        {
            _offsets = null;
            ArrayPool<int>.Shared.Return(offsets);
        }
    }

    // Pixels of 6, 8, 12, 16, 24 or 32 bytes: eight bytes of each, the next eight, and what is left.
    private void CopyParts(byte* source, int* offsets, byte* row)
    {
        int done = 0;
        for (; done <= _bytesPerPixel - sizeof(ulong); done += sizeof(ulong))
        {
            Copy<ulong>(source + done, offsets, row + done, _bytesPerPixel, 0, _width);
        }

        for (; done <= _bytesPerPixel - sizeof(uint); done += sizeof(uint))
        {
            Copy<uint>(source + done, offsets, row + done, _bytesPerPixel, 0, _width);
        }

        for (; done < _bytesPerPixel; done += sizeof(ushort))
        {
            Copy<ushort>(source + done, offsets, row + done, _bytesPerPixel, 0, _width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy<T>(byte* source, int* offsets, byte* row, int step, int start, int end)
        where T : unmanaged
    {
        int x = start;
        for (; x <= end - 4; x += 4)
        {
            Unsafe.WriteUnaligned(row + (x * step), Unsafe.ReadUnaligned<T>(source + offsets[x]));
            Unsafe.WriteUnaligned(row + ((x + 1) * step), Unsafe.ReadUnaligned<T>(source + offsets[x + 1]));
            Unsafe.WriteUnaligned(row + ((x + 2) * step), Unsafe.ReadUnaligned<T>(source + offsets[x + 2]));
            Unsafe.WriteUnaligned(row + ((x + 3) * step), Unsafe.ReadUnaligned<T>(source + offsets[x + 3]));
        }

        for (; x < end; x++)
        {
            Unsafe.WriteUnaligned(row + (x * step), Unsafe.ReadUnaligned<T>(source + offsets[x]));
        }
    }
}
