namespace PurePipeline.Decoding;

/// <summary>How much a single picture may ask for. Every limit is checked before memory is taken or time is spent.</summary>
public sealed record DecodeLimits
{
    /// <summary>The limits in force where none are given.</summary>
    public static DecodeLimits Default { get; } = new();

    /// <summary>The most pixels a picture may have; the default is where Pillow raises <c>DecompressionBombError</c>.</summary>
    public long MaxPixels { get; init; } = 178_956_970;

    /// <summary>
    /// The most bytes that one decode may hold beside its result; only formats that have to keep the whole picture come near it.
    /// </summary>
    public long MaxBytes { get; init; } = 512L << 20;

    /// <summary>The most scans of a progressive picture: each may be a few bytes long and cost a pass over all coefficients.</summary>
    public int MaxScans { get; init; } = 1000;

    /// <exception cref="PictureException">The picture has more pixels than it may.</exception>
    internal void RequirePixels(int width, int height, string? name)
    {
        if ((long)width * height > MaxPixels)
        {
            throw new PictureException(PictureErrorCode.LimitExceeded, $"{width}x{height} pixels; {MaxPixels} are allowed.", name);
        }
    }
}
