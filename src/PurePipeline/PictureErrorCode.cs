namespace PurePipeline;

/// <summary>Why a picture was refused. The numbers are stable.</summary>
public enum PictureErrorCode
{
    /// <summary>The data is of no format that the library knows.</summary>
    UnknownFormat = 1,

    /// <summary>
    /// The format is known, this kind of it is not decoded (by the reference neither, or not yet by the library; the message says which).
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
}
