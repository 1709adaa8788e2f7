namespace PurePipeline.OpenCv;

/// <summary>What <c>cv2.sort</c> and <c>cv2.sortIdx</c> sort, and which way, with OpenCV's values.</summary>
[Flags]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "cv2's own word.")]
public enum SortFlags
{
    /// <summary><c>cv2.SORT_EVERY_ROW + cv2.SORT_ASCENDING</c>: each row, the least first.</summary>
    EveryRow = 0,

    /// <summary><c>cv2.SORT_EVERY_COLUMN</c>: each column.</summary>
    EveryColumn = 1,

    /// <summary><c>cv2.SORT_DESCENDING</c>: the greatest first.</summary>
    Descending = 16,
}
