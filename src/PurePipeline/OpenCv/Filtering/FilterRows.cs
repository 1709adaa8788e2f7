using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// A filter at work on an image that comes row by row: each source row is padded and filtered horizontally once, and held until no result
/// row needs it (imgproc/src/filter.simd.hpp, <c>FilterEngine</c>). The border's constant is 0.
/// </summary>
internal sealed unsafe class FilterRows<T> : IDisposable
    where T : unmanaged
{
    private const int LineBytes = 64;

    private readonly FilterImage _image;
    private readonly Neighbourhood _around;
    private readonly IRowFilter<T> _horizontal;
    private readonly IColumnFilter<T> _vertical;
    private readonly int[] _starts;
    private readonly int _slots;
    private readonly int _slotLength;
    private readonly int _first;
    private readonly PaddedRow _padded;
    private T[]? _rows;
    private int _next;

    public FilterRows(FilterImage image, Neighbourhood around, IRowFilter<T> horizontal, IColumnFilter<T> vertical, ReadOnlySpan<byte> borderPixel = default)
    {
        (_image, _around, _horizontal, _vertical) = (image, around, horizontal, vertical);
        _starts = new int[around.Height];
        _slots = (int)BitOperations.RoundUpToPowerOf2((uint)around.RowsHeld(image.Height));

        // Rows start with lines of the caches, which vectors then do not cross; if the array is moved, they are only slower.
        int line = LineBytes / sizeof(T);
        _slotLength = checked(horizontal.Length + line - 1) / line * line;
        _padded = new PaddedRow(image, around, borderPixel);
        _rows = ArrayPool<T>.Shared.Rent(checked(((_slots + 1) * _slotLength) + line));
        _first = (int)(-(nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_rows)) & (LineBytes - 1)) / sizeof(T);
        if (around.Border == BorderType.Constant)
        {
            horizontal.Filter(_padded.Constant(), Slot(_slots));
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

            _starts[j] = Start(row < 0 ? _slots : row & (_slots - 1));
        }

        for (_next = Math.Max(_next, first); _next <= last; _next++)
        {
            Span<T> slot = Slot(_next & (_slots - 1));
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

    private int Start(int slot) => _first + (slot * _slotLength);

    private Span<T> Slot(int slot) => _rows.AsSpan(Start(slot), _slotLength);
}
