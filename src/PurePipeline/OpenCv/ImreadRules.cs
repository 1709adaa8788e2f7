using PurePipeline.Decoding;

namespace PurePipeline.OpenCv;

/// <summary>Where the <c>imread</c> of OpenCV's releases differs (imgcodecs/src/loadsave.cpp, grfmt_jpeg.cpp).</summary>
internal static class ImreadRules
{
    private static readonly Version _since = new(4, 11);

    /// <summary>IMREAD_COLOR_RGB is known: 4.13 has it, 4.10 does not.</summary>
    public static bool KnowsColorRgb(Version version) => version >= _since;

    /// <summary>A PNG's chunks are looked at before libpng reads them, for <c>imreadanimation</c>: in 4.13.</summary>
    public static bool LooksForAnimations(Version version) => version >= _since;

    /// <summary>The JPEG library: 4.13 comes with 3.x; 4.6 and 4.10 were verified with 2.1.5.</summary>
    public static LibjpegTurbo LibjpegTurbo(Version version) =>
        version >= _since ? Decoding.LibjpegTurbo.V3 : Decoding.LibjpegTurbo.V2;

    /// <summary>The PNG library: 4.6 was verified with 1.6.39, 4.10 with 1.6.48 and 1.6.59.</summary>
    public static Libpng Libpng(Version version) => version > new Version(4, 6) ? Decoding.Libpng.TakesAnyGamma : Decoding.Libpng.ChecksGamma;

    /// <summary>
    /// A file cut short that <c>imdecode</c> gets as a buffer: 4.13 gives none, 4.6 the last row again and again; 4.10 leaves the rows
    /// that are missing as they were in memory, which nobody can reproduce.
    /// </summary>
    public static Truncation CutBuffer(Version version) =>
        version < new Version(4, 7) ? Truncation.RepeatRows : Truncation.RefuseUnlessComplete;

    /// <summary>
    /// IMREAD_COLOR | IMREAD_ANYDEPTH | IMREAD_ANYCOLOR keeps a gray file gray: so in 4.13; up to 4.10 IMREAD_COLOR decides.
    /// IMREAD_COLOR and either of the others give three channels everywhere. With IMREAD_LOAD_GDAL the file decides alone, whether there is
    /// GDAL or not.
    /// </summary>
    public static bool KeepsGray(ImreadFlags flags, Version version)
    {
        const ImreadFlags All = ImreadFlags.Color | ImreadFlags.AnyDepth | ImreadFlags.AnyColor;
        return flags.HasFlag(ImreadFlags.LoadGdal) || (flags.HasFlag(ImreadFlags.AnyColor)
            && !flags.HasFlag(ImreadFlags.ColorRgb)
            && (!flags.HasFlag(ImreadFlags.Color) || ((flags & All) == All && version >= _since)));
    }

    /// <summary>
    /// The file's own channels and depth, alpha included: with IMREAD_LOAD_GDAL, and in 4.13 with IMREAD_COLOR | IMREAD_ANYDEPTH |
    /// IMREAD_ANYCOLOR.
    /// </summary>
    public static bool KeepsChannels(ImreadFlags flags, Version version)
    {
        const ImreadFlags All = ImreadFlags.Color | ImreadFlags.AnyDepth | ImreadFlags.AnyColor;
        return flags.HasFlag(ImreadFlags.LoadGdal) || ((flags & All) == All && version >= _since);
    }

    /// <summary>
    /// The EXIF orientation of a JPEG with these APP1 segments: 4.13 reads those that are EXIF, and the first orientation among them
    /// counts; up to 4.10 it reads the first segment only, whatever it is.
    /// </summary>
    public static int Orientation(IReadOnlyList<ReadOnlyMemory<byte>> segments, Version version)
    {
        const int IdentifierBytes = 6;
        if (version < _since)
        {
            return segments is [{ Length: > IdentifierBytes } first, ..] ? ExifReader.FindOrientation(first.Span[IdentifierBytes..]) ?? 1 : 1;
        }

        foreach (ReadOnlyMemory<byte> segment in segments)
        {
            if (segment.Span.StartsWith("Exif\0\0"u8) && ExifReader.FindOrientation(segment.Span[IdentifierBytes..]) is { } orientation)
            {
                return orientation;
            }
        }

        return 1;
    }
}
