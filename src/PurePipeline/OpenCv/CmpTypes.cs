namespace PurePipeline.OpenCv;

/// <summary>The relations of <see cref="Cv2.Compare"/>.</summary>
public enum CmpTypes
{
    /// <summary><c>cv2.CMP_EQ</c>.</summary>
    Equal = 0,

    /// <summary><c>cv2.CMP_GT</c>.</summary>
    Greater = 1,

    /// <summary><c>cv2.CMP_GE</c>.</summary>
    GreaterOrEqual = 2,

    /// <summary><c>cv2.CMP_LT</c>.</summary>
    Less = 3,

    /// <summary><c>cv2.CMP_LE</c>.</summary>
    LessOrEqual = 4,

    /// <summary><c>cv2.CMP_NE</c>.</summary>
    NotEqual = 5,
}
