using PurePipeline.Decoding;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    // From 10.4 on the decoder is asked for the requested size, before for the size that keeps the ratio.
    private static readonly Version DraftsRequestedSizeSince = new(10, 4);

    /// <summary>
    /// The image made no larger than <paramref name="size"/> with its sides' ratio kept: what <c>image.thumbnail(size, resample,
    /// reducing_gap)</c> leaves in <c>image</c>. An image no larger than that already is returned as it is.
    /// </summary>
    /// <param name="size">The most width and height, each at least 1.</param>
    /// <param name="resample">The filter.</param>
    /// <param name="reducingGap">As in <see cref="Resize"/>; null for none.</param>
    /// <exception cref="ArgumentException">A side is below 1, the filter unknown, or the gap below 1.</exception>
    /// <exception cref="NotSupportedException">Pillow would decode the JPEG file at a reduced size, which is not offered yet.</exception>
    public Image Thumbnail((int Width, int Height) size, Resampling resample = Resampling.Bicubic, double? reducingGap = 2.0)
    {
        if (size.Width < 1 || size.Height < 1)
        {
            throw new ArgumentException("height and width must be > 0", nameof(size));
        }

        if (Thumbnails.Fit(Size, size) is not { } fitted)
        {
            return this;
        }

        if (Picture is DecodedPicture { Format: "JPEG" } && reducingGap is { } gap && IsDraftedSmaller(size, fitted, gap))
        {
            throw new NotSupportedException(
                $"Pillow decodes a JPEG of {Width}x{Height} at a reduced size for this thumbnail; that is not offered yet. reducing_gap=None needs no such step.");
        }

        return Resize(fitted, resample, null, reducingGap);
    }

    private bool IsDraftedSmaller((int Width, int Height) size, (int Width, int Height) fitted, double gap)
    {
        (double width, double height) = Versions.Pillow >= DraftsRequestedSizeSince
            ? (Math.Truncate(size.Width * gap), Math.Truncate(size.Height * gap))
            : (fitted.Width * gap, fitted.Height * gap);
        return Width >= 2 * width && Height >= 2 * height;
    }
}
