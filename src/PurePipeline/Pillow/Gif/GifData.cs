using System.Buffers.Binary;
using System.Runtime.CompilerServices;
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

    /// <summary>Writes the indices in the order in which they are stored.</summary>
    /// <returns>How many there are before the data ends.</returns>
    /// <param name="indices">As many bytes as the frame has pixels.</param>
    /// <param name="error">What is wrong where the data ends; null if it is complete.</param>
    public int Decode(Span<byte> indices, out PictureException? error)
    {
        (int clear, int end) = (_table.Clear, _table.End);
        int count = 0;
        error = frame.Bits > LzwTable.MaxBits ? Broken() : null;
        (int codeBits, int next, int previousLength) = (frame.Bits + 1, end + 1, 0);
        ReadOnlySpan<byte> data = file.Span;
        (ulong bits, int bitCount) = (0, 0);
        while (error is null && count < indices.Length)
        {
            if (bitCount < codeBits && !Refill(data, codeBits, ref bits, ref bitCount))
            {
                error = file.Truncated();
                break;
            }

            int code = (int)bits & ((1 << codeBits) - 1);
            bits >>= codeBits;
            bitCount -= codeBits;
            if (code == clear)
            {
                (codeBits, next, previousLength) = (frame.Bits + 1, end + 1, 0);
            }
            else if (code == end)
            {
                error = ReadOn() ? null : file.Truncated();
            }
            else if (code > (previousLength == 0 ? clear : next))
            {
                error = Broken();
            }
            else
            {
                if (previousLength > 0 && (next < LzwTable.MaxCount || code == next))
                {
                    _table.Set(next, count, previousLength);
                }

                if (previousLength > 0 && next < LzwTable.MaxCount)
                {
                    codeBits += next == (1 << codeBits) - 1 && codeBits < LzwTable.MaxBits ? 1 : 0;
                    next++;
                }

                if (code < clear)
                {
                    indices[count++] = (byte)code;
                    previousLength = 1;
                }
                else
                {
                    previousLength = _table.LengthOf(code);
                    count += _table.Write(code, indices, count);
                }
            }
        }

        return count;
    }

    // False if the file ends before there are so many bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Refill(ReadOnlySpan<byte> data, int needed, ref ulong bits, ref int count)
    {
        if (_blockBytes < sizeof(uint))
        {
            return RefillByBytes(data, needed, ref bits, ref count);
        }

        bits |= (ulong)BinaryPrimitives.ReadUInt32LittleEndian(data[_position..]) << count;
        count += 32;
        _position += sizeof(uint);
        _blockBytes -= sizeof(uint);
        return true;
    }

    private bool RefillByBytes(ReadOnlySpan<byte> data, int needed, ref ulong bits, ref int count)
    {
        while (count < needed)
        {
            if (_blockBytes > 0)
            {
                bits |= (ulong)data[_position++] << count;
                count += 8;
                _blockBytes--;
            }
            else if (_position < _available && _position + data[_position] + 1 <= _available)
            {
                _blockBytes = data[_position++];
            }
            else if (!ReadOn())
            {
                return false;
            }
        }

        return true;
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
