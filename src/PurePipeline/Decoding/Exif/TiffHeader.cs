namespace PurePipeline.Decoding.Exif;

/// <summary>What Pillow makes of a TIFF file's first bytes.</summary>
internal enum TiffHeader
{
    /// <summary>They are those of a TIFF file.</summary>
    Whole,

    /// <summary>They say TIFF, and the place of the first directory is missing.</summary>
    Cut,

    /// <summary>They are something else.</summary>
    Unknown,
}
