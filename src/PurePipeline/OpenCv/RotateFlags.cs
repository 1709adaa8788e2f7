namespace PurePipeline.OpenCv;

/// <summary>The turns of <c>cv2.rotate</c>: its <c>ROTATE_*</c> constants, with their values.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "cv2's own word.")]
public enum RotateFlags
{
    /// <summary><c>cv2.ROTATE_90_CLOCKWISE</c>.</summary>
    Rotate90Clockwise = 0,

    /// <summary><c>cv2.ROTATE_180</c>.</summary>
    Rotate180 = 1,

    /// <summary><c>cv2.ROTATE_90_COUNTERCLOCKWISE</c>.</summary>
    Rotate90Counterclockwise = 2,
}
