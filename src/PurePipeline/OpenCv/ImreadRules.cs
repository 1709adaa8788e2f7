using PurePipeline.Decoding;

namespace PurePipeline.OpenCv;

/// <summary>Where releases of OpenCV read the flags of <c>imread</c> differently (imgcodecs/src/loadsave.cpp, <c>calcType</c>).</summary>
internal static class ImreadRules
{
    private static readonly Version _since = new(4, 11);

    /// <summary>IMREAD_COLOR_RGB is known: 4.13 has it, 4.10 does not.</summary>
    public static bool KnowsColorRgb(Version version) => version >= _since;

    /// <summary>The JPEG library: 4.13 comes with 3.x; 4.6 and 4.10 were verified with 2.1.5.</summary>
    public static LibjpegTurbo LibjpegTurbo(Version version) =>
        version >= _since ? Decoding.LibjpegTurbo.V3 : Decoding.LibjpegTurbo.V2;

    /// <summary>
    /// IMREAD_COLOR | IMREAD_ANYDEPTH | IMREAD_ANYCOLOR keeps a gray file gray: so in 4.13; up to 4.10 IMREAD_COLOR decides.
    /// IMREAD_COLOR and either of the others give three channels everywhere.
    /// </summary>
    public static bool KeepsGray(ImreadFlags flags, Version version)
    {
        const ImreadFlags All = ImreadFlags.Color | ImreadFlags.AnyDepth | ImreadFlags.AnyColor;
        return flags.HasFlag(ImreadFlags.AnyColor)
            && !flags.HasFlag(ImreadFlags.ColorRgb)
            && (!flags.HasFlag(ImreadFlags.Color) || ((flags & All) == All && version >= _since));
    }
}
