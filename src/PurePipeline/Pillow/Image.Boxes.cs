using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    private static readonly Version ComparesAllBandsSince = new(10, 0);

    // Before, of 16-bit samples as many bytes of a row were looked at as there are pixels.
    private static readonly Version SeesAllWordsSince = new(13, 0);

    /// <summary>
    /// The smallest box around what is not zero, <c>image.getbbox(alpha_only=alphaOnly)</c>: left, upper, right, lower; null if all is. Reads
    /// all pixels at once.
    /// </summary>
    /// <param name="alphaOnly">Whether only alpha counts where there is one, as it always does before Pillow 10.0.</param>
    /// <exception cref="PictureException">The image cannot be decoded.</exception>
    public (int Left, int Upper, int Right, int Lower)? GetBoundingBox(bool alphaOnly = true)
    {
        PixelMode mode = Picture.Mode;
        bool hasAlpha = mode is PixelMode.Rgba or PixelMode.PremultipliedRgba or PixelMode.La or PixelMode.PremultipliedLa or PixelMode.PaletteAlpha;

        bool takesHalf = mode is PixelMode.I16 or PixelMode.I16B && Versions.Pillow < SeesAllWordsSince;
        int size = takesHalf ? 1 : BytesPerPixel;
        int first = hasAlpha && (alphaOnly || Versions.Pillow < ComparesAllBandsSince) ? size - 1 : 0;
        (int left, int upper, int right, int lower) = (Width, -1, 0, 0);
        using var rows = new RowSource(Picture);
        for (int y = 0; y < Height; y++)
        {
            ReadOnlySpan<byte> row = rows.Row(y)[..Picture.RowBytes];
            for (int x = 0; x < Width; x++)
            {
                if (row[((x * size) + first)..((x + 1) * size)].ContainsAnyExcept((byte)0))
                {
                    (left, right, lower) = (Math.Min(left, x), Math.Max(right, x + 1), y + 1);
                    upper = upper < 0 ? y : upper;
                }
            }
        }

        return upper < 0 ? null : (left, upper, right, lower);
    }
}
