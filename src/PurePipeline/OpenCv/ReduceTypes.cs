namespace PurePipeline.OpenCv;

/// <summary>What <c>cv2.reduce</c> makes of a row or a column.</summary>
public enum ReduceTypes
{
    /// <summary><c>cv2.REDUCE_SUM</c>.</summary>
    Sum = 0,

    /// <summary><c>cv2.REDUCE_AVG</c>: the sum times one over the count.</summary>
    Avg = 1,

    /// <summary><c>cv2.REDUCE_MAX</c>.</summary>
    Max = 2,

    /// <summary><c>cv2.REDUCE_MIN</c>.</summary>
    Min = 3,

    /// <summary><c>cv2.REDUCE_SUM2</c>: the sum of squares, which OpenCV 4.6 does not have.</summary>
    Sum2 = 4,
}
