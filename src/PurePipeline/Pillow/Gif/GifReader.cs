using System.Buffers.Binary;
using PurePipeline.Decoding;
using PurePipeline.Decoding.Gif;

namespace PurePipeline.Pillow.Gif;

/// <summary>
/// Reads the blocks of a GIF as <c>GifImagePlugin</c> does: what it does not know it passes over byte by byte, and a file may end anywhere
/// between frames.
/// </summary>
internal sealed class GifReader
{
    private const int ScreenBytes = 13;
    private const byte Extension = (byte)'!';
    private const byte ImageDescriptor = (byte)',';
    private const byte Trailer = (byte)';';
    private const byte GraphicControl = 0xF9;
    private const byte Comment = 0xFE;
    private const byte Application = 0xFF;

    private readonly FileBytes _file;
    private readonly GifInformation _information;
    private int _position;
    private int _disposal;

    /// <param name="file">The file.</param>
    /// <param name="information">Is told what the blocks say beside the pixels.</param>
    /// <exception cref="PictureException">The file ends within its first bytes.</exception>
    public GifReader(FileBytes file, GifInformation information)
    {
        (_file, _information) = (file, information);
        (Width, Height) = (file.UInt16At(6), file.UInt16At(8));
        byte flags = file.At(10);
        Background = (flags & 0x80) != 0 ? file.At(11) : (byte)0;
        _position = ScreenBytes;
        if ((flags & 0x80) != 0)
        {
            Palette = ReadPalette(flags);
        }

        information.TakeScreen(file.Slice(0, 6).Span, (flags & 0x80) != 0 ? Background : null);
    }

    /// <summary>The screen's pixels per row.</summary>
    public int Width { get; }

    /// <summary>The screen's rows.</summary>
    public int Height { get; }

    /// <summary>The index of the background.</summary>
    public byte Background { get; }

    /// <summary>The colours of frames that have none of their own; empty if there are none.</summary>
    public ReadOnlyMemory<byte> Palette { get; }

    /// <summary>The next frame; null if there is none.</summary>
    /// <exception cref="PictureException">The file ends within a frame's description.</exception>
    public GifFrame? Next()
    {
        int? transparency = null;
        while (_position < _file.Length && _file.Span[_position] != Trailer)
        {
            byte kind = _file.Span[_position++];
            if (kind == Extension)
            {
                ReadExtension(ref transparency);
            }
            else if (kind == ImageDescriptor)
            {
                return ReadFrame(transparency);
            }
        }

        return null;
    }

    private void ReadExtension(ref int? transparency)
    {
        byte kind = _file.At(_position++);
        ReadOnlySpan<byte> block = NextBlock();
        if (kind == GraphicControl && !block.IsEmpty)
        {
            if (block.Length < 4 && (block.Length < 3 || (block[0] & 1) != 0))
            {
                throw _file.Corrupt("A graphic control extension is too short.", _position);
            }

            transparency = (block[0] & 1) != 0 ? block[3] : transparency;
            int disposal = (block[0] >> 2) & 7;
            _disposal = disposal != 0 ? disposal : _disposal;
            _information.TakeDelay(BinaryPrimitives.ReadUInt16LittleEndian(block[1..]));
        }
        else if (kind == Comment)
        {
            ReadComment(block);
            return;
        }
        else if (kind == Application && _information.IsFirstFrame)
        {
            ReadApplication(block);
        }
        else if (kind == GraphicControl)
        {
            TakeEmpty();
        }

        SkipBlocks();
    }

    private void ReadComment(ReadOnlySpan<byte> block)
    {
        List<byte> comment = [];
        for (; !block.IsEmpty; block = NextBlock())
        {
            comment.AddRange(block);
        }

        _information.TakeComment([.. comment]);
    }

    private void ReadApplication(ReadOnlySpan<byte> block)
    {
        if (block.IsEmpty)
        {
            TakeEmpty();
            return;
        }

        _information.TakeApplication(block, _position);
        if (!block.StartsWith("NETSCAPE2.0"u8))
        {
            return;
        }

        ReadOnlySpan<byte> loop = NextBlock();
        if (loop.IsEmpty)
        {
            TakeEmpty();
        }
        else if (loop is [1, _, _, ..])
        {
            _information.TakeLoop(BinaryPrimitives.ReadUInt16LittleEndian(loop[1..]));
        }
    }

    private void TakeEmpty()
    {
        if (!_information.TakesEmptyExtensions)
        {
            throw _file.Corrupt("An extension has no data.", _position);
        }
    }

    private GifFrame ReadFrame(int? transparency)
    {
        int start = _position;
        int left = _file.UInt16At(start);
        int top = _file.UInt16At(start + 2);
        (int width, int height) = (_file.UInt16At(start + 4), _file.UInt16At(start + 6));
        byte flags = _file.At(start + 8);
        _position = start + 9;
        ReadOnlyMemory<byte> palette = (flags & 0x80) != 0 ? ReadPalette(flags) : default;
        int bits = _file.At(_position++);
        var frame = new GifFrame(left, top, width, height, (flags & 0x40) != 0, palette, bits, _position, transparency, _disposal);
        SkipBlocks();
        _information.EndFrame();
        return frame;
    }

    private ReadOnlyMemory<byte> ReadPalette(byte flags)
    {
        int bytes = 3 << ((flags & 7) + 1);
        ReadOnlyMemory<byte> palette = _file.Slice(_position, bytes);
        _position += bytes;
        return palette;
    }

    private ReadOnlySpan<byte> NextBlock()
    {
        if (_position >= _file.Length)
        {
            return [];
        }

        int length = Math.Min(_file.Span[_position], _file.Length - _position - 1);
        ReadOnlySpan<byte> block = _file.Span.Slice(_position + 1, length);
        _position += 1 + length;
        return block;
    }

    private void SkipBlocks()
    {
        while (!NextBlock().IsEmpty)
        {
        }
    }
}
