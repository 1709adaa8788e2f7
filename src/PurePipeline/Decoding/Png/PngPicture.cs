using PurePipeline.Pixels;

namespace PurePipeline.Decoding.Png;

/// <summary>A PNG file whose header has been read. Its pixels are as stored: <see cref="PngHeader.Mode"/>.</summary>
internal sealed class PngPicture : DecodedPicture
{
    private readonly PngInput _input;
    private readonly Action<PngInput, PngChunk> _trailer;

    private PngPicture(PngInput input, PngHeader header, DecodeOptions options, Action<PngInput, PngChunk> trailer)
        : base(header.Width, header.Height, header.Mode, "PNG")
    {
        (_input, _trailer, Header) = (input, trailer, header);
        IsStrict = options.Truncation is not (Truncation.Refuse or Truncation.AppendEnd);
        IsSalvaged = options.Truncation == Truncation.AppendEnd;
        PieceLength = options.PieceLength;
        ExifSegments = header.Exif.IsEmpty ? [] : [(byte[])[.. "Exif\0\0"u8, .. header.Exif.Span]];
    }

    /// <summary>What stands before the image data.</summary>
    public PngHeader Header { get; }

    /// <summary>Checksums and the file's end are looked at, as libpng does.</summary>
    public bool IsStrict { get; }

    /// <summary>Whatever is wrong, the rows before it count, and the others are zeros.</summary>
    public bool IsSalvaged { get; }

    /// <summary>As <see cref="DecodeOptions.PieceLength"/>.</summary>
    public int PieceLength { get; }

    /// <summary>Reads the header as libpng does.</summary>
    /// <exception cref="PictureException">It is damaged, or asks for more than the limits allow.</exception>
    public static PngPicture Open(ReadOnlyMemory<byte> file, DecodeOptions options)
    {
        var input = new PngInput(file, options.Name);
        PngHeader header = new LibpngHeaderReader(input, options.Libpng).Read();
        return Create(input, LibpngTrailer.WithExif(header, input), LibpngTrailer.Read, options);
    }

    /// <summary>A file whose header somebody else has read.</summary>
    /// <param name="input">The file.</param>
    /// <param name="header">Its header.</param>
    /// <param name="trailer">Checks what lies behind the chunk of image data that was needed last.</param>
    /// <param name="options">How to decode it.</param>
    /// <exception cref="PictureException">It asks for more than the limits allow.</exception>
    public static PngPicture Create(PngInput input, PngHeader header, Action<PngInput, PngChunk> trailer, DecodeOptions options)
    {
        options.Limits.RequirePixels(header.Width, header.Height, options.Name);
        var picture = new PngPicture(input, header, options, trailer);
        long bytes = (long)picture.RowBytes * (header.Height + 1L);
        return header.IsInterlaced && bytes > Math.Min(options.Limits.MaxBytes, Array.MaxLength)
            ? throw input.LimitExceeded($"The picture is interlaced and takes {bytes} bytes at once, more than the limit allows.")
            : picture;
    }

    /// <summary>Reads the file behind the image data.</summary>
    /// <exception cref="PictureException">It is damaged there.</exception>
    public void ReadTrailer(PngChunk lastData) => _trailer(_input, lastData);

    public override RowReader OpenRows() => new PngRowReader(this, _input);
}
