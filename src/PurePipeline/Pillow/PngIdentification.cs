using System.Buffers.Binary;
using PurePipeline.Decoding.Png;

namespace PurePipeline.Pillow;

/// <summary>
/// What <c>PngImagePlugin</c> reads of a PNG when it opens the file, in Python and without libpng: the checksums of all chunks count,
/// chunks that are not known do not, and some that are too short are an error. Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal sealed class PngIdentification(PngInput input, Version pillow, bool loadTruncatedImages)
{
    // Before, the chunks gAMA and cHRM could be as short as they liked, and the method of compressing a profile was not looked at.
    private static readonly Version s_checksLengthsSince = new(12, 2);
    private static readonly Version s_checksProfilesSince = new(10, 0);

    private readonly PngInformation _information = new(pillow, loadTruncatedImages);
    private PngHeader? _header;

    // Where the chunk stands up to which the information has been read.
    private long _taken;

    /// <summary>The sequence as it is behind the first chunk of image data.</summary>
    public PngSequence Sequence { get; private set; }

    /// <summary>
    /// The frames that the animation says it has; null for none. The picture that stands before them and is none of them is not counted.
    /// </summary>
    public uint? FrameCount { get; private set; }

    /// <summary>EXIF and XMP as segments of a JPEG would have them.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> ExifSegments => _information.Texts.ExifSegments;

    /// <summary>Reads the header.</summary>
    /// <exception cref="PictureException">Pillow does not open the file.</exception>
    public PngHeader Read()
    {
        long position = PngInput.Signature.Length;
        while (true)
        {
            PngChunk chunk = input.ChunkAt(position);
            if (!PngFrameWalk.IsName(chunk, loadTruncatedImages))
            {
                throw Refused("a chunk's type has to be four letters", position);
            }

            if (chunk.Type is PngChunk.Data or PngChunk.FrameData or PngChunk.End)
            {
                Sequence = After(chunk);
                return chunk.Type != PngChunk.End && _header is { Width: > 0, Height: > 0 } header && PngHeader.IsKnown(header.BitDepth, header.ColorType)
                    ? header with { FirstData = chunk }
                    : throw Refused("image data or a header of a known kind is missing", position);
            }

            Take(chunk, input.DataOf(chunk));
            if (!(loadTruncatedImages && !chunk.IsCritical) && !input.IsIntact(chunk))
            {
                throw input.BadChecksum(chunk);
            }

            position = chunk.Next;
        }
    }

    /// <summary>
    /// What the file says up to its image data, and up to its end; of an animation, up to the second frame, whose control is where loading the
    /// first one ends.
    /// </summary>
    public FileInformation ReadInformation(PngChunk firstData, bool isAnimated)
    {
        OrderedDictionary<string, object?> atData = _information.AtData(FrameCount is not null && Sequence.Frame is null);
        TakeUpToNextFrame(firstData, isAnimated);
        return _information.Complete(atData);
    }

    /// <summary>What the file says of an animation's frames behind the first one; once, and after the first one's.</summary>
    public IReadOnlyList<FileInformation> ReadInformation(IEnumerable<PngFrameStart> laterFrames)
    {
        List<FileInformation> information = [];
        foreach (PngFrameStart frame in laterFrames)
        {
            for (; _taken < frame.FirstData.Start; _taken = input.ChunkAt(_taken).Next)
            {
                TakeLater(input.ChunkAt(_taken));
            }

            OrderedDictionary<string, object?> atData = _information.AtData(isOutsideAnimation: false);
            TakeUpToNextFrame(frame.FirstData, isAnimated: true);
            information.Add(_information.Complete(atData));
        }

        return information;
    }

    private void TakeUpToNextFrame(PngChunk data, bool isAnimated)
    {
        for (_taken = data.Next; _taken <= input.Length - PngChunk.HeaderBytes; _taken = input.ChunkAt(_taken).Next)
        {
            PngChunk chunk = input.ChunkAt(_taken);
            bool isEnd = chunk.Type == PngChunk.End || (isAnimated && chunk.Type == PngChunk.FrameControl);
            if (isEnd || chunk.Next > input.Length || !PngFrameWalk.IsName(chunk, loadTruncatedImages))
            {
                return;
            }

            TakeLater(chunk);
        }
    }

    // What is wrong with such a chunk is found by whoever loads the pixels.
    private void TakeLater(PngChunk chunk)
    {
        ReadOnlyMemory<byte> data = input.DataOf(chunk);
        if (data.Length < Needed(chunk.Type).Bytes)
        {
            return;
        }

        _information.Take(chunk, data.Span);
        if (chunk.Type == PngChunk.AnimationControl && FrameCount is null && IsFrameCount(BinaryPrimitives.ReadUInt32BigEndian(data.Span)))
        {
            _information.TakeLoop(data.Span);
        }

        _information.Texts.Take(chunk, data);
    }

    private void Take(PngChunk chunk, ReadOnlyMemory<byte> data)
    {
        (int needed, bool isForgiven) = Needed(chunk.Type);
        if (data.Length < needed)
        {
            if (isForgiven && loadTruncatedImages)
            {
                return;
            }

            throw Refused($"chunk {chunk.Name} has {data.Length} bytes and needs {needed}", chunk.Start);
        }

        _information.Take(chunk, data.Span);
        switch (chunk.Type)
        {
            case PngChunk.Header:
                TakeHeader(data.Span, chunk.Start);
                break;
            case PngChunk.Palette when _header?.ColorType == PngColorType.Palette:
                _header = _header with { Palette = data };
                break;
            case PngChunk.Transparency when _header?.ColorType is PngColorType.Palette or PngColorType.Gray or PngColorType.Rgb:
                _header = _header with { Transparency = data };
                break;
            case PngTexts.Profile:
                _information.Texts.CheckProfile(input, chunk, data.Span, pillow >= s_checksProfilesSince);
                break;
            case PngChunk.AnimationControl:
                TakeAnimation(data.Span);
                break;
            case PngChunk.FrameControl:
                Sequence = After(chunk);
                break;
            default:
                _information.Texts.Take(chunk, data);
                break;
        }
    }

    private void TakeHeader(ReadOnlySpan<byte> data, int start)
    {
        (uint width, uint height) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        if (data[11] != 0)
        {
            throw Refused("its rows are filtered in a way that is not known", start);
        }

        if (width > int.MaxValue || height > int.MaxValue)
        {
            throw input.LimitExceeded($"{width}x{height} pixels.");
        }

        _header = new PngHeader((int)width, (int)height, data[8], (PngColorType)data[9], data[12] != 0);
    }

    // A second chunk makes the file a picture without frames, as does a number that makes no sense.
    private void TakeAnimation(ReadOnlySpan<byte> data)
    {
        uint frames = BinaryPrimitives.ReadUInt32BigEndian(data);
        FrameCount = FrameCount is null && IsFrameCount(frames) ? frames : null;
        if (FrameCount is not null)
        {
            _information.TakeLoop(data);
        }
    }

    private static bool IsFrameCount(uint frames) => frames is > 0 and <= 0x80000000;

    private PngSequence After(PngChunk chunk) => Sequence.After(input, chunk, _header?.Width ?? 0, _header?.Height ?? 0, loadTruncatedImages);

    // How many bytes a chunk has to have, and whether LOAD_TRUNCATED_IMAGES passes over a shorter one.
    private (int Bytes, bool IsForgiven) Needed(uint type) => type switch
    {
        PngChunk.Header => (PngHeader.ChunkBytes, true),
        PngChunk.StandardRgb => (1, true),
        0x70485973 => (9, true), // pHYs
        PngChunk.AnimationControl => (8, true),
        PngChunk.FrameControl => (PngFrame.ChunkBytes, true),
        PngChunk.Gamma => (4, pillow >= s_checksLengthsSince),
        0x6348524D when pillow >= s_checksLengthsSince => (32, true), // cHRM
        PngChunk.Transparency => (_header?.ColorType switch { PngColorType.Gray => 2, PngColorType.Rgb => 6, _ => 0 }, pillow >= s_checksLengthsSince),
        _ => (0, false),
    };

    private PictureException Refused(string reason, long offset) => input.Corrupt($"Pillow takes this for no PNG: {reason}.", offset);
}
