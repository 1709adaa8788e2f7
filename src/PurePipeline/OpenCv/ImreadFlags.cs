namespace PurePipeline.OpenCv;

/// <summary>What <c>cv2.imread</c> and <c>cv2.imdecode</c> make of a file: the <c>IMREAD_*</c> constants, with their values.</summary>
[Flags]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "cv2's own word.")]
public enum ImreadFlags
{
    /// <summary><c>cv2.IMREAD_UNCHANGED</c>: the file's own channels and depth; an EXIF orientation is ignored.</summary>
    Unchanged = -1,

    /// <summary><c>cv2.IMREAD_GRAYSCALE</c>: one channel. Of a JPEG it is the Y plane itself, not a conversion of the colours.</summary>
    Grayscale = 0,

    /// <summary><c>cv2.IMREAD_COLOR</c>, also called <c>IMREAD_COLOR_BGR</c>: three channels: blue, green, red.</summary>
    Color = 1,

    /// <summary>
    /// <c>cv2.IMREAD_ANYDEPTH</c>: 16-bit samples stay as they are. Without <see cref="Color"/> or <see cref="AnyColor"/> the result is
    /// gray.
    /// </summary>
    AnyDepth = 2,

    /// <summary><c>cv2.IMREAD_ANYCOLOR</c>: three channels if the file has colour, else one.</summary>
    AnyColor = 4,

    /// <summary><c>cv2.IMREAD_LOAD_GDAL</c>: the file's own channels. No file is read by GDAL here.</summary>
    LoadGdal = 8,

    /// <summary><c>cv2.IMREAD_REDUCED_GRAYSCALE_2</c>: gray, half the size.</summary>
    ReducedGrayscale2 = 16,

    /// <summary><c>cv2.IMREAD_REDUCED_COLOR_2</c>: colour, half the size.</summary>
    ReducedColor2 = 17,

    /// <summary><c>cv2.IMREAD_REDUCED_GRAYSCALE_4</c>: gray, a quarter of the size.</summary>
    ReducedGrayscale4 = 32,

    /// <summary><c>cv2.IMREAD_REDUCED_COLOR_4</c>: colour, a quarter of the size.</summary>
    ReducedColor4 = 33,

    /// <summary><c>cv2.IMREAD_REDUCED_GRAYSCALE_8</c>: gray, an eighth of the size.</summary>
    ReducedGrayscale8 = 64,

    /// <summary><c>cv2.IMREAD_REDUCED_COLOR_8</c>: colour, an eighth of the size.</summary>
    ReducedColor8 = 65,

    /// <summary><c>cv2.IMREAD_IGNORE_ORIENTATION</c>: an EXIF orientation is not applied.</summary>
    IgnoreOrientation = 128,

    /// <summary><c>cv2.IMREAD_COLOR_RGB</c> (OpenCV 4.11 and later): three channels: red, green, blue.</summary>
    ColorRgb = 256,
}
