using PurePipeline.Decoding;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.PixelFormats;
using PilImage = PurePipeline.Pillow.Image;

namespace PurePipeline.ImageSharp;

/// <summary>
/// Decodes JPEG for ImageSharp to the pixels that libjpeg-turbo, and so Pillow and OpenCV, make of it. Give it to a configuration,
/// <c>Configuration.Default.Configure(new LibjpegTurboDecoder())</c>, and <c>Image.Load</c> uses it. Files that Pillow refuses, such as those
/// that end too early, are refused. Metadata (EXIF, ICC, XMP, IPTC, resolution) are read by ImageSharp itself; the file's quality is not kept.
/// </summary>
/// <remarks>
/// A file of four components becomes RGB as by Pillow's <c>convert("RGB")</c>. Rgb24 and, of a gray file, L8 are libjpeg-turbo's bytes; other
/// pixel types are ImageSharp's conversion of those.
/// </remarks>
public sealed class LibjpegTurboDecoder : ImageDecoder, IImageFormatConfigurationModule
{
    /// <summary>The release of Pillow whose reading of JPEG is wanted; the newest by default.</summary>
    public ReferenceVersions Versions { get; init; } = ReferenceVersions.Newest;

    /// <summary>What a picture may ask for.</summary>
    public DecodeLimits Limits { get; init; } = DecodeLimits.Default;

    /// <summary>Takes files that end too early or are damaged, as <c>ImageFile.LOAD_TRUNCATED_IMAGES</c> does.</summary>
    public bool LoadTruncatedImages { get; init; }

    /// <summary>Makes it the configuration's decoder of JPEG.</summary>
    public void Configure(Configuration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        configuration.ImageFormatsManager.SetDecoder(JpegFormat.Instance, this);
    }

    /// <inheritdoc/>
    protected override Image Decode(DecoderOptions options, Stream stream, CancellationToken cancellationToken) =>
        Decode<Rgb24>(options, stream, cancellationToken);

    /// <inheritdoc/>
    protected override Image<TPixel> Decode<TPixel>(DecoderOptions options, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(stream);
        long start = stream.Position;
        Image<TPixel> image = Decode<TPixel>(stream, options.Configuration);
        if (!options.SkipMetadata)
        {
            Copy(ReadMetadata(options, stream, start), image.Metadata);
        }

        ScaleToTargetSize(options, image);
        return image;
    }

    /// <inheritdoc/>
    protected override ImageInfo Identify(DecoderOptions options, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(stream);
        long start = stream.Position;
        try
        {
            PilImage image = Open(stream);
            return new ImageInfo(new PixelTypeInfo(8 * image.BytesPerPixel), new Size(image.Width, image.Height), ReadMetadata(options, stream, start));
        }
        catch (PictureException error)
        {
            throw new InvalidImageContentException(error.Message, error);
        }
    }

    private Image<TPixel> Decode<TPixel>(Stream stream, Configuration configuration)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        try
        {
            PilImage opened = Open(stream);
            Image decoded = (opened.Mode is "L" or "RGB" ? opened : opened.Convert("RGB")).ToImageSharp(configuration);
            if (decoded is Image<TPixel> wanted)
            {
                return wanted;
            }

            using (decoded)
            {
                return decoded.CloneAs<TPixel>(configuration);
            }
        }
        catch (PictureException error)
        {
            throw new InvalidImageContentException(error.Message, error);
        }
    }

    private PilImage Open(Stream stream) => PilImage.Open(stream, Versions, Limits, LoadTruncatedImages);

    // libjpeg-turbo decodes kinds of JPEG that ImageSharp does not know; these have no metadata here.
    private static ImageMetadata ReadMetadata(DecoderOptions options, Stream stream, long start)
    {
        long end = stream.Position;
        try
        {
            stream.Position = start;
            return JpegDecoder.Instance.Identify(options, stream).Metadata;
        }
        catch (Exception unread) when (unread is ImageFormatException or NotSupportedException)
        {
            return new ImageMetadata();
        }
        finally
        {
            stream.Position = end;
        }
    }

    private static void Copy(ImageMetadata from, ImageMetadata to)
    {
        (to.ResolutionUnits, to.HorizontalResolution, to.VerticalResolution) = (from.ResolutionUnits, from.HorizontalResolution, from.VerticalResolution);
        (to.ExifProfile, to.IccProfile, to.XmpProfile, to.IptcProfile) = (from.ExifProfile, from.IccProfile, from.XmpProfile, from.IptcProfile);
    }
}
