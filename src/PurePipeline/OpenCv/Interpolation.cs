namespace PurePipeline.OpenCv;

/// <summary>How <c>cv2.resize</c> finds a pixel between pixels: its <c>INTER_*</c> constants, with their values.</summary>
public enum Interpolation
{
    /// <summary><c>cv2.INTER_NEAREST</c>.</summary>
    Nearest = 0,

    /// <summary><c>cv2.INTER_LINEAR</c>, the default of <c>cv2.resize</c>.</summary>
    Linear = 1,

    /// <summary><c>cv2.INTER_CUBIC</c>.</summary>
    Cubic = 2,

    /// <summary><c>cv2.INTER_AREA</c>.</summary>
    Area = 3,

    /// <summary><c>cv2.INTER_LANCZOS4</c>.</summary>
    Lanczos4 = 4,

    /// <summary><c>cv2.INTER_LINEAR_EXACT</c>.</summary>
    LinearExact = 5,

    /// <summary><c>cv2.INTER_NEAREST_EXACT</c>.</summary>
    NearestExact = 6,
}
