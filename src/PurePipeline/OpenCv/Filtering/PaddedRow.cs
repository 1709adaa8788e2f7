using System.Buffers;
using PurePipeline.OpenCv.Rearranging;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>A row with the pixels left and right of it that a neighbourhood reaches.</summary>
internal sealed class PaddedRow : IDisposable
{
    private readonly int _left;
    private readonly int _rowBytes;
    private readonly int _length;
    private readonly byte[] _pixel;
    private readonly int[] _outside;
    private readonly bool _isConstant;
    private byte[]? _buffer;

    public PaddedRow(FilterImage image, Neighbourhood around, ReadOnlySpan<byte> borderPixel)
    {
        int bytes = image.PixelBytes;
        _rowBytes = image.Width * bytes;
        _left = around.AnchorX * bytes;
        _length = checked(_rowBytes + ((around.Width - 1) * bytes));
        _pixel = borderPixel.Length > 0 ? borderPixel.ToArray() : new byte[bytes];
        _isConstant = around.Border == BorderType.Constant;
        _buffer = ArrayPool<byte>.Shared.Rent(_length + RowReader.Slack);

        // The columns outside, first those to the left, as places in the row.
        _outside = new int[_isConstant ? 0 : around.Width - 1];
        for (int i = 0; i < _outside.Length; i++)
        {
            int column = i < around.AnchorX ? i - around.AnchorX : image.Width + i - around.AnchorX;
            _outside[i] = BorderIndex.Of(column, image.Width, around.Border) * bytes;
        }
    }

    /// <summary>The row between its neighbours; what it returns is overwritten by the next call.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> row)
    {
        ObjectDisposedException.ThrowIf(_buffer is null, this);
        Write(row, _buffer);
        return _buffer;
    }

    /// <summary>Writes the row between its neighbours.</summary>
    public void Write(ReadOnlySpan<byte> row, Span<byte> padded)
    {
        RowCopy.Run(row[.._rowBytes], padded[_left..], _rowBytes);
        int bytes = _pixel.Length;
        if (_isConstant)
        {
            PixelRun.Fill(padded[.._left], _pixel);
            PixelRun.Fill(padded[(_left + _rowBytes).._length], _pixel);
        }

        for (int i = 0; i < _outside.Length; i++)
        {
            int at = i * bytes;
            row.Slice(_outside[i], bytes).CopyTo(padded[(at < _left ? at : at + _rowBytes)..]);
        }
    }

    /// <summary>A row outside the image.</summary>
    public ReadOnlySpan<byte> Constant()
    {
        ObjectDisposedException.ThrowIf(_buffer is null, this);
        PixelRun.Fill(_buffer.AsSpan(0, _length), _pixel);
        return _buffer;
    }

    public void Dispose()
    {
        if (_buffer is { } buffer)
        {
            _buffer = null;
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
