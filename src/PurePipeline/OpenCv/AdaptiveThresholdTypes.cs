namespace PurePipeline.OpenCv;

/// <summary>What <c>cv2.adaptiveThreshold</c> compares with: OpenCV's <c>ADAPTIVE_THRESH_*</c> constants, with their values.</summary>
public enum AdaptiveThresholdTypes
{
    /// <summary><c>cv2.ADAPTIVE_THRESH_MEAN_C</c>: the mean of the neighbours.</summary>
    MeanC = 0,

    /// <summary><c>cv2.ADAPTIVE_THRESH_GAUSSIAN_C</c>: their mean by a Gaussian's weights.</summary>
    GaussianC = 1,
}
