namespace PurePipeline.Decoding;

/// <summary>
/// The generation of libjpeg-turbo that is reproduced, where they differ: in smoothing progressive pictures that are not complete, in
/// lossless coding, which only the newer one decodes, and in when a second frame header is noticed.
/// </summary>
internal enum LibjpegTurbo
{
    /// <summary>3.x: Pillow 12 and later.</summary>
    V3,

    /// <summary>2.1: Pillow 9.4 and 11.1, and OpenCV as distributions build it.</summary>
    V2,
}
