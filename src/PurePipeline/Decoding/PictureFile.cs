namespace PurePipeline.Decoding;

/// <summary>Gets a file's bytes.</summary>
internal static class PictureFile
{
    /// <exception cref="PictureException">The file cannot be read: <see cref="PictureErrorCode.FileNotReadable"/>.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new PictureException(PictureErrorCode.FileNotReadable, $"The file cannot be read: {error.Message}", path, innerException: error);
        }
    }
}
