namespace PurePipeline.Tiff.Modes;

/// <summary>What <c>TiffImageFile._setup</c> makes of the tags that tell of samples.</summary>
internal static class TiffSamples
{
    private const int MaxSamples = 6;

    // Before, only unsigned samples could be told to be so for each sample, and unspecified planes could not be left out.
    private static readonly Version s_simplifiesSince = new(12, 2);

    /// <summary>The mode of a page.</summary>
    /// <exception cref="PictureException">Pillow does not open such a page.</exception>
    public static TiffMode ModeOf(TiffPage page, Version pillow)
    {
        bool simplifies = pillow >= s_simplifiesSince;
        Photometric photometric = page.Compression == Compression.OldJpeg ? Photometric.YCbCr : page.Photometric ?? Photometric.WhiteIsZero;
        long[] formats = page.SampleFormat;
        long? format = formats.Length == 1 || (Array.TrueForAll(formats, f => f == formats[0]) && (simplifies || formats[0] == 1)) ? formats[0] : null;
        int? stated = page.StatedSamples;
        int samples = stated ?? (page.Compression == Compression.OldJpeg && photometric is Photometric.Rgb or Photometric.YCbCr ? 3 : 1);
        long[] bits = page.BitsPerSample;
        long[] extra = page.ExtraSamples;
        if (simplifies && page.IsPlanar && extra.Length > 0 && extra.Max() == 0)
        {
            bits = bits[..Math.Max(0, bits.Length - extra.Length)];
            samples -= extra.Length;
            extra = [];
        }

        bits = samples < bits.Length && samples >= 0 ? bits[..samples]
            : samples <= MaxSamples && bits.Length == 1 ? [.. Enumerable.Repeat(bits[0], Math.Max(samples, 1))]
            : bits;
        if (format is null || bits.Length == 0 || bits.Length != samples || page.Value(TiffTag.FillOrder, 1) is not (1 or 2)
            || TiffMode.Find(page.File.IsLittleEndian, photometric, format.Value, page.IsLowBitFirst, bits, extra, pillow) is not { } mode)
        {
            throw page.File.Unsupported(
                $"Pillow knows no mode for {samples} samples of {string.Join(", ", page.BitsPerSample.Take(MaxSamples))} bits, "
                + $"format {string.Join(", ", formats.Take(MaxSamples))}, extra {string.Join(", ", extra.Take(MaxSamples))}, photometric interpretation {(int)photometric}.",
                page.Offset);
        }

        int colors = photometric switch
        {
            Photometric.Rgb or Photometric.YCbCr or Photometric.CieLab => 3,
            Photometric.Separated => 4,
            _ => 1,
        };
        return mode with { Bits = bits.Sum(), Planes = colors + extra.Length };
    }
}
