using System.Buffers.Binary;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// How often each colour occurs, <c>image.getcolors(maxcolors)</c>, in Pillow's order: counts and bands, as <see cref="GetPixel"/> gives
    /// them. Equal to Pillow 9.4, 11.1 and 13.0.
    /// </summary>
    /// <param name="maxColors">The most colours, at least 0; of more, null is returned.</param>
    /// <exception cref="ArgumentOutOfRangeException">The most is below 0, where Pillow may search for ever.</exception>
    /// <exception cref="ArgumentException">The mode is <c>I;16</c> or <c>I;16B</c>, of which Pillow counts none.</exception>
    /// <exception cref="PictureException">The image cannot be decoded, or the table for so many colours not be kept.</exception>
    public (int Count, double[] Pixel)[]? GetColors(int maxColors = 256)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxColors);
        if (Picture.Mode is PixelMode.Bilevel or PixelMode.L or PixelMode.Palette)
        {
            (int Count, double[])[] levels = [.. Histogram().Select((count, level) => (count, (double[])[level])).Where(row => row.count > 0)];
            return levels.Length > maxColors ? null : levels;
        }

        if (Picture.Mode is PixelMode.I16 or PixelMode.I16B)
        {
            throw WrongMode();
        }

        var tally = new ColorTally(maxColors);
        int bytes = BytesPerPixel;
        using var rows = new RowSource(Picture);
        for (int y = 0; y < Height; y++)
        {
            ReadOnlySpan<byte> row = rows.Row(y);
            for (int x = 0; x < Width; x++)
            {
                if (!tally.TryAdd(Word(row.Slice(x * bytes, bytes))))
                {
                    rows.SkipRest();
                    return null;
                }
            }
        }

        byte[] pixel = new byte[bytes];
        return [.. tally.Counts().Select(color => (color.Count, Pillow.PixelValues.Bands(Unpack(color.Pixel, pixel), Picture.Mode)))];
    }

    /// <summary>
    /// The entropy of the histogram, <c>image.entropy(mask)</c>, in bits. The last digits are those of this machine's logarithm, as Pillow's
    /// are.
    /// </summary>
    /// <param name="mask">As in <see cref="Histogram"/>.</param>
    /// <param name="extrema">As in <see cref="Histogram"/>.</param>
    /// <inheritdoc cref="Histogram" path="/exception"/>
    public double Entropy(Image? mask = null, (double Least, double Greatest)? extrema = null)
    {
        const double toBits = 1.4426950408889634074;
        int[] counts = Histogram(mask, extrema);
        double sum = counts.Sum(count => (long)count);
        double entropy = 0;
        foreach (int count in counts)
        {
            double share = count / sum;
            entropy += share != 0 ? share * Math.Log(share) * toBits : 0;
        }

        return -entropy;
    }

    // The pixel as it lies in Pillow's memory, where one of two bands has its first one three times.
    private static uint Word(ReadOnlySpan<byte> pixel) => pixel.Length switch
    {
        2 => (pixel[0] * 0x010101u) | ((uint)pixel[1] << 24),
        3 => pixel[0] | ((uint)pixel[1] << 8) | ((uint)pixel[2] << 16),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(pixel),
    };

    private static byte[] Unpack(uint word, byte[] pixel)
    {
        for (int band = 0; band < pixel.Length; band++)
        {
            pixel[band] = (byte)(word >> (8 * (pixel.Length == 2 ? 3 * band : band)));
        }

        return pixel;
    }
}
