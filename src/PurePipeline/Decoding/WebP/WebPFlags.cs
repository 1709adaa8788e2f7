namespace PurePipeline.Decoding.WebP;

/// <summary>What the chunk VP8X says of a file.</summary>
[Flags]
internal enum WebPFlags
{
    None = 0,
    Animation = 0x02,
    Xmp = 0x04,
    Exif = 0x08,
    Alpha = 0x10,
    Profile = 0x20,

    /// <summary>All that the format has.</summary>
    Known = Animation | Xmp | Exif | Alpha | Profile,
}
