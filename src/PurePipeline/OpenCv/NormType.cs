namespace PurePipeline.OpenCv;

/// <summary>What <c>cv2.normalize</c> makes equal to its <c>alpha</c>: <c>cv2.NORM_*</c>, with their values.</summary>
public enum NormType
{
    /// <summary><c>cv2.NORM_INF</c>: the largest magnitude.</summary>
    Inf = 1,

    /// <summary><c>cv2.NORM_L1</c>: the sum of magnitudes.</summary>
    L1 = 2,

    /// <summary><c>cv2.NORM_L2</c>: the root of the sum of squares.</summary>
    L2 = 4,

    /// <summary><c>cv2.NORM_MINMAX</c>: smallest and largest element become <c>alpha</c> and <c>beta</c>.</summary>
    MinMax = 32,
}
