namespace PurePipeline.Decoding.WebP;

/// <summary>How far libwebp gets with some bytes: an end too early is another thing than an error, where a part of a file may do.</summary>
internal enum ParseStatus
{
    Ok,
    NotEnoughData,
    Corrupt,
}
