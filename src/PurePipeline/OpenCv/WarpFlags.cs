namespace PurePipeline.OpenCv;

/// <summary>
/// The <c>flags</c> of <c>cv2.warpAffine</c> and <c>cv2.warpPerspective</c>: one of the <c>INTER_*</c> constants, combined with
/// <see cref="InverseMap"/> if the matrix leads from the result to the source.
/// </summary>
[Flags]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "cv2's own word.")]
public enum WarpFlags
{
    /// <summary><c>cv2.INTER_NEAREST</c>.</summary>
    Nearest = 0,

    /// <summary><c>cv2.INTER_LINEAR</c>, the default: positions in 32nds of a pixel.</summary>
    Linear = 1,

    /// <summary><c>cv2.INTER_CUBIC</c>: 4 x 4 pixels.</summary>
    Cubic = 2,

    /// <summary><c>cv2.INTER_AREA</c>, which is <see cref="Linear"/> here.</summary>
    Area = 3,

    /// <summary><c>cv2.INTER_LANCZOS4</c>: 8 x 8 pixels.</summary>
    Lanczos4 = 4,

    /// <summary><c>cv2.WARP_FILL_OUTLIERS</c>, which changes nothing but of <c>cv2.warpPolar</c>: 0 where a pixel comes from outside.</summary>
    FillOutliers = 8,

    /// <summary><c>cv2.WARP_INVERSE_MAP</c>: the matrix leads from the result to the source, and is not inverted.</summary>
    InverseMap = 16,

    /// <summary><c>cv2.WARP_POLAR_LOG</c>: radii by their logarithms; <c>cv2.WARP_POLAR_LINEAR</c> is 0.</summary>
    PolarLog = 256,
}
