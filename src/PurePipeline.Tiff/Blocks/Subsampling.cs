namespace PurePipeline.Tiff.Blocks;

/// <summary>
/// Luminance and colour differences of which the latter are there for several pixels only: groups of their luminances, row by row, then
/// blue and red difference (TIFF 6.0, section 21).
/// </summary>
/// <param name="Across">Pixels beside each other in a group.</param>
/// <param name="Down">Pixels below each other.</param>
internal sealed record Subsampling(int Across, int Down)
{
    /// <summary>The bytes of a group.</summary>
    public int GroupBytes => (Across * Down) + 2;

    /// <summary>How a page's blocks are subsampled; null if its pixels lie by themselves.</summary>
    /// <exception cref="PictureException">The factors are none.</exception>
    public static Subsampling? Of(TiffPage page)
    {
        // A JPEG is decoded to pixels.
        if (page.Photometric != Photometric.YCbCr || page.IsPlanar || page.SamplesPerPixel != 3 || page.Compression == Compression.Jpeg)
        {
            return null;
        }

        long[] factors = page.Integers(TiffTag.YCbCrSubsampling);
        (long across, long down) = factors.Length >= 2 ? (factors[0], factors[1]) : (2, 2);
        return across is 1 or 2 or 4 && down is 1 or 2 or 4 && page.BitsPerSample[0] == 8
            ? new Subsampling((int)across, (int)down)
            : throw page.File.Corrupt($"Colour differences for {across}x{down} pixels of {page.BitsPerSample[0]} bits.", page.Offset);
    }

    /// <summary>The bytes of a row of groups.</summary>
    public long RowBytes(int width) => ((long)width + Across - 1) / Across * GroupBytes;

    /// <summary>The rows of groups.</summary>
    public int Rows(int height) => (int)(((long)height + Down - 1) / Down);
}
