namespace PurePipeline.OpenCv;

/// <summary>How <c>cv2.compareHist</c> compares.</summary>
public enum HistCompMethods
{
    /// <summary><c>cv2.HISTCMP_CORREL</c>: correlation.</summary>
    Correl = 0,

    /// <summary><c>cv2.HISTCMP_CHISQR</c>: the sum of <c>(a - b)² / a</c>.</summary>
    ChiSqr = 1,

    /// <summary><c>cv2.HISTCMP_INTERSECT</c>: the sum of the lesser ones.</summary>
    Intersect = 2,

    /// <summary><c>cv2.HISTCMP_BHATTACHARYYA</c>, <c>cv2.HISTCMP_HELLINGER</c>: Bhattacharyya's distance.</summary>
    Bhattacharyya = 3,

    /// <summary><c>cv2.HISTCMP_CHISQR_ALT</c>: twice the sum of <c>(a - b)² / (a + b)</c>.</summary>
    ChiSqrAlt = 4,

    /// <summary><c>cv2.HISTCMP_KL_DIV</c>: Kullback's and Leibler's divergence, by logarithms of the C library that are not reproduced.</summary>
    KLDiv = 5,
}
