namespace PurePipeline.Decoding.WebP;

/// <summary>The types of a WebP file's chunks: four letters, the first one lowest.</summary>
internal static class ChunkType
{
    public const uint Riff = 0x46464952; // RIFF
    public const uint WebP = 0x50424557; // WEBP
    public const uint Lossy = 0x20385056; // "VP8 "
    public const uint Lossless = 0x4C385056; // VP8L
    public const uint Extended = 0x58385056; // VP8X
    public const uint Alpha = 0x48504C41; // ALPH
    public const uint Animation = 0x4D494E41; // ANIM
    public const uint Frame = 0x464D4E41; // ANMF
    public const uint Profile = 0x50434349; // ICCP
    public const uint Exif = 0x46495845; // EXIF
    public const uint Xmp = 0x20504D58; // "XMP "

    /// <summary>The bytes of a type and a length.</summary>
    public const int HeaderBytes = 8;

    /// <summary>The largest length that libwebp takes for one: its sums stay within 32 bits.</summary>
    public const uint MaxPayload = uint.MaxValue - HeaderBytes - 1;
}
