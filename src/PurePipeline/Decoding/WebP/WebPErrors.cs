namespace PurePipeline.Decoding.WebP;

/// <summary>What is wrong with a WebP file, for its reader. libwebp does not tell where; we say what we were at.</summary>
internal static class WebPErrors
{
    public static PictureException Corrupt(string problem, string? name) => new(PictureErrorCode.Corrupt, problem, name);

    public static PictureException Truncated(string part, string? name) => new(PictureErrorCode.Truncated, $"The data of {part} ends too early.", name);

    public static PictureException LimitExceeded(long bytes, string? name) =>
        new(PictureErrorCode.LimitExceeded, $"Decoding the picture takes {bytes} bytes at once, more than the limit allows.", name);
}
