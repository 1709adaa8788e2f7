using PurePipeline.Decoding;
using PurePipeline.Decoding.Gif;

namespace PurePipeline.OpenCv.Gif;

/// <summary>A GIF's blocks as OpenCV reads them: one that it does not know is an error.</summary>
/// <param name="Width">The screen's pixels per row.</param>
/// <param name="Height">The screen's rows.</param>
/// <param name="Background">The index of the background.</param>
/// <param name="Palette">Red, green and blue of the file's colours; empty if it has none.</param>
/// <param name="FirstBlock">Where the blocks start.</param>
/// <param name="EndsTransparent">The last graphic control extension has a transparent colour.</param>
internal sealed record GifScreen(int Width, int Height, int Background, ReadOnlyMemory<byte> Palette, long FirstBlock, bool EndsTransparent)
{
    private const byte Extension = 0x21;
    private const byte ImageDescriptor = 0x2C;
    private const byte Trailer = 0x3B;
    private const byte GraphicControl = 0xF9;
    private const byte ApplicationExtension = 0xFF;
    private const int LoopBytes = 3;
    private const int MaxDisposal = 3;

    /// <summary>Reads the file's blocks to its end.</summary>
    /// <exception cref="PictureException">They are not in good order.</exception>
    public static GifScreen Read(FileBytes file)
    {
        (int width, int height, byte flags, int background) = (file.UInt16At(6), file.UInt16At(8), file.At(10), file.At(11));
        ReadOnlyMemory<byte> palette = (flags & 0x80) != 0 ? file.Slice(13, PaletteBytes(flags)) : default;
        if (width == 0 || height == 0 || (!palette.IsEmpty && 3 * background >= palette.Length))
        {
            throw file.Corrupt($"{width}x{height} pixels before background {background}.", 6);
        }

        long first = 13 + palette.Length;
        long position = first;
        bool isTransparent = false;
        for (byte type = file.At(position++); type != Trailer; type = file.At(position++))
        {
            switch (type)
            {
                case Extension when file.At(position) == GraphicControl:
                    position++;
                    for (byte length = file.At(position++); length != 0; length = file.At(position++))
                    {
                        isTransparent = length == 4 ? (file.At(position) & 1) != 0 : isTransparent;
                        position += length;
                    }

                    break;
                case Extension:
                    RequireKnownLoop(file, position);
                    position = BehindBlocks(file, position + 1);
                    break;
                case ImageDescriptor:
                    byte own = file.At(position + 8);
                    position += 9 + ((own & 0x80) != 0 ? PaletteBytes(own) : 0) + 1;
                    position = BehindBlocks(file, position);
                    break;
                default:
                    throw file.Corrupt($"A block of type {type}.", position - 1);
            }
        }

        return new GifScreen(width, height, background, palette, first, isTransparent);
    }

    /// <summary>The frame that comes first.</summary>
    /// <exception cref="PictureException">It is damaged.</exception>
    public GifFrame ReadFirstFrame(FileBytes file)
    {
        int? transparency = null;
        int disposal = 0;
        long position = FirstBlock;
        while (file.At(position) == Extension)
        {
            byte type = file.At(position + 1);
            position += 2;
            if (type == GraphicControl)
            {
                byte flags = file.At(position + 1);
                disposal = (flags >> 2) & 7;
                if (file.At(position) != 4 || disposal > MaxDisposal)
                {
                    throw file.Corrupt("A graphic control extension of unknown kind.", position);
                }

                transparency = (flags & 1) != 0 ? file.At(position + 4) : null;
                position += 5;
            }

            position = BehindBlocks(file, position);
        }

        (int left, int top) = (file.UInt16At(position + 1), file.UInt16At(position + 3));
        (int width, int height) = (file.UInt16At(position + 5), file.UInt16At(position + 7));
        if (file.At(position) != ImageDescriptor || width == 0 || height == 0 || left + width > Width || top + height > Height)
        {
            throw file.Corrupt($"A frame of {width}x{height} pixels at ({left}, {top}).", position);
        }

        byte own = file.At(position + 9);
        position += 10;
        ReadOnlyMemory<byte> palette = (own & 0x80) != 0 ? file.Slice(position, PaletteBytes(own)) : default;
        position += palette.Length;
        return new GifFrame(left, top, width, height, (own & 0x40) != 0, palette, file.At(position), (int)position + 1, transparency, disposal);
    }

    /// <summary>Blue, green, red and full alpha of a frame's pixel; null if there is no such colour.</summary>
    public byte[]? Color(GifFrame frame, int index)
    {
        if (3 * index < frame.Palette.Length)
        {
            return Entry(frame.Palette.Span, index, byte.MaxValue);
        }

        byte intensity = index == 1 ? byte.MaxValue : (byte)index;
        return Palette.IsEmpty && frame.Palette.IsEmpty ? [intensity, intensity, intensity, byte.MaxValue] : Color(index, byte.MaxValue);
    }

    /// <summary>Blue, green, red and alpha of one of the file's colours; null if it has not that many.</summary>
    public byte[]? Color(int index, byte alpha) => 3 * index < Palette.Length ? Entry(Palette.Span, index, alpha) : null;

    private static byte[] Entry(ReadOnlySpan<byte> palette, int index, byte alpha) =>
        [palette[(3 * index) + 2], palette[(3 * index) + 1], palette[3 * index], alpha];

    private static int PaletteBytes(byte flags) => 3 << ((flags & 7) + 1);

    // A block of three bytes in an application's extension is a number of repetitions, which only Netscape's has.
    private static void RequireKnownLoop(FileBytes file, long position)
    {
        if (file.At(position) != ApplicationExtension || file.From(position + 2).Span.StartsWith("NETSCAPE2.0"u8))
        {
            return;
        }

        for (long block = position + 1; file.At(block) != 0; block += 1 + file.At(block))
        {
            if (file.At(block) == LoopBytes)
            {
                throw file.Corrupt("A number of repetitions in an extension of another application.", block);
            }
        }
    }

    private static long BehindBlocks(FileBytes file, long position)
    {
        for (byte length = file.At(position++); length != 0; length = file.At(position++))
        {
            position += length;
        }

        return position;
    }
}
