using PurePipeline.Decoding;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using PilImage = PurePipeline.Pillow.Image;

namespace PurePipeline.ImageSharp;

/// <summary>ImageSharp's decoders for formats that this library does not read, such as QOI.</summary>
public static class ImageSharpFormats
{
    /// <summary>
    /// Opens a picture file as <see cref="PilImage.Open(string, ReferenceVersions?, DecodeLimits?, bool, Action{PictureWarning}?)"/> does, and one
    /// of a format that it does not know with ImageSharp, whose pixels nobody has compared with Pillow's.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="versions">The release of Pillow to reproduce; null for the newest.</param>
    /// <param name="limits">What the picture may ask for; null for the default.</param>
    /// <param name="configuration">ImageSharp's; null for <see cref="Configuration.Default"/>.</param>
    /// <exception cref="PictureException">Neither knows the format, the file cannot be read or is damaged, or a limit is exceeded.</exception>
    public static PilImage Open(string path, ReferenceVersions? versions = null, DecodeLimits? limits = null, Configuration? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        byte[] file = PictureFile.Read(path);
        return Open(file, path, isPath: true, versions, limits, configuration);
    }

    /// <summary>Opens a picture file's bytes, which must not change while the image is in use.</summary>
    /// <inheritdoc cref="Open(string, ReferenceVersions?, DecodeLimits?, Configuration?)"/>
    public static PilImage Open(ReadOnlyMemory<byte> file, ReferenceVersions? versions = null, DecodeLimits? limits = null, Configuration? configuration = null) =>
        Open(file, null, isPath: false, versions, limits, configuration);

    private static PilImage Open(
        ReadOnlyMemory<byte> file, string? name, bool isPath, ReferenceVersions? versions, DecodeLimits? limits, Configuration? configuration)
    {
        try
        {
            return PilImage.Open(file, name, isPath, versions, limits);
        }
        catch (PictureException unknown) when (unknown.Code == PictureErrorCode.UnknownFormat)
        {
            var options = new DecoderOptions { Configuration = configuration ?? Configuration.Default, MaxFrames = 1 };
            return Decode(file.Span, options, limits ?? DecodeLimits.Default, unknown).ToPillow(versions);
        }
    }

    private static Image Decode(ReadOnlySpan<byte> file, DecoderOptions options, DecodeLimits limits, PictureException unknown)
    {
        try
        {
            ImageInfo header = Image.Identify(options, file);
            limits.RequirePixels(header.Width, header.Height, unknown.FileName);
            return Image.Load(options, file);
        }
        catch (UnknownImageFormatException)
        {
            throw unknown;
        }
        catch (ImageFormatException error)
        {
            throw new PictureException(PictureErrorCode.Corrupt, error.Message, unknown.FileName, innerException: error);
        }
    }
}
