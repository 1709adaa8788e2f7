namespace PurePipeline.OpenCv;

/// <summary>How <c>cv2.invert</c> and <c>cv2.solve</c> take a matrix apart; of OpenCV's ways this one is reproduced.</summary>
public enum DecompTypes
{
    /// <summary><c>cv2.DECOMP_LU</c>: Gauss's elimination; of up to three rows, determinants.</summary>
    LU = 0,
}
