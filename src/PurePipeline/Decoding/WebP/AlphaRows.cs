namespace PurePipeline.Decoding.WebP;

/// <summary>The alpha of a lossy picture, row by row, from the data of its chunk ALPH.</summary>
internal sealed unsafe class AlphaRows : IDisposable
{
    private const int HeaderBytes = 1;
    private const int Compressed = 1;

    private readonly int _filter;
    private readonly LosslessStream? _stream;
    private readonly byte* _plain;
    private readonly byte[] _above;
    private LosslessBits _bits;
    private int _y;

    private AlphaRows(int width, int filter, LosslessStream? stream, LosslessBits bits, byte* plain)
    {
        (_above, _filter, _stream, _bits) = (new byte[width], filter, stream, bits);
        _plain = plain;
    }

    /// <summary>Reads the header; null if it is damaged.</summary>
    // Safety: the data are pinned as long as this lives.
    public static AlphaRows? Open(byte* data, int length, int width, int height, long maxBytes)
    {
        if (length <= HeaderBytes)
        {
            return null;
        }

        // Whether levels were reduced before is told as well, which changes nothing.
        (int method, int filter, int reduction, int reserved) = (data[0] & 3, (data[0] >> 2) & 3, (data[0] >> 4) & 3, data[0] >> 6);
        if (method > Compressed || reduction > 1 || reserved != 0)
        {
            return null;
        }

        if (method != Compressed)
        {
            return length - HeaderBytes >= (long)width * height ? new AlphaRows(width, filter, null, default, data + HeaderBytes) : null;
        }

        var bits = new LosslessBits(data + HeaderBytes, length - HeaderBytes);
        return LosslessStream.Open(ref bits, width, height, isAlpha: true, maxBytes) is { } stream ? new AlphaRows(width, filter, stream, bits, null) : null;
    }

    /// <summary>Reads a row; false if the data is damaged.</summary>
    public bool TryRead(Span<byte> row)
    {
        if (_stream is null)
        {
            // Safety: there are as many bytes as pixels.
            new ReadOnlySpan<byte>(_plain + (_y * (long)row.Length), row.Length).CopyTo(row);
        }
        else
        {
            if (!_stream.TryReadRow(ref _bits, out ReadOnlySpan<uint> pixels))
            {
                return false;
            }

            for (int x = 0; x < row.Length; x++)
            {
                row[x] = (byte)(pixels[x] >> 8);
            }
        }

        AlphaFilter.Undo(_filter, row, _y == 0 ? [] : _above);
        row.CopyTo(_above);
        _y++;
        return true;
    }

    public void Dispose() => _stream?.Dispose();
}
