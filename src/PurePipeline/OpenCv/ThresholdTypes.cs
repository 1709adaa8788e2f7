namespace PurePipeline.OpenCv;

/// <summary>What <c>cv2.threshold</c> does: <c>cv2.THRESH_*</c>, with their values. The last two find the threshold and are added to one of
/// the others.</summary>
[Flags]
public enum ThresholdTypes
{
    /// <summary><c>cv2.THRESH_BINARY</c>: above the threshold maxval, else 0.</summary>
    Binary = 0,

    /// <summary><c>cv2.THRESH_BINARY_INV</c>: above the threshold 0, else maxval.</summary>
    BinaryInverted = 1,

    /// <summary><c>cv2.THRESH_TRUNC</c>: above the threshold that, else as it is.</summary>
    Truncate = 2,

    /// <summary><c>cv2.THRESH_TOZERO</c>: above the threshold as it is, else 0.</summary>
    ToZero = 3,

    /// <summary><c>cv2.THRESH_TOZERO_INV</c>: above the threshold 0, else as it is.</summary>
    ToZeroInverted = 4,

    /// <summary><c>cv2.THRESH_OTSU</c>.</summary>
    Otsu = 8,

    /// <summary><c>cv2.THRESH_TRIANGLE</c>.</summary>
    Triangle = 16,
}
