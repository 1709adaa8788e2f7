using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using PurePipeline.Decoding.Png;

namespace PurePipeline.Pillow;

/// <summary>What <c>PngImagePlugin</c> keeps of a PNG's texts and profiles.</summary>
/// <param name="entries">Where it keeps them: <c>image.info</c>.</param>
/// <param name="keepsXmp">Whether XMP is kept as bytes, too.</param>
/// <param name="loadTruncatedImages">Whether what is too long is passed over.</param>
internal sealed class PngTexts(OrderedDictionary<string, object?> entries, bool keepsXmp, bool loadTruncatedImages)
{
    /// <summary>An ICC profile, iCCP.</summary>
    public const uint Profile = 0x69434350;

    private const uint Text = 0x74455874; // tEXt
    private const uint CompressedText = 0x7A545874; // zTXt
    private const uint InternationalText = 0x69545874; // iTXt

    // MAX_TEXT_CHUNK
    private const int MaxInflatedBytes = 1 << 20;

    private static ReadOnlySpan<byte> Xmp => "XML:com.adobe.xmp"u8;

    private byte[]? _exif;
    private byte[]? _rawProfile;
    private byte[]? _xmp;

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
                entries["exif"] = _exif;
                break;
            case Text:
                Keep(Cut(ref bytes), bytes, chunk);
                break;
            case CompressedText when Cut(ref bytes) is var key:
                Keep(key, bytes.IsEmpty ? [] : Inflate(bytes[1..], chunk) ?? [], chunk);
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

        entries["icc_profile"] = Inflate(end + 2 <= data.Length ? data[(end + 2)..] : [], chunk);
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
        byte[]? inflated = isCompressed ? Inflate(bytes, chunk) : null;
        ReadOnlySpan<byte> value = isCompressed ? inflated : bytes;
        Keep(key, value, chunk);
        if (isCompressed && inflated is null)
        {
            return;
        }

        if (keepsXmp && key.SequenceEqual(Xmp))
        {
            entries["xmp"] = value.ToArray();
        }

        if (Utf8.IsValid(value))
        {
            entries[Encoding.Latin1.GetString(key)] = Encoding.UTF8.GetString(value);
        }
    }

    private void Keep(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, PngChunk chunk)
    {
        if (chunk.Type != InternationalText && !key.IsEmpty)
        {
            bool isExif = chunk.Type == Text && key.SequenceEqual("exif"u8);
            entries[Encoding.Latin1.GetString(key)] = isExif ? value.ToArray() : Encoding.Latin1.GetString(value);
        }

        if (key.SequenceEqual(Xmp))
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

    // Null for what is not compressed as it should be.
    private byte[]? Inflate(ReadOnlySpan<byte> compressed, PngChunk chunk)
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
            return null;
        }

        return count <= MaxInflatedBytes || loadTruncatedImages
            ? bytes[..count]
            : throw new PictureException(PictureErrorCode.LimitExceeded, $"Chunk {chunk.Name} inflates to more than {MaxInflatedBytes} bytes.", null, chunk.Start);
    }
}
