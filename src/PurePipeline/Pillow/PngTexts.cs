using System.IO.Compression;
using System.Text;
using PurePipeline.Decoding.Png;

namespace PurePipeline.Pillow;

/// <summary>What <c>PngImagePlugin</c> keeps of a PNG's texts and profiles, as far as it tells the orientation.</summary>
internal sealed class PngTexts(bool loadTruncatedImages)
{
    /// <summary>An ICC profile, iCCP.</summary>
    public const uint Profile = 0x69434350;

    private const uint Text = 0x74455874; // tEXt
    private const uint CompressedText = 0x7A545874; // zTXt
    private const uint InternationalText = 0x69545874; // iTXt

    // MAX_TEXT_CHUNK
    private const int MaxInflatedBytes = 1 << 20;

    private byte[]? _exif;
    private byte[]? _rawProfile;
    private byte[]? _xmp;

    /// <summary>Whether no chunk eXIf has been met.</summary>
    public bool LacksExif => _exif is null;

    /// <summary>EXIF and XMP as segments of a JPEG would have them.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> ExifSegments
    {
        get
        {
            List<ReadOnlyMemory<byte>> segments = [];
            if ((_exif ?? _rawProfile) is { } exif)
            {
                segments.Add(exif);
            }

            if (_xmp is { } xmp)
            {
                segments.Add((byte[])[.. "http://ns.adobe.com/xap/1.0/\0"u8, .. xmp]);
            }

            return segments;
        }
    }

    /// <summary>Keeps what a chunk says, if it is one of these.</summary>
    /// <exception cref="PictureException">A text is too long.</exception>
    public void Take(PngChunk chunk, ReadOnlyMemory<byte> data)
    {
        ReadOnlySpan<byte> bytes = data.Span;
        switch (chunk.Type)
        {
            case PngChunk.Exif:
                _exif = [.. "Exif\0\0"u8, .. bytes];
                break;
            case Text:
                Keep(Cut(ref bytes), bytes, chunk);
                break;
            case CompressedText when Cut(ref bytes) is var key:
                Keep(key, bytes.IsEmpty ? [] : Inflate(bytes[1..], chunk), chunk);
                break;
            case InternationalText:
                TakeInternational(bytes, chunk);
                break;
        }
    }

    /// <summary>Looks at a profile as Pillow does, which wants to have it.</summary>
    /// <exception cref="PictureException">It is too long, or compressed in an unknown way.</exception>
    public void CheckProfile(PngInput input, PngChunk chunk, ReadOnlySpan<byte> data, bool checksMethod)
    {
        int end = data.IndexOf((byte)0);

        // Old releases took the zero behind the profile's name for the method, and Python's index -1 is the last byte.
        int method = checksMethod ? end + 1 : end >= 0 ? end : data.Length - 1;
        if (method < 0 || method >= data.Length || data[method] != 0)
        {
            throw input.Corrupt("Pillow takes this for no PNG: its ICC profile is compressed in a way that is not known.", chunk.Start);
        }

        _ = Inflate(end + 2 <= data.Length ? data[(end + 2)..] : [], chunk);
    }

    private void TakeInternational(ReadOnlySpan<byte> bytes, PngChunk chunk)
    {
        ReadOnlySpan<byte> key = Cut(ref bytes);
        if (bytes.Length < 2 || (bytes[0] != 0 && bytes[1] != 0))
        {
            return;
        }

        bool isCompressed = bytes[0] != 0;
        bytes = bytes[2..];
        _ = Cut(ref bytes);
        _ = Cut(ref bytes);
        Keep(key, isCompressed ? Inflate(bytes, chunk) : bytes, chunk);
    }

    private void Keep(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, PngChunk chunk)
    {
        if (key.SequenceEqual("XML:com.adobe.xmp"u8))
        {
            _xmp = value.ToArray();
        }
        else if (chunk.Type == Text && key.SequenceEqual("exif"u8))
        {
            _exif = WithIdentifier(value);
        }
        else if (key.SequenceEqual("Raw profile type exif"u8))
        {
            _rawProfile = FromHexadecimal(Encoding.Latin1.GetString(value), chunk);
        }
    }

    private static byte[] WithIdentifier(ReadOnlySpan<byte> exif) => exif.StartsWith("Exif\0\0"u8) ? exif.ToArray() : [.. "Exif\0\0"u8, .. exif];

    // ImageMagick's form: an empty line, the profile's name, its length, and lines of hexadecimal digits.
    private static byte[] FromHexadecimal(string text, PngChunk chunk)
    {
        try
        {
            return WithIdentifier(Convert.FromHexString(string.Concat(text.Split('\n').Skip(3))));
        }
        catch (FormatException error)
        {
            throw new PictureException(PictureErrorCode.Corrupt, "The EXIF of the text 'Raw profile type exif' is not hexadecimal.", null, chunk.Start, error);
        }
    }

    // What stands before the next zero, which goes away with it; all of it if there is none.
    private static ReadOnlySpan<byte> Cut(ref ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)0);
        ReadOnlySpan<byte> before = end < 0 ? bytes : bytes[..end];
        bytes = end < 0 ? [] : bytes[(end + 1)..];
        return before;
    }

    private byte[] Inflate(ReadOnlySpan<byte> compressed, PngChunk chunk)
    {
        using var inflated = new ZLibStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
        byte[] bytes = new byte[Math.Min(MaxInflatedBytes, 1032L * compressed.Length) + 1];
        int count;
        try
        {
            count = inflated.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }
        catch (Exception error) when (error is InvalidDataException or IOException) // the latter where a dictionary is wanted
        {
            // Pillow goes on without it.
            return [];
        }

        return count <= MaxInflatedBytes || loadTruncatedImages
            ? bytes[..count]
            : throw new PictureException(PictureErrorCode.LimitExceeded, $"Chunk {chunk.Name} inflates to more than {MaxInflatedBytes} bytes.", null, chunk.Start);
    }
}
