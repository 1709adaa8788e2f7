using PurePipeline.Decoding.Exif;
using PurePipeline.Pillow;

namespace PurePipeline.Tiff;

/// <summary>
/// What <c>TiffImagePlugin</c> puts into <c>image.info</c> from a page's directory. Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal sealed class TiffInformation(TiffPage page, Version pillow)
{
    private const string Ratio = "resolution";
    private const double CentimetresPerInch = 2.54;

    private static readonly Version s_keepsXmpSince = new(11, 0);

    // Before, XMP of no type in particular was in a tuple.
    private static readonly Version s_unwrapsXmpSince = new(11, 3);

    /// <summary>What is said. A page's resolution, say, stays where the next one has none.</summary>
    public FileInformation Read() => new(Entries) { KeepsOlder = true };

    private OrderedDictionary<string, object?> Entries()
    {
        OrderedDictionary<string, object?> entries = [];
        if (pillow >= s_keepsXmpSince && page.Entry(TiffTag.Xmp) is { } xmp)
        {
            entries[FileInformation.Xmp] = Xmp(xmp);
        }

        entries["compression"] = NameOf(page.Compression) ?? FileInformation.Unread;
        TakeResolution(entries);
        if (page.Entry(TiffTag.IccProfile) is { } profile)
        {
            entries["icc_profile"] = profile.Value as byte[] ?? FileInformation.Unread;
        }

        return entries;
    }

    private object Xmp(TiffEntry xmp) => (xmp.Value as byte[], xmp.IsUndefined && pillow < s_unwrapsXmpSince) switch
    {
        (null, _) => FileInformation.Unread,
        ({ } bytes, false) => bytes,
        ({ } bytes, true) => new object[] { bytes },
    };

    private void TakeResolution(OrderedDictionary<string, object?> entries)
    {
        (object x, object y) = (Number(TiffTag.XResolution), Number(TiffTag.YResolution));
        if (x is 0L or 0.0 || y is 0L or 0.0)
        {
            return;
        }

        object? unit = page.Has(TiffTag.ResolutionUnit) ? Number(TiffTag.ResolutionUnit) : null;
        if (unit is null or 2L or 2.0)
        {
            entries[FileInformation.Resolution] = new[] { x, y };
        }
        else if (unit is 3L or 3.0)
        {
            entries[FileInformation.Resolution] = new[] { PerInch(x), PerInch(y) };
        }

        if (unit is not (2L or 2.0 or 3L or 3.0))
        {
            entries[Ratio] = new[] { x, y };
        }
    }

    private static object PerInch(object perCentimetre) => perCentimetre switch
    {
        long number => number * CentimetresPerInch,
        double number => number * CentimetresPerInch,
        _ => perCentimetre,
    };

    // The first of several numbers counts.
    private object Number(int tag) => page.Entry(tag)?.Value switch
    {
        null when !page.Has(tag) => 1L,
        long number => number,
        double number => number,
        long[] { Length: > 0 } numbers => numbers[0],
        double[] { Length: > 0 } numbers => numbers[0],
        _ => FileInformation.Unread,
    };

    private static string? NameOf(Compression compression) => compression switch
    {
        Compression.None => "raw",
        Compression.CcittRle => "tiff_ccitt",
        Compression.CcittGroup3 => "group3",
        Compression.CcittGroup4 => "group4",
        Compression.Lzw => "tiff_lzw",
        Compression.OldJpeg => "tiff_jpeg",
        Compression.Jpeg => "jpeg",
        Compression.AdobeDeflate => "tiff_adobe_deflate",
        Compression.CcittRleWords => "tiff_raw_16",
        Compression.PackBits => "packbits",
        Compression.ThunderScan => "tiff_thunderscan",
        Compression.Deflate => "tiff_deflate",
        Compression.SgiLog => "tiff_sgilog",
        Compression.SgiLog24 => "tiff_sgilog24",
        Compression.Lzma => "lzma",
        Compression.Zstd => "zstd",
        Compression.WebP => "webp",
        _ => null,
    };
}
