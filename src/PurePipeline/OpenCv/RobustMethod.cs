namespace PurePipeline.OpenCv;

/// <summary>How wrong pairs of points are found out.</summary>
public enum RobustMethod
{
    /// <summary><c>cv2.LMEDS</c>: the least median of squared distances; up to half of the pairs may be wrong.</summary>
    LMedS = 4,

    /// <summary><c>cv2.RANSAC</c>: the map that most pairs fit within a threshold.</summary>
    Ransac = 8,
}
