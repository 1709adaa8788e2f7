using PurePipeline.Tiff.Blocks;

namespace PurePipeline.Tiff.Rgba;

/// <summary>Makes rows of red, green, blue, alpha of a block's samples, or of several planes' blocks behind each other.</summary>
internal abstract class RgbaRows
{
    /// <summary>The planes to read, in their order; one if samples of a pixel lie together.</summary>
    public int[] Planes { get; protected init; } = [0];

    /// <summary>Converts a row.</summary>
    /// <param name="samples">The blocks.</param>
    /// <param name="y">The row in the block.</param>
    /// <param name="pixels">The part of the row that is in the picture, four bytes a pixel.</param>
    public abstract void Convert(ReadOnlySpan<byte> samples, int y, Span<byte> pixels);

    /// <summary>The conversion that libtiff picks.</summary>
    /// <exception cref="PictureException">It has none.</exception>
    public static RgbaRows Of(TiffPage page, TiffBlocks blocks)
    {
        bool isPlanar = page.IsPlanar && page.SamplesPerPixel > 1;
        int colors = page.SamplesPerPixel - page.ExtraSamples.Length;
        bool isBytes = blocks.Bits == 8;
        return (page.Photometric, blocks.Bits) switch
        {
            _ when page.SampleFormat[0] == 3 => throw Refused("floats"),
            (Photometric.Rgb, 8 or 16) when colors >= 3 => new ColorRgbaRows(page, blocks, colors: 3),
            (Photometric.WhiteIsZero or Photometric.BlackIsZero, 8 or 16) when isPlanar => new ColorRgbaRows(page, blocks, colors: 1),
            (Photometric.WhiteIsZero or Photometric.BlackIsZero, 1 or 2 or 4 or 8 or 16) when !isPlanar && (page.SamplesPerPixel == 1 || blocks.Bits >= 8) => new GrayRgbaRows(page, blocks),
            (Photometric.Palette, 1 or 2 or 4 or 8) when !isPlanar && (page.SamplesPerPixel == 1 || isBytes) => new PaletteRgbaRows(page, blocks),
            (Photometric.Separated, 8) when page.SamplesPerPixel >= 4 && (!isPlanar || page.SamplesPerPixel == 4) && page.Value(TiffTag.InkSet, 1) == 1 => new CmykRgbaRows(blocks),
            (Photometric.YCbCr, 8) when page.SamplesPerPixel == 3 && page.Compression == Compression.Jpeg && !isPlanar => new ColorRgbaRows(page, blocks, colors: 3),
            (Photometric.YCbCr, 8) when page.SamplesPerPixel == 3 && (!isPlanar || page.Integers(TiffTag.YCbCrSubsampling) is [1, 1, ..]) => new YCbCrRgbaRows(page, blocks),
            (Photometric.CieLab, 8 or 16) when page.SamplesPerPixel == 3 && !isPlanar && page.ExtraSamples.Length == 0 => new CieLabRgbaRows(page, blocks),
            _ => throw Refused($"{page.SamplesPerPixel} samples"),
        };

        PictureException Refused(string samples) =>
            page.File.Corrupt($"libtiff makes no colours of {samples} of {blocks.Bits} bits of photometric interpretation {(int?)page.Photometric}.", page.Offset);
    }

    /// <summary>
    /// Where a row begins of which the pixels in the picture are converted. Where a tile goes beyond the picture, some of libtiff's functions
    /// take the pixels left out for bytes, and go wrong: 4.5 to 4.7.1 with gray of 16 bits, all with two bytes a pixel.
    /// </summary>
    protected static int StartOfRow(TiffBlocks blocks, int y, int pixels, int pixelBytes) => y * ((pixels * pixelBytes) + blocks.Width - pixels);

    /// <summary>Where a sample is in a row's first pixel: behind the samples before it, or in another block.</summary>
    protected static int StartOf(TiffBlocks blocks, int sample) => blocks.Samples == 1 ? sample * blocks.Bytes : sample * (blocks.Bits / 8);
}
