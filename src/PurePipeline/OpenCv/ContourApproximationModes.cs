namespace PurePipeline.OpenCv;

/// <summary>Which points of a border <c>cv2.findContours</c> keeps.</summary>
public enum ContourApproximationModes
{
    /// <summary><c>cv2.CHAIN_APPROX_NONE</c>: each.</summary>
    None = 1,

    /// <summary><c>cv2.CHAIN_APPROX_SIMPLE</c>: the ends of horizontal, vertical and diagonal runs.</summary>
    Simple = 2,
}
