using PurePipeline.Decoding;
using PurePipeline.Pillow.Gif;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// Opens a picture file, <c>Image.open(path)</c>. The file is read now and its header understood; pixels are decoded when they are
    /// asked for. A file that ends too early is refused then, as in Pillow. The EXIF orientation is not applied, as in Pillow.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="versions">The release of Pillow to reproduce; null for <see cref="ReferenceVersions.Newest"/>.</param>
    /// <param name="limits">What the picture may ask for; null for <see cref="DecodeLimits.Default"/>, which is Pillow's.</param>
    /// <param name="loadTruncatedImages">
    /// <c>ImageFile.LOAD_TRUNCATED_IMAGES</c>: a file that ends too early, or is damaged, gives the rows that can be decoded and black ones
    /// below; what is missing of a row that is there at all is gray.
    /// </param>
    /// <param name="onWarning">
    /// Is told of everything in the file that is wrong and no error: now of what the header has, and of the rest whenever pixels are decoded.
    /// </param>
    /// <exception cref="PictureException">The file cannot be read, is of no known format, its header is damaged, or a limit is
    /// exceeded.</exception>
    public static Image Open(
        string path,
        ReferenceVersions? versions = null,
        DecodeLimits? limits = null,
        bool loadTruncatedImages = false,
        Action<PictureWarning>? onWarning = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Open(PictureFile.Read(path), path, isPath: true, versions, limits, loadTruncatedImages, onWarning);
    }

    /// <summary>
    /// Opens a picture in a stream, from its position to its end: <c>Image.open(file)</c>. The stream is read now and not closed.
    /// </summary>
    /// <inheritdoc cref="Open(string, ReferenceVersions?, DecodeLimits?, bool, Action{PictureWarning})"/>
    public static Image Open(
        Stream stream,
        ReferenceVersions? versions = null,
        DecodeLimits? limits = null,
        bool loadTruncatedImages = false,
        Action<PictureWarning>? onWarning = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Open(copy.ToArray(), null, isPath: false, versions, limits, loadTruncatedImages, onWarning);
    }

    /// <summary>
    /// Opens a picture file's bytes, <c>Image.open(io.BytesIO(data))</c>. They must not change while the image is in use.
    /// </summary>
    /// <inheritdoc cref="Open(string, ReferenceVersions?, DecodeLimits?, bool, Action{PictureWarning})"/>
    public static Image Open(
        ReadOnlyMemory<byte> file,
        ReferenceVersions? versions = null,
        DecodeLimits? limits = null,
        bool loadTruncatedImages = false,
        Action<PictureWarning>? onWarning = null) =>
        Open(file, null, isPath: false, versions, limits, loadTruncatedImages, onWarning);

    /// <summary>Opens a file's bytes under the name that errors give it.</summary>
    internal static Image Open(
        ReadOnlyMemory<byte> file,
        string? name,
        bool isPath,
        ReferenceVersions? versions,
        DecodeLimits? limits,
        bool loadTruncatedImages = false,
        Action<PictureWarning>? onWarning = null)
    {
        var options = new DecodeOptions
        {
            Name = name,
            IsPath = isPath,
            Truncation = loadTruncatedImages ? Truncation.AppendEnd : Truncation.Refuse,
            LibjpegTurbo = JpegLibrary(versions),
            PieceLength = MaxBlock,
            Limits = limits ?? DecodeLimits.Default,
            OnWarning = onWarning,
        };
        versions ??= ReferenceVersions.Newest;
        Image image = PictureDecoder.Sniff(file.Span) switch
        {
            PictureFormat.Jpeg => OpenJpeg(file, versions, options),
            PictureFormat.WebP => WebPImage.Open(file, versions, options),
            PictureFormat.Png => PngImage.Open(file, versions, options),
            PictureFormat.Tiff => TiffPackage.Require(name).OpenImage(file, versions, options),
            PictureFormat.Bmp => BmpImage.Open(file, versions, options),
            PictureFormat.Gif => GifImage.Open(file, versions, options),
            PictureFormat.Pnm => PpmImage.Open(file, versions, options),
            _ when BmpImage.IsHeader(file.Span) => BmpImage.Open(file, versions, options),
            _ when TgaImage.IsHeader(file.Span) => TgaImage.Open(file, versions, options),
            _ => throw PictureDecoder.Unknown(file.Span, name),
        };
        image.FileName = isPath ? name : "";
        return image;
    }

    private static Image OpenJpeg(ReadOnlyMemory<byte> file, ReferenceVersions versions, DecodeOptions options)
    {
        (int width, int height, PixelMode mode, JpegInformation information) = JpegIdentification.Read(file.Span, options.Name, versions.Pillow);
        try
        {
            DecodedPicture picture = PictureDecoder.Open(file, options);
            ImageExif exif = ImageExif.Of(picture, versions.Pillow, information.HasJfifResolution);
            return new Image(picture, versions, new ImageInfo { Exif = exif, File = information.Complete(exif) }) { File = picture };
        }
        catch (PictureException error) when (options.Truncation == Truncation.AppendEnd && error.Code != PictureErrorCode.LimitExceeded)
        {
            options.Limits.RequirePixels(width, height, options.Name);
            ImageExif exif = information.ExifAlone;
            var picture = new BlackJpeg(width, height, mode);
            return new Image(picture, versions, new ImageInfo { Exif = exif, File = information.Complete(exif) }) { File = picture };
        }
    }

    /// <summary>The path that the image was opened from, empty for bytes and streams: <c>image.filename</c>; null for an image that an operation made.</summary>
    public string? FileName { get; private set; }

    // ImageFile.MAXBLOCK: what Pillow reads, and gives to the decoder, at a time.
    private const int MaxBlock = 65536;

    // 13.0 was verified with libjpeg-turbo 3.1.3, 9.4 and 11.1 with 2.1.5.
    private static LibjpegTurbo JpegLibrary(ReferenceVersions? versions) =>
        (versions ?? ReferenceVersions.Newest).Pillow >= new Version(12, 0) ? LibjpegTurbo.V3 : LibjpegTurbo.V2;
}
