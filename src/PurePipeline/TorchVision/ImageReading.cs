using PurePipeline.Decoding;
using PurePipeline.Pillow;
using PurePipeline.Torch;

namespace PurePipeline.TorchVision;

/// <summary><c>torchvision.io</c>: JPEG and PNG files of 8 bits as tensors (channels, height, width).</summary>
public static class ImageReading
{
    /// <summary><c>torchvision.io.read_image(path, mode)</c>, uint8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">The channels.</param>
    /// <param name="applyExifOrientation">Whether the picture is turned as its EXIF says.</param>
    /// <param name="versions">Whose results to reproduce; null for the newest.</param>
    /// <param name="limits">What the file may ask for; null for the defaults.</param>
    /// <exception cref="PictureException">The file cannot be read.</exception>
    /// <exception cref="NotSupportedException">Files of this mode are not made such channels here.</exception>
    public static TorchTensor ReadImage(
        string path, ImageReadMode mode = ImageReadMode.Unchanged, bool applyExifOrientation = false, ReferenceVersions? versions = null, DecodeLimits? limits = null) =>
        ToTensor(Image.Open(path, versions, limits), mode, applyExifOrientation);

    /// <summary><c>torchvision.io.decode_image(input, mode)</c> of a file's bytes.</summary>
    /// <param name="file">The bytes, which must not change while the result is in use.</param>
    /// <param name="mode">The channels.</param>
    /// <param name="applyExifOrientation">Whether the picture is turned as its EXIF says.</param>
    /// <param name="versions">Whose results to reproduce; null for the newest.</param>
    /// <param name="limits">What the file may ask for; null for the defaults.</param>
    /// <exception cref="PictureException">The file cannot be read.</exception>
    /// <exception cref="NotSupportedException">Files of this mode are not made such channels here.</exception>
    public static TorchTensor DecodeImage(
        ReadOnlyMemory<byte> file, ImageReadMode mode = ImageReadMode.Unchanged, bool applyExifOrientation = false, ReferenceVersions? versions = null, DecodeLimits? limits = null) =>
        ToTensor(Image.Open(file, versions, limits), mode, applyExifOrientation);

    internal static TorchTensor ToTensor(Image image, ImageReadMode mode, bool applyExifOrientation)
    {
        image = image.Whole();
        image = applyExifOrientation ? ImageOps.ExifTranspose(image) : image;
        bool isJpeg = image.File?.Format == "JPEG";
        return Functional.PilToTensor((mode, image.Mode) switch
        {
            (ImageReadMode.Unchanged or ImageReadMode.Rgb, "RGB") or (ImageReadMode.Unchanged or ImageReadMode.Gray, "L")
                or (ImageReadMode.RgbAlpha or ImageReadMode.Unchanged, "RGBA") => image,
            (ImageReadMode.Rgb, "L") => image.Convert("RGB"),
            (ImageReadMode.Rgb, "RGBA" or "LA") when !isJpeg => image.Convert("RGB"),
            (ImageReadMode.Rgb, "P") when !isJpeg && image.Transparency is null => image.Convert("RGB"),
            (ImageReadMode.RgbAlpha, "RGB" or "L" or "LA") when !isJpeg => image.Convert("RGBA"),
            (ImageReadMode.Rgb, "CMYK") => image.Convert("RGB"),
            (ImageReadMode.Gray, _) when isJpeg && image.Mode == "RGB" => image.Draft("L", null),
            _ => throw new NotSupportedException($"Reading a picture of mode {image.Mode} as {mode} is not supported."),
        });
    }
}
