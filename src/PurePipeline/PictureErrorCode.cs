namespace PurePipeline;

/// <summary>Why a picture was refused. The numbers are stable.</summary>
public enum PictureErrorCode
{
    /// <summary>The data is of no format that the library knows.</summary>
    UnknownFormat = 1,

    /// <summary>
    /// The format is known, this kind of it is not decoded (by the reference perhaps, or not by every build of it; the message says what).
    /// </summary>
    Unsupported = 2,

    /// <summary>The data ends before the picture does.</summary>
    Truncated = 3,

    /// <summary>The data contradicts the format.</summary>
    Corrupt = 4,

    /// <summary>The picture would go beyond a limit that is set before memory is taken.</summary>
    LimitExceeded = 5,

    /// <summary>The file cannot be read at all.</summary>
    FileNotReadable = 6,

    /// <summary>The file may be in good order, but the release that is reproduced reads no such file: <c>cv2.imread</c> gives <c>None</c>.</summary>
    Refused = 7,
}
