using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// A filter at work on an image that comes row by row: each source row is padded and filtered horizontally once, and held until no result
/// row needs it (imgproc/src/filter.simd.hpp, <c>FilterEngine</c>). The border's constant is 0.
/// </summary>
internal sealed class FilterRows<T> : IDisposable
    where T : unmanaged
{
    private readonly FilterImage _image;
    private readonly Neighbourhood _around;
    private readonly IRowFilter<T> _horizontal;
    private readonly IColumnFilter<T> _vertical;
    private readonly int[] _starts;
    private readonly int _slots;
    private readonly int _slotLength;
    private readonly PaddedRow _padded;
    private T[]? _rows;
    private int _next;

    public FilterRows(FilterImage image, Neighbourhood around, IRowFilter<T> horizontal, IColumnFilter<T> vertical, ReadOnlySpan<byte> borderPixel = default)
    {
        (_image, _around, _horizontal, _vertical) = (image, around, horizontal, vertical);
        _starts = new int[around.Height];
        _slots = (int)BitOperations.RoundUpToPowerOf2((uint)around.RowsHeld(image.Height));
        _slotLength = horizontal.Length;
        _padded = new PaddedRow(image, around, borderPixel);
        _rows = ArrayPool<T>.Shared.Rent(checked((_slots + 1) * _slotLength));
        if (around.Border == BorderType.Constant)
        {
            horizontal.Filter(_padded.Constant(), _rows.AsSpan(_slots * _slotLength, _slotLength));
        }
    }

    /// <summary>A source row by its number; they are asked for in rising order.</summary>
    public delegate ReadOnlySpan<byte> SourceRow(int y);

    /// <summary>Whether rows have to be made one after the other.</summary>
    public bool IsSequential => _vertical.IsSequential;

    /// <summary>Makes row <paramref name="y"/> of the result; rows are made in rising order.</summary>
    public void Make(int y, SourceRow source, Span<byte> result)
    {
        ObjectDisposedException.ThrowIf(_rows is null, this);
        (int first, int last) = (_image.Height, -1);
        for (int j = 0; j < _starts.Length; j++)
        {
            int row = BorderIndex.Of(y - _around.AnchorY + j, _image.Height, _around.Border);
            if (row >= 0)
            {
                (first, last) = (Math.Min(first, row), Math.Max(last, row));
            }

            _starts[j] = (row < 0 ? _slots : row & (_slots - 1)) * _slotLength;
        }

        for (_next = Math.Max(_next, first); _next <= last; _next++)
        {
            Span<T> slot = _rows.AsSpan((_next & (_slots - 1)) * _slotLength, _slotLength);
            if (_horizontal is PaddedRows<T>)
            {
                _padded.Write(source(_next), MemoryMarshal.AsBytes(slot));
            }
            else
            {
                _horizontal.Filter(_padded.Of(source(_next)), slot);
            }
        }

        _vertical.Filter(_rows, _starts, result);
    }

    public void Dispose()
    {
        _padded.Dispose();
        if (_rows is { } rows)
        {
            _rows = null;
            ArrayPool<T>.Shared.Return(rows);
        }
    }
}
