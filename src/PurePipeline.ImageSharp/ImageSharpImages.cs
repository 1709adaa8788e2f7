using PurePipeline.Numerics;
using PurePipeline.Pixels;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;
using PilImage = PurePipeline.Pillow.Image;

namespace PurePipeline.ImageSharp;

/// <summary>
/// Pillow's images and <c>cv2</c>'s arrays as images of ImageSharp 3.1, and back. Pixels are taken as they lie, and no value changes: L8, L16,
/// La16, Rgb24 and Rgba32 are Pillow's L, I;16, LA, RGB and RGBA; Bgr24 and Bgra32 are how <c>cv2</c> has them.
/// </summary>
public static class ImageSharpImages
{
    /// <summary>The image in ImageSharp's pixels of its mode: L8 for L and 1, La16 for LA, L16 for I;16, Rgb24 for RGB, Rgba32 for RGBA.</summary>
    /// <param name="image">The image; it is decoded and computed now, into the new image's memory.</param>
    /// <param name="configuration">Null for <see cref="Configuration.Default"/>.</param>
    /// <exception cref="NotSupportedException">ImageSharp has no such pixels; convert the image first.</exception>
    /// <exception cref="PictureException">The image cannot be decoded.</exception>
    public static Image ToImageSharp(this PilImage image, Configuration? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Picture.Mode switch
        {
            PixelMode.L or PixelMode.Bilevel => image.ToImageSharp<L8>(configuration),
            PixelMode.La => image.ToImageSharp<La16>(configuration),
            PixelMode.I16 => image.ToImageSharp<L16>(configuration),
            PixelMode.Rgb => image.ToImageSharp<Rgb24>(configuration),
            PixelMode.Rgba => image.ToImageSharp<Rgba32>(configuration),
            _ => throw new NotSupportedException(
                $"ImageSharp has no pixels of mode {image.Mode}; convert them first: image.Convert(\"RGB\"), or to L, LA or RGBA."),
        };
    }

    /// <summary>The image in the pixels of its mode, as <see cref="ToImageSharp(PilImage, Configuration?)"/>, by their name.</summary>
    /// <exception cref="NotSupportedException">The mode has other pixels: convert the image before, by Pillow's rules, or after it, by
    /// ImageSharp's, with <c>CloneAs</c>.</exception>
    /// <inheritdoc cref="ToImageSharp(PilImage, Configuration?)"/>
    public static Image<TPixel> ToImageSharp<TPixel>(this PilImage image, Configuration? configuration = null)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        ArgumentNullException.ThrowIfNull(image);
        PixelMode mode = PixelTypes.ModeOf<TPixel>();
        return image.Picture.Mode == mode || (image.Picture.Mode, mode) == (PixelMode.Bilevel, PixelMode.L)
            ? PixelRows.Read<TPixel>(image.Picture, configuration ?? Configuration.Default)
            : throw new NotSupportedException(
                $"An image of mode {image.Mode} has no {typeof(TPixel).Name} pixels; Convert it first, or call ToImageSharp().CloneAs<{typeof(TPixel).Name}>().");
    }

    /// <summary>
    /// An array of (height, width) or (height, width, channels) as an image whose pixels are these elements: what <c>cv2.imread</c> gives is
    /// <c>ToImageSharp&lt;Bgr24&gt;()</c>.
    /// </summary>
    /// <typeparam name="TPixel">What the elements are; they keep their order.</typeparam>
    /// <param name="array">The array; it is decoded and computed now, into the image's memory.</param>
    /// <param name="configuration">Null for <see cref="Configuration.Default"/>.</param>
    /// <exception cref="ArgumentException">The elements are of another type or number than the pixel's.</exception>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    public static Image<TPixel> ToImageSharp<TPixel>(this NdArray array, Configuration? configuration = null)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        ArgumentNullException.ThrowIfNull(array);
        PixelMode mode = PixelTypes.ModeOf<TPixel>();
        int channels = array.Rank == 2 ? 1 : array.Rank == 3 ? array.Shape[2] : 0;
        return (array.DType, channels) == (mode.ElementType(), mode.ChannelCount()) && array.AsPicture() is { } picture
            ? PixelRows.Read<TPixel>(picture, configuration ?? Configuration.Default)
            : throw new ArgumentException(
                $"{typeof(TPixel).Name} is (height, width, {mode.ChannelCount()}) of {mode.ElementType().NumPyName()}, and the array {array}.", nameof(array));
    }

    /// <summary>
    /// The image's pixels as an array, (height, width) or (height, width, channels), with the channels in the pixel's order: of Bgr24 an image
    /// as <c>cv2</c> has it. Nothing is copied: the image has to stay, unchanged, as long as the array or what is made of it is in use.
    /// </summary>
    /// <param name="image">The image; of several frames, the first.</param>
    /// <param name="versions">Whose rules the array follows; null for the newest.</param>
    /// <exception cref="NotSupportedException">Arrays have no such pixels, packed or in another order; convert them with <c>CloneAs</c>.</exception>
    public static NdArray ToNdArray<TPixel>(this Image<TPixel> image, ReferenceVersions? versions = null)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        ArgumentNullException.ThrowIfNull(image);
        return NdArray.FromPicture(PixelRows.View(image), versions);
    }

    /// <summary>
    /// The image as Pillow's, of the mode that its pixels are; those in another order (Bgr24, Bgra32, Argb32, Abgr32) are put in Pillow's, in a
    /// copy. Of the others nothing is copied: the image has to stay, unchanged, as long as the result or what is made of it is in use.
    /// </summary>
    /// <param name="image">The image; of several frames, the first. Its EXIF orientation is left alone, as by <c>Image.open</c>.</param>
    /// <param name="versions">Whose rules the image follows; null for the newest.</param>
    /// <exception cref="NotSupportedException">Pillow has no such pixels, say 16 bits a colour; convert them with <c>CloneAs</c>.</exception>
    public static PilImage ToPillow(this Image image, ReferenceVersions? versions = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        return new PilImage(
            image switch
            {
                Image<L8> gray => PixelRows.View(gray),
                Image<L16> gray => PixelRows.View(gray),
                Image<La16> gray => PixelRows.View(gray),
                Image<Rgb24> color => PixelRows.View(color),
                Image<Rgba32> color => PixelRows.View(color),
                Image<Bgr24> color => PixelRows.View(color.CloneAs<Rgb24>()),
                Image<Bgra32> or Image<Argb32> or Image<Abgr32> => PixelRows.View(image.CloneAs<Rgba32>()),
                _ => throw new NotSupportedException(
                    $"Pillow has no mode of {image.GetType().GenericTypeArguments[0].Name} pixels; convert them first: image.CloneAs<Rgb24>()."),
            },
            versions);
    }
}
