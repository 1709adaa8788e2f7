using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.Resampling;

/// <summary>
/// The latest filtered rows of a source, by source row number: as many slots as the vertical filter has taps, in one pooled array.
/// Row y lies in slot y mod slots, so neighbouring rows never push each other out.
/// </summary>
internal sealed unsafe class RowRing<T> : IDisposable
    where T : unmanaged
{
    private const int LineBytes = 64;

    private readonly int _first;
    private readonly int _rowLength;
    private readonly int[] _held;
    private T[]? _rows;

    /// <param name="slots">Rows held, a power of two.</param>
    /// <param name="rowLength">Elements of a row, with whatever a kernel stores beyond its end.</param>
    public RowRing(int slots, int rowLength)
    {
        // Rows start with lines of the caches, which vectors then do not cross; if the array is moved, they are only slower.
        int line = LineBytes / sizeof(T);
        _rowLength = checked(rowLength + line - 1) / line * line;
        _held = new int[slots];
        Clear();
        _rows = ArrayPool<T>.Shared.Rent(checked((slots * _rowLength) + line));
        nint address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_rows));
        _first = (int)(-address & (LineBytes - 1)) / sizeof(T);
    }

    /// <summary>All slots.</summary>
    public ReadOnlySpan<T> Rows => _rows;

    /// <summary>Where the slot of source row <paramref name="y"/> starts in <see cref="Rows"/>.</summary>
    public int Start(int y) => _first + ((y & (_held.Length - 1)) * _rowLength);

    /// <summary>
    /// The slot for source row <paramref name="y"/>. Unless <paramref name="held"/>, the caller writes the row and then says so with
    /// <see cref="Hold"/>.
    /// </summary>
    public Span<T> Slot(int y, out bool held)
    {
        ObjectDisposedException.ThrowIf(_rows is null, this);
        held = _held[y & (_held.Length - 1)] == y;
        return _rows.AsSpan(Start(y), _rowLength);
    }

    /// <summary>Row <paramref name="y"/> has been written to its slot.</summary>
    public void Hold(int y) => _held[y & (_held.Length - 1)] = y;

    /// <summary>No row is held any more.</summary>
    public void Clear() => _held.AsSpan().Fill(-1);

    public void Dispose()
    {
        if (_rows is { } rows)
        {
            _rows = null;
            ArrayPool<T>.Shared.Return(rows);
        }
    }
}
