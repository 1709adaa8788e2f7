namespace PurePipeline.OpenCv;

/// <summary>Neighbourhoods of <c>cv2.getStructuringElement</c>, with OpenCV's values.</summary>
public enum MorphShapes
{
    /// <summary><c>cv2.MORPH_RECT</c>: all.</summary>
    Rect = 0,

    /// <summary><c>cv2.MORPH_CROSS</c>: the anchor's row and column.</summary>
    Cross = 1,

    /// <summary><c>cv2.MORPH_ELLIPSE</c>: the ellipse inside.</summary>
    Ellipse = 2,
}
