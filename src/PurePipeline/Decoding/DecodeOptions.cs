using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Decoding;

/// <summary>How a file is decoded.</summary>
internal sealed record DecodeOptions
{
    /// <summary>The file's name for error messages; null if it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The file was opened by its path: Pillow maps pixels that are stored as memory has them, and reads them otherwise.</summary>
    public bool IsPath { get; init; }

    /// <summary>The pixels wanted. A picture of four components is <see cref="Pixels.PixelMode.Cmyk"/> whatever is asked for.</summary>
    public DecodeColor Color { get; init; }

    /// <summary>1, 2, 4 or 8: a JPEG is decoded to this part of its size, rounded up, as <c>scale_denom</c> of libjpeg does.</summary>
    public int Denominator { get; init; } = 1;

    /// <summary>What becomes of a file that ends too early.</summary>
    public Truncation Truncation { get; init; }

    /// <summary>
    /// In pieces of how many bytes the file is handed over to a library, which waits for the next one or fetches it; 0 for all at once. It
    /// matters where the library cannot wait, and where how it reads depends on what it has.
    /// </summary>
    public int PieceLength { get; init; }

    /// <summary>Which libjpeg-turbo is reproduced.</summary>
    public LibjpegTurbo LibjpegTurbo { get; init; }

    /// <summary>
    /// What the components of a JPEG are, where that is known and the file has no say: libtiff tells libjpeg. Components that are
    /// not to be converted are <see cref="JpegColorSpace.Rgb"/>, or <see cref="JpegColorSpace.Cmyk"/>. Null to believe the file.
    /// </summary>
    public JpegColorSpace? JpegColors { get; init; }

    /// <summary>Which libpng is reproduced.</summary>
    public Libpng Libpng { get; init; }

    /// <summary>Is told of what is wrong and no error; may be null.</summary>
    public Action<PictureWarning>? OnWarning { get; init; }

    /// <summary>What the picture may ask for.</summary>
    public DecodeLimits Limits { get; init; } = DecodeLimits.Default;
}
