namespace PurePipeline.OpenCv;

/// <summary>How <c>cv2.distanceTransform</c> measures distances.</summary>
public enum DistanceTypes
{
    /// <summary><c>cv2.DIST_L1</c>: steps to the sides.</summary>
    L1 = 1,

    /// <summary><c>cv2.DIST_L2</c>: straight lines, exactly or nearly.</summary>
    L2 = 2,

    /// <summary><c>cv2.DIST_C</c>: steps to the sides or across corners.</summary>
    C = 3,
}
