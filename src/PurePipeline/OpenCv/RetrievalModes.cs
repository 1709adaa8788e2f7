namespace PurePipeline.OpenCv;

/// <summary>Which contours <c>cv2.findContours</c> finds, and what it tells of how they lie in each other.</summary>
public enum RetrievalModes
{
    /// <summary><c>cv2.RETR_EXTERNAL</c>: the outermost ones alone.</summary>
    External = 0,

    /// <summary><c>cv2.RETR_LIST</c>: all, and nothing of how they lie.</summary>
    List = 1,

    /// <summary><c>cv2.RETR_CCOMP</c>: two levels, components and their holes.</summary>
    CComp = 2,

    /// <summary><c>cv2.RETR_TREE</c>: the whole tree of components, their holes, what lies in these, and so on.</summary>
    Tree = 3,
}
