using System.Buffers.Binary;
using PurePipeline.Decoding.Png;

namespace PurePipeline.Pillow;

/// <summary>
/// What <c>PngImagePlugin</c> reads of a PNG when it opens the file, in Python and without libpng: the checksums of all chunks count,
/// chunks that are not known do not, and some that are too short are an error. Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal sealed class PngIdentification(PngInput input, Version pillow, bool loadTruncatedImages)
{
    private const uint FrameControl = 0x6663544C; // fcTL

    // Before, the chunks gAMA and cHRM could be as short as they liked, and the method of compressing a profile was not looked at.
    private static readonly Version s_checksLengthsSince = new(12, 2);
    private static readonly Version s_checksProfilesSince = new(10, 0);

    private readonly PngTexts _texts = new(loadTruncatedImages);
    private PngHeader? _header;

    /// <summary>EXIF and XMP as segments of a JPEG would have them.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> ExifSegments => _texts.ExifSegments;

    /// <summary>Reads the header.</summary>
    /// <exception cref="PictureException">Pillow does not open the file.</exception>
    public PngHeader Read()
    {
        long position = PngInput.Signature.Length;
        while (true)
        {
            PngChunk chunk = input.ChunkAt(position);
            if (!IsName(chunk))
            {
                throw Refused("a chunk's type has to be four letters", position);
            }

            if (chunk.Type is PngChunk.Data or PngChunk.FrameData or PngChunk.End)
            {
                return chunk.Type == PngChunk.Data && _header is { Width: > 0, Height: > 0 } header && PngHeader.IsKnown(header.BitDepth, header.ColorType)
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

    /// <summary>Looks for EXIF behind the image data, where there is none before it.</summary>
    public void ReadTexts(PngChunk firstData)
    {
        long position = firstData.Next;
        while (_texts.LacksExif && position <= input.Length - PngChunk.HeaderBytes && input.ChunkAt(position) is { Type: not PngChunk.End } chunk && chunk.Next <= input.Length)
        {
            _texts.Take(chunk, input.DataOf(chunk));
            position = chunk.Next;
        }
    }

    /// <summary>
    /// Reads the chunks behind the image data, as <c>load_end</c> does: a file may end between chunks, and not within one.
    /// </summary>
    /// <exception cref="PictureException">It ends within a chunk.</exception>
    public void ReadTrailer(PngChunk lastData)
    {
        long position = lastData.Next;
        while (position <= input.Length - PngChunk.HeaderBytes)
        {
            PngChunk chunk = input.ChunkAt(position);
            if (!IsName(chunk) || chunk.Type == PngChunk.End)
            {
                return;
            }

            _ = input.DataOf(chunk);
            position = chunk.Next;
        }

        // With a type that is cut short Pillow goes on if it is told to be lenient, and misses the data that the length tells of.
        if (loadTruncatedImages && position <= input.Length - sizeof(uint) && input.UInt32At((int)position) > 0)
        {
            throw input.Truncated();
        }
    }

    // Letters, digits and underscores; LOAD_TRUNCATED_IMAGES takes all of ASCII.
    private bool IsName(PngChunk chunk) => chunk.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_' || (loadTruncatedImages && char.IsAscii(c)));

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
                _texts.CheckProfile(input, chunk, data.Span, pillow >= s_checksProfilesSince);
                break;
            case FrameControl:
                RequireWholeFrame(data.Span, chunk.Start);
                break;
            default:
                _texts.Take(chunk, data);
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

    private void RequireWholeFrame(ReadOnlySpan<byte> data, int start)
    {
        (uint width, uint height) = (BinaryPrimitives.ReadUInt32BigEndian(data[4..]), BinaryPrimitives.ReadUInt32BigEndian(data[8..]));
        if (_header is null || width != _header.Width || height != _header.Height)
        {
            throw input.Unsupported("The first frame of the animation is smaller than the picture.", start);
        }
    }

    // How many bytes a chunk has to have, and whether LOAD_TRUNCATED_IMAGES passes over a shorter one.
    private (int Bytes, bool IsForgiven) Needed(uint type) => type switch
    {
        PngChunk.Header => (PngHeader.ChunkBytes, true),
        PngChunk.StandardRgb => (1, true),
        0x70485973 => (9, true), // pHYs
        0x6163544C => (8, true), // acTL
        FrameControl => (26, true),
        PngChunk.Gamma => (4, pillow >= s_checksLengthsSince),
        0x6348524D when pillow >= s_checksLengthsSince => (32, true), // cHRM
        PngChunk.Transparency => (_header?.ColorType switch { PngColorType.Gray => 2, PngColorType.Rgb => 6, _ => 0 }, pillow >= s_checksLengthsSince),
        _ => (0, false),
    };

    private PictureException Refused(string reason, long offset) => input.Corrupt($"Pillow takes this for no PNG: {reason}.", offset);
}
