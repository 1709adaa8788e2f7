namespace PurePipeline.Tiff;

/// <summary>
/// TIFF for PurePipeline: after <see cref="Register"/>, <c>Image.Open</c>, <c>Cv2.Imread</c> and recipes read TIFF and BigTIFF files as
/// Pillow 9.4, 11.1, 13.0 and OpenCV 4.6, 4.10, 4.13 do.
/// </summary>
public static class TiffFormat
{
    /// <summary>Makes the package known to the library; once, at any time before the first TIFF file. Safe to call from any thread.</summary>
    public static void Register() => TiffPackage.Register(new RegisteredTiff());
}
