using PurePipeline.Decoding;
using PurePipeline.Decoding.Gif;

namespace PurePipeline.Pillow.Gif;

/// <summary>
/// Decodes a frame's indices as Pillow does (<c>GifDecode.c</c>): what follows the last pixel does not matter, and an end code before it is
/// passed over as long as more of the file can be read.
/// </summary>
internal sealed class GifData(FileBytes file, GifFrame frame)
{
    // Pillow reads as much of the file at a time.
    private const int PieceBytes = 65536;

    private readonly LzwTable _table = new(Math.Min(frame.Bits, LzwTable.MaxBits));
    private int _position = frame.Data;
    private long _available = Math.Min((long)frame.Data + PieceBytes, file.Length);
    private int _blockBytes;
    private uint _bits;
    private int _bitCount;

    /// <summary>Writes the indices in the order in which they are stored.</summary>
    /// <returns>How many there are before the data ends.</returns>
    /// <param name="indices">As many bytes as the frame has pixels.</param>
    /// <param name="error">What is wrong where the data ends; null if it is complete.</param>
    public int Decode(Span<byte> indices, out PictureException? error)
    {
        int count = 0;
        error = frame.Bits > LzwTable.MaxBits ? Broken() : null;
        int codeBits = frame.Bits + 1;
        int next = _table.End + 1;
        int previous = -1;
        while (error is null && count < indices.Length)
        {
            int code = ReadCode(codeBits);
            if (code < 0 || (code == _table.End && !ReadOn()))
            {
                error = file.Truncated();
            }
            else if (code == _table.Clear)
            {
                (codeBits, next, previous) = (frame.Bits + 1, _table.End + 1, -1);
            }
            else if (code == _table.End)
            {
                continue;
            }
            else if (code > (previous < 0 ? _table.Clear : next))
            {
                error = Broken();
            }
            else
            {
                if (previous >= 0 && (next < LzwTable.MaxCount || code == next))
                {
                    _table.Set(next, count, _table.LengthOf(previous));
                }

                if (previous >= 0 && next < LzwTable.MaxCount)
                {
                    codeBits += next == (1 << codeBits) - 1 && codeBits < LzwTable.MaxBits ? 1 : 0;
                    next++;
                }

                int length = Math.Min(_table.LengthOf(code), indices.Length - count);
                _table.Write(code, indices, count, length);
                count += length;
                previous = code;
            }
        }

        return count;
    }

    // -1 if the file ends.
    private int ReadCode(int bits)
    {
        while (_bitCount < bits)
        {
            if (_blockBytes > 0)
            {
                _bits |= (uint)file.Span[_position++] << _bitCount;
                _bitCount += 8;
                _blockBytes--;
            }
            else if (_position < _available && _position + file.Span[_position] + 1 <= _available)
            {
                _blockBytes = file.Span[_position++];
            }
            else if (!ReadOn())
            {
                return -1;
            }
        }

        int code = (int)(_bits & ((1u << bits) - 1));
        _bits >>= bits;
        _bitCount -= bits;
        return code;
    }

    private bool ReadOn()
    {
        if (_available == file.Length)
        {
            return false;
        }

        _available = Math.Min(_available + PieceBytes, file.Length);
        return true;
    }

    private PictureException Broken() => file.Corrupt("The compressed data is damaged.", _position);
}
