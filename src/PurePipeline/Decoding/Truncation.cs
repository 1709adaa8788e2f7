namespace PurePipeline.Decoding;

/// <summary>What becomes of a file that ends too early.</summary>
internal enum Truncation
{
    /// <summary>Pillow: it is an error, <see cref="PictureErrorCode.Truncated"/>.</summary>
    Refuse,

    /// <summary><c>torchvision.io</c>: it is an error, and so is a JPEG that is complete but does not get to its end marker.</summary>
    RefuseWithoutEnd,

    /// <summary><c>cv2.imdecode</c>: it is an error as well, but nothing that follows the picture is.</summary>
    RefuseUnlessComplete,

    /// <summary>
    /// <c>cv2.imdecode</c> of 4.6, which does not notice that libjpeg waits for more: the row before is there once more, as often as
    /// rows are missing. Without a first row it is an error, as it is for a picture of several scans.
    /// </summary>
    RepeatRows,

    /// <summary><c>cv2.imread</c>: the file is taken to end with an end marker, and what is missing is grey.</summary>
    Fill,

    /// <summary>
    /// Pillow's <c>LOAD_TRUNCATED_IMAGES</c>: one end marker is put behind the data. Whatever is wrong even so leaves the rows black that
    /// have not been decoded by then.
    /// </summary>
    AppendEnd,
}
