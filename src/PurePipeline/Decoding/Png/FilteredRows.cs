using System.Buffers;
using System.IO.Compression;

namespace PurePipeline.Decoding.Png;

/// <summary>The rows of a PNG as they are in the file, samples packed: inflates the image data and undoes the filters.</summary>
internal sealed class FilteredRows : IDisposable
{
    private const int FilterBytes = 1;
    private const int BlockBytes = 1 << 16;

    private readonly PngInput _input;
    private readonly Func<IdatStream> _makeData;
    private readonly IdatStream _data;
    private readonly ZLibStream _inflated;
    private readonly int _pixelBytes;
    private readonly int _longest;
    private readonly bool _isStrict;

    // Inflated bytes, those from _start to _end not used yet; the row that was read last; the row above it.
    private byte[]? _block;
    private byte[]? _row;
    private byte[]? _above;
    private int _start;
    private int _end;
    private long _inflatedBytes;

    /// <param name="input">The file.</param>
    /// <param name="header">Its header.</param>
    /// <param name="isStrict">As libpng, which compares checksums.</param>
    /// <param name="pieceLength">In pieces of how many bytes Pillow hands the data over.</param>
    public FilteredRows(PngInput input, PngHeader header, bool isStrict, int pieceLength)
    {
        (_input, _isStrict) = (input, isStrict);
        _makeData = () => new IdatStream(input, header.FirstData, isStrict, pieceLength);
        _data = _makeData();
        _inflated = new ZLibStream(_data, CompressionMode.Decompress);
        _pixelBytes = Math.Max(1, header.BitsPerPixel / 8);
        _longest = header.PackedBytes(header.Width);
        _block = ArrayPool<byte>.Shared.Rent(Math.Max(BlockBytes, FilterBytes + _longest + RowFilter.Margin));
        _row = ArrayPool<byte>.Shared.Rent(_longest + RowFilter.Margin);
        _above = ArrayPool<byte>.Shared.Rent(_longest + RowFilter.Margin);
        BeginPass();
    }

    /// <summary>The next row is the first of a picture, or of a pass of an interlaced one.</summary>
    public void BeginPass() => _row.AsSpan(0, _longest).Clear();

    /// <summary>The next row.</summary>
    /// <param name="count">The bytes of a row, as long as the longest at most.</param>
    /// <param name="row">The row, valid until the next one is read; empty if the data ended before it.</param>
    /// <returns>False if the data ended in good order before the row.</returns>
    /// <exception cref="PictureException">The data is damaged, or ends within the row.</exception>
    public bool TryRead(int count, out ReadOnlySpan<byte> row)
    {
        row = default;
        if (_data.IsUsedUp)
        {
            // Pillow asks zlib for rows as long as there is data to give it: what zlib could still make of the last byte is lost.
            return Fill(1) == 0 && !_data.HasRunOut ? false : throw _input.Truncated();
        }

        if (!TryInflate(FilterBytes + count))
        {
            return _end != _start ? throw _input.Truncated() : false;
        }

        (_row, _above) = (_above, _row);
        ReadOnlySpan<byte> filtered = _block.AsSpan(_start);
        if (!RowFilter.TryUndo(filtered[0], filtered[FilterBytes..], _above, _row, count, _pixelBytes))
        {
            throw _input.Corrupt($"A row is filtered by method {filtered[0]}; there are 0 to 4.", _data.Position);
        }

        _start += FilterBytes + count;
        row = _row.AsSpan(0, count);
        return true;
    }

    /// <summary>The chunk of image data that was read last.</summary>
    public PngChunk CurrentChunk => _data.Chunk;

    /// <summary>
    /// Reads on behind the last row, so that damage there is found. More data than the picture needs is none. libpng wants the compressed
    /// data to end in good order; for Pillow, zlib has looked as far as the next byte, and no further than the piece that the last row
    /// came of.
    /// </summary>
    /// <exception cref="PictureException">The data is damaged, or has no end.</exception>
    public void Finish()
    {
        (_start, _end) = (0, 0);
        if (!_isStrict)
        {
            LookAhead();
        }

        while (_isStrict && Fill(_block!.Length) > 0)
        {
        }

        if (_data.HasRunOut)
        {
            throw _input.Truncated();
        }
    }

    public void Dispose()
    {
        _inflated.Dispose();
        Return(ref _block);
        Return(ref _row);
        Return(ref _above);
    }

    // Where the next byte has been written, the damage lies behind it. (If it is the one that was there before, nobody can tell.)
    private void LookAhead()
    {
        const byte Unwritten = 0xA5;
        _data.EndsWithPiece = true;
        _block![0] = Unwritten;
        try
        {
            _ = Fill(1);
        }
        catch (PictureException) when (_block[0] != Unwritten || MissingHistory.Explains(_makeData(), _data.Position, _inflatedBytes))
        {
        }
    }

    private bool TryInflate(int count)
    {
        if (_end - _start >= count)
        {
            return true;
        }

        _block.AsSpan(_start, _end - _start).CopyTo(_block);
        (_start, _end) = (0, _end - _start);
        int capacity = _isStrict ? _block!.Length - RowFilter.Margin : count;
        while (_end < count)
        {
            int read = Fill(capacity - _end);
            if (read == 0)
            {
                return _data.HasRunOut ? throw _input.Truncated() : false;
            }

            _end += read;
            _inflatedBytes += read;
        }

        return true;
    }

    private int Fill(int count)
    {
        try
        {
            return _inflated.Read(_block.AsSpan(_end, count));
        }
        catch (Exception error) when (error is InvalidDataException or IOException) // the latter where a dictionary is wanted
        {
            throw _data.HasRunOut ? _input.Truncated() : _input.Corrupt("The compressed data is damaged.", _data.Position, error);
        }
    }

    private static void Return(ref byte[]? buffer)
    {
        if (Interlocked.Exchange(ref buffer, null) is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
