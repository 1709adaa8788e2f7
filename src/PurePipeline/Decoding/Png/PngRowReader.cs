using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.Decoding.Png;

/// <summary>
/// One pass over a PNG. Rows are inflated as they are asked for; an interlaced picture is decoded whole with its first row. When the last
/// row has been read, the rest of the file is, as far as the reference reads it.
/// </summary>
internal sealed class PngRowReader : RowReader
{
    private readonly PngPicture _picture;
    private readonly PngHeader _header;
    private readonly PngInput _input;
    private readonly FilteredRows _rows;
    private readonly int _packedBytes;
    private readonly int _rowBytes;

    // The data has ended, and what is left is zeros.
    private bool _hasEnded;
    private byte[]? _interlaced;

    public PngRowReader(PngPicture picture, PngInput input)
        : base(picture)
    {
        (_picture, _header, _input) = (picture, picture.Header, input);
        _rows = new FilteredRows(input, _header, picture.IsStrict, picture.PieceLength);
        (_packedBytes, _rowBytes) = (_header.PackedBytes(_header.Width), picture.RowBytes);
    }

    protected override void ReadRow(Span<byte> row)
    {
        row = row[.._rowBytes];
        if (_header.IsInterlaced)
        {
            Interlaced().Slice(NextRow * _rowBytes, _rowBytes).CopyTo(row);
            return;
        }

        if (Next(_packedBytes, NextRow == _picture.Height - 1, out ReadOnlySpan<byte> packed))
        {
            SampleRow.Unpack(packed, _header, row);
        }
        else
        {
            row.Clear();
        }

        ReadTrailerBehind(NextRow);
    }

    protected override void SkipRows(int count)
    {
        for (int y = NextRow; !_header.IsInterlaced && y < NextRow + count; y++)
        {
            _ = Next(_packedBytes, y == _picture.Height - 1, out _);
            ReadTrailerBehind(y);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rows.Dispose();
            if (_interlaced is { } interlaced)
            {
                _interlaced = null;
                ArrayPool<byte>.Shared.Return(interlaced);
            }
        }

        base.Dispose(disposing);
    }

    private Span<byte> Interlaced()
    {
        if (_interlaced is null)
        {
            int bytes = _rowBytes * _picture.Height;
            _interlaced = ArrayPool<byte>.Shared.Rent(bytes + _rowBytes);
            Span<byte> pixels = _interlaced.AsSpan(0, bytes);
            Span<byte> scratch = _interlaced.AsSpan(bytes, _rowBytes);
            pixels.Clear();
            Adam7 last = Adam7.Passes.Last(pass => pass.Columns(_header.Width) > 0 && pass.Top < _header.Height);
            foreach (Adam7 pass in Adam7.Passes)
            {
                ReadPass(pass, pass == last, pixels, scratch);
            }

            ReadTrailerBehind(_picture.Height - 1);
        }

        return _interlaced;
    }

    private void ReadPass(Adam7 pass, bool isLast, Span<byte> pixels, Span<byte> scratch)
    {
        int pixelBytes = _picture.Mode.BytesPerPixel();
        int columns = pass.Columns(_header.Width);
        Span<byte> row = scratch[..(columns * pixelBytes)];
        _rows.BeginPass();
        for (int y = pass.Top; columns > 0 && y < _header.Height; y += pass.StepY)
        {
            if (!Next(_header.PackedBytes(columns), isLast && y >= _header.Height - pass.StepY, out ReadOnlySpan<byte> packed))
            {
                return;
            }

            SampleRow.Unpack(packed, _header, row);
            pass.Scatter(row, pixels.Slice(y * _rowBytes, _rowBytes), pixelBytes);
        }
    }

    // False where the data has ended. What is wrong behind the last row counts as wrong with it, as zlib finds it in one go.
    private bool Next(int packedBytes, bool isLast, out ReadOnlySpan<byte> packed)
    {
        packed = default;
        try
        {
            _hasEnded = _hasEnded || !_rows.TryRead(packedBytes, out packed);
            if (isLast && !_hasEnded)
            {
                _rows.Finish();
            }
        }
        catch (PictureException) when (_picture.IsSalvaged)
        {
            _hasEnded = true;
        }

        return _hasEnded && _picture.IsStrict ? throw _input.Truncated() : !_hasEnded;
    }

    private void ReadTrailerBehind(int y)
    {
        if (y == _picture.Height - 1)
        {
            _picture.ReadTrailer(_rows.CurrentChunk);
        }
    }
}
