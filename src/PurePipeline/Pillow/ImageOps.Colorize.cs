using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public static partial class ImageOps
{
    // Before, what is wrong was an assertion that failed.
    private static readonly Version ExplainsColorizeSince = new(13, 0);

    /// <summary>
    /// A gray image in colours: <c>ImageOps.colorize(image, black, white, mid, blackpoint, whitepoint, midpoint)</c>.
    /// </summary>
    /// <param name="image">The image, of mode <c>L</c>.</param>
    /// <param name="black">The colour of gray levels up to <paramref name="blackPoint"/>.</param>
    /// <param name="white">The colour of gray levels from <paramref name="whitePoint"/> on.</param>
    /// <param name="mid">The colour at <paramref name="midPoint"/>; null for none in between.</param>
    /// <param name="blackPoint">The first gray level that is not black, 0 to 255.</param>
    /// <param name="whitePoint">The first gray level that is white, 0 to 255.</param>
    /// <param name="midPoint">The gray level of <paramref name="mid"/>, between the two.</param>
    /// <exception cref="ArgumentException">The image has another mode, the levels do not rise, or a colour is none.</exception>
    public static Image Colorize(
        Image image, Ink black, Ink white, Ink? mid = null, int blackPoint = 0, int whitePoint = 255, int midPoint = 127)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.Picture.Mode != PixelMode.L)
        {
            throw CannotColorize(image, $"mode must be L, not {image.Mode}");
        }

        List<(long[] Color, int Level)> stops = [(Bands(black, image), blackPoint), (Bands(white, image), whitePoint)];
        if (mid is { } between)
        {
            stops.Insert(1, (Bands(between, image), midPoint));
        }

        if (blackPoint < 0 || whitePoint > 255 || stops.Zip(stops.Skip(1)).Any(pair => pair.First.Level > pair.Second.Level))
        {
            throw CannotColorize(image, "blackpoint, midpoint and whitepoint must be between or equal to 0 and 255, in rising order");
        }

        byte[] table = ColorizeTable.Create([.. stops]);
        return image.With(new ConvertPicture(image.Picture, PixelMode.Rgb, (row, target) =>
        {
            for (int x = 0; x < row.Length; x++)
            {
                (target[3 * x], target[(3 * x) + 1], target[(3 * x) + 2]) = (table[row[x]], table[256 + row[x]], table[512 + row[x]]);
            }
        }));
    }

    private static PythonArgumentException CannotColorize(Image image, string message) =>
        new(image.Versions.Pillow >= ExplainsColorizeSince ? "ValueError" : "AssertionError", message);

    private static long[] Bands(Ink color, Image image) => color.BandsFor(PixelMode.Rgb, image.Versions.Pillow) is { Length: >= 3 } bands
        ? bands
        : throw new ArgumentException("a colour has three bands");
}
