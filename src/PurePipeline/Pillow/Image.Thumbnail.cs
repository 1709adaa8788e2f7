namespace PurePipeline.Pillow;

public sealed partial class Image
{
    // From 10.4 on the decoder is asked for the requested size, before for the size that keeps the ratio.
    private static readonly Version DraftsRequestedSizeSince = new(10, 4);

    /// <summary>
    /// The image made no larger than <paramref name="size"/> with its sides' ratio kept: what <c>image.thumbnail(size, resample,
    /// reducing_gap)</c> leaves in <c>image</c>. An image no larger than that already is returned as it is. A JPEG file that nothing has
    /// been made of yet is decoded at a part of its size if there is a gap, as <see cref="Draft(string?, ValueTuple{double, double}?)"/> does. Equal to Pillow 9.4, 11.1 and 13.0.
    /// </summary>
    /// <param name="size">The most width and height, rounded down to at least 1.</param>
    /// <param name="resample">The filter; null as in <see cref="Resize"/>.</param>
    /// <param name="reducingGap">As in <see cref="Resize"/>; null for none.</param>
    /// <exception cref="ArgumentException">A side is below 1, the filter unknown, or the gap below 1.</exception>
    public Image Thumbnail((double Width, double Height) size, Resampling? resample = Resampling.Bicubic, double? reducingGap = 2.0)
    {
        // Without a gap Pillow loads the file first, which may change its size.
        Image image = reducingGap is null ? Sized() : this;
        if (Thumbnails.Fit(image.Size, size) is not { } fitted)
        {
            return image;
        }

        (double, double, double, double)? box = null;
        if (reducingGap is { } gap)
        {
            (double, double) wanted = Versions.Pillow >= DraftsRequestedSizeSince
                ? (Math.Truncate(size.Width * gap), Math.Truncate(size.Height * gap))
                : (fitted.Width * gap, fitted.Height * gap);
            if (TryDraft(null, wanted, out int scale) is { } drafted)
            {
                image = drafted;
                box = (0, 0, (double)Width / scale, (double)Height / scale);
            }
        }

        if (box is null && image.UnloadedSize is not null)
        {
            image = Sized();
            if (Thumbnails.Fit(image.Size, size) is not { } again)
            {
                return image;
            }

            fitted = again;
        }

        return image.Size == fitted ? image : image.Resize(fitted, resample, box, reducingGap);
    }

    // As the file's pixels are.
    private Image Sized() => UnloadedSize is null ? this : Loaded();
}
