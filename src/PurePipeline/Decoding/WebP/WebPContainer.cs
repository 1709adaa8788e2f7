namespace PurePipeline.Decoding.WebP;

/// <summary>
/// A whole WebP file's chunks, as strict as libwebp's demultiplexer is with them (src/demux/demux.c): Pillow opens nothing that it refuses.
/// </summary>
internal sealed class WebPContainer
{
    private const int RiffBytes = 12;
    private const int ExtendedBytes = 10;
    private const int AnimationBytes = 6;
    private const int FrameBytes = 16;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly List<WebPFrame> _frames = [];
    private int _position = RiffBytes;
    private WebPFlags _flags;
    private bool _hasAnimationChunk;

    private WebPContainer(ReadOnlyMemory<byte> file) => _file = file;

    /// <summary>The width of the canvas.</summary>
    public int Width { get; private set; }

    /// <summary>The height of the canvas.</summary>
    public int Height { get; private set; }

    /// <summary>The pictures in their order.</summary>
    public IReadOnlyList<WebPFrame> Frames => _frames;

    /// <summary>The data of the chunk EXIF; empty if there is none that counts.</summary>
    public ReadOnlyMemory<byte> Exif { get; private set; }

    /// <summary>The data of the chunk XMP; empty if there is none that counts.</summary>
    public ReadOnlyMemory<byte> Xmp { get; private set; }

    /// <summary>The data of the chunk ICCP; empty if there is none that counts.</summary>
    public ReadOnlyMemory<byte> Profile { get; private set; }

    /// <summary>How often an animation runs, 0 for without end.</summary>
    public int LoopCount { get; private set; } = 1;

    /// <summary>Blue, green, red and alpha of the background, blue in the lowest byte.</summary>
    public uint Background { get; private set; } = uint.MaxValue;

    private int Left => _file.Length - _position;

    /// <summary>Reads a file; null if it is damaged or not whole.</summary>
    public static WebPContainer? Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length < RiffBytes + ChunkType.HeaderBytes)
        {
            return null;
        }

        uint length = WebPBytes.UInt32(file.Span, 4);
        if (WebPBytes.UInt32(file.Span) != ChunkType.Riff || WebPBytes.UInt32(file.Span, 8) != ChunkType.WebP
            || length < RiffBytes || length > file.Length - ChunkType.HeaderBytes)
        {
            return null;
        }

        var container = new WebPContainer(file[..((int)length + ChunkType.HeaderBytes)]);
        return container.ReadChunks() ? container : null;
    }

    /// <summary>The bytes of a frame's chunks, as its decoder gets them.</summary>
    public ReadOnlyMemory<byte> DataOf(WebPFrame frame) => _file[frame.Chunks];

    private bool ReadChunks() => WebPBytes.UInt32(_file.Span, _position) switch
    {
        ChunkType.Lossy or ChunkType.Lossless => ReadSinglePicture(isExtended: false),
        ChunkType.Extended => ReadExtended() && AreValid(),
        _ => false,
    };

    private bool ReadExtended()
    {
        _position += sizeof(uint);
        uint length = UInt32();
        if (length < ExtendedBytes || !Fits(Padded(length)))
        {
            return false;
        }

        ReadOnlySpan<byte> data = _file.Span[_position..];
        _flags = (WebPFlags)data[0];
        (Width, Height) = (WebPBytes.UInt24(data, 4) + 1, WebPBytes.UInt24(data, 7) + 1);
        _position += (int)Padded(length);
        if ((ulong)Width * (ulong)Height > uint.MaxValue || Left < ChunkType.HeaderBytes)
        {
            return false;
        }

        do
        {
            if (!ReadChunk())
            {
                return false;
            }
        }
        while (Left >= ChunkType.HeaderBytes);
        return Left == 0;
    }

    private bool ReadChunk()
    {
        int start = _position;
        uint type = UInt32();
        uint length = UInt32();
        if (length > ChunkType.MaxPayload || !Fits(Padded(length)))
        {
            return false;
        }

        switch (type)
        {
            case ChunkType.Extended:
                return false;
            case ChunkType.Alpha or ChunkType.Lossy or ChunkType.Lossless:
                _position = start;
                return !_hasAnimationChunk && !_flags.HasFlag(WebPFlags.Animation) && ReadSinglePicture(isExtended: true);
            case ChunkType.Frame:
                return _hasAnimationChunk && ReadFrame(Padded(length));
            case ChunkType.Animation:
                if (Padded(length) < AnimationBytes)
                {
                    return false;
                }

                TakeAnimation(_file.Span[_position..]);
                break;
            case ChunkType.Profile when Profile.IsEmpty && _flags.HasFlag(WebPFlags.Profile):
                Profile = _file.Slice(_position, (int)length);
                break;
            case ChunkType.Exif when Exif.IsEmpty && _flags.HasFlag(WebPFlags.Exif):
                Exif = _file.Slice(_position, (int)length);
                break;
            case ChunkType.Xmp when Xmp.IsEmpty && _flags.HasFlag(WebPFlags.Xmp):
                Xmp = _file.Slice(_position, (int)length);
                break;
        }

        _position += (int)Padded(length);
        return true;
    }

    // The first one counts.
    private void TakeAnimation(ReadOnlySpan<byte> data)
    {
        if (!_hasAnimationChunk)
        {
            (Background, LoopCount) = (WebPBytes.UInt32(data), WebPBytes.UInt16(data, 4));
        }

        _hasAnimationChunk = true;
    }

    private bool ReadSinglePicture(bool isExtended)
    {
        if (_frames.Count > 0 || ReadPicture(new WebPFrame(), 0) is not { } frame)
        {
            return false;
        }

        if (!isExtended)
        {
            (Width, Height) = (frame.Width, frame.Height);
        }

        // Alpha does not count where the file does not announce it.
        _frames.Add(isExtended && !_flags.HasFlag(WebPFlags.Alpha) ? frame with { Alpha = default } : frame);
        return true;
    }

    private bool ReadFrame(uint length)
    {
        if (length < FrameBytes || !Fits(FrameBytes))
        {
            return false;
        }

        ReadOnlySpan<byte> data = _file.Span[_position..];
        (int width, int height) = (WebPBytes.UInt24(data, 6) + 1, WebPBytes.UInt24(data, 9) + 1);
        var place = new WebPFrame
        {
            X = 2 * WebPBytes.UInt24(data),
            Y = 2 * WebPBytes.UInt24(data, 3),
            Width = width,
            Height = height,
            Duration = WebPBytes.UInt24(data, 12),
            IsDisposed = (data[15] & 1) != 0,
            Replaces = (data[15] & 2) != 0,
        };
        _position += FrameBytes;
        int start = _position;
        if ((ulong)width * (ulong)height > uint.MaxValue || ReadPicture(place, length - FrameBytes) is not { } frame || _position - start > length - FrameBytes)
        {
            return false;
        }

        if (_flags.HasFlag(WebPFlags.Animation) && (frame.HasAlpha || frame.HasImage))
        {
            _frames.Add(frame);
        }

        return true;
    }

    // The chunks of one picture, up to one that belongs to something else. Its size is the bitstream's, whatever an animation says.
    private WebPFrame? ReadPicture(WebPFrame frame, uint needed)
    {
        if (Left < ChunkType.HeaderBytes || Left < needed)
        {
            return null;
        }

        while (Left >= ChunkType.HeaderBytes)
        {
            int start = _position;
            uint type = UInt32();
            uint length = UInt32();
            if (length > ChunkType.MaxPayload || !Fits(Padded(length)) || (type == ChunkType.Lossless && frame.HasAlpha))
            {
                return null;
            }

            int end = _position + (int)Padded(length);
            if (type == ChunkType.Alpha && !frame.HasAlpha)
            {
                frame = frame with { Alpha = start..end, MayBeTransparent = true };
            }
            else if (type is ChunkType.Lossy or ChunkType.Lossless && !frame.HasImage)
            {
                if (WebPHeader.ReadFeatures(_file[start..end], out WebPHeader header) != ParseStatus.Ok)
                {
                    return null;
                }

                frame = frame with { Image = start..end, Width = header.Width, Height = header.Height, MayBeTransparent = frame.MayBeTransparent || header.HasAlpha };
            }
            else
            {
                _position = start;
                return frame;
            }

            _position = end;
        }

        return Left == 0 ? frame : null;
    }

    private bool AreValid() => _frames.Count > 0 && (_flags & ~WebPFlags.Known) == 0 && _frames.TrueForAll(IsValid);

    private bool IsValid(WebPFrame frame)
    {
        bool isInOrder = frame.HasImage && !(frame.HasAlpha && frame.Alpha.Start.Value > frame.Image.Start.Value);
        return isInOrder && (_flags.HasFlag(WebPFlags.Animation)
            ? frame.Width + frame.X <= Width && frame.Height + frame.Y <= Height
            : frame.Width == Width && frame.Height == Height);
    }

    private uint UInt32()
    {
        uint value = WebPBytes.UInt32(_file.Span, _position);
        _position += sizeof(uint);
        return value;
    }

    private bool Fits(uint length) => length <= (uint)Left;

    private static uint Padded(uint length) => length + (length & 1);
}
