using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Counts of values: <c>Histo.c</c> of Pillow.</summary>
internal static partial class Histogram
{
    /// <summary>The counts of each band.</summary>
    public const int Bins = 256;

    /// <exception cref="ArgumentException">The mask is none for that picture.</exception>
    public static void RequireMask(Picture picture, Picture? mask)
    {
        string? problem = mask switch
        {
            null => null,
            _ when (mask.Width, mask.Height) != (picture.Width, picture.Height) => "images do not match",
            { Mode: not (PixelMode.Bilevel or PixelMode.L) } => "bad transparency mask",
            _ when picture.Mode is PixelMode.I or PixelMode.F => "image has wrong mode",
            _ => null,
        };
        if (problem is not null)
        {
            throw new ArgumentException(problem);
        }
    }

    /// <summary>256 counts for each band.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="mask">Counts only where this is not 0; null for everywhere.</param>
    /// <param name="countsFirstTwice">Whether the second band's counts are the first one's.</param>
    /// <param name="extrema">From and to which value <c>I</c> and <c>F</c> are spread; null for the least and the greatest.</param>
    /// <exception cref="ArgumentException">Without pixels <c>I</c> and <c>F</c> have neither.</exception>
    public static int[] Count(Picture picture, Picture? mask, bool countsFirstTwice = false, (double Least, double Greatest)? extrema = null)
    {
        int bands = picture.Mode.ChannelCount();
        int[] counts = new int[Bins * bands];
        if (picture.Mode is PixelMode.I or PixelMode.F)
        {
            if (extrema is null && (picture.Width == 0 || picture.Height == 0))
            {
                throw new ArgumentException("min/max not given");
            }

            using var whole = new WholePicture(picture, long.MaxValue);
            MemoryPicture pixels = whole.Load();
            if (picture.Mode == PixelMode.I)
            {
                CountSpread<int>(pixels, counts, extrema is var (low, high) ? ((int)low, (int)high) : null);
            }
            else
            {
                CountSpread<float>(pixels, counts, extrema is var (least, greatest) ? ((float)least, (float)greatest) : null);
            }

            return counts;
        }

        if (mask is null && !countsFirstTwice && picture.Mode.ElementType() == DType.UInt8)
        {
            CountBytes(picture, bands, counts);
            return counts;
        }

        using RowSource rows = new(picture);
        using RowSource? masks = mask is null ? null : new RowSource(mask);
        for (int y = 0; y < picture.Height; y++)
        {
            // Pillow takes the first bytes of a row for the pixels of 16-bit modes.
            ReadOnlySpan<byte> row = rows.Row(y)[..(picture.Width * bands)];
            CountRow(row, bands, masks is null ? default : masks.Row(y), counts, countsFirstTwice);
        }

        return counts;
    }

    private static void CountRow(ReadOnlySpan<byte> row, int bands, ReadOnlySpan<byte> mask, Span<int> counts, bool countsFirstTwice)
    {
        for (int band = 0; band < bands; band++)
        {
            Span<int> own = counts.Slice(band * Bins, Bins);
            for (int i = countsFirstTwice ? 0 : band, x = 0; i < row.Length; i += bands, x++)
            {
                own[row[i]] += mask.IsEmpty || mask[x] != 0 ? 1 : 0;
            }
        }
    }
}
