namespace PurePipeline.OpenCv.Warping;

/// <summary>A 3 x 3 matrix in row order.</summary>
internal static class ProjectiveMatrix
{
    /// <summary>
    /// The inverse as <c>cv::invert</c> computes it for three rows (core/src/lapack.cpp): cofactors times one over the determinant; zeros
    /// where that is 0.
    /// </summary>
    public static double[] Inverted(double[] m)
    {
        double determinant = (m[0] * ((m[4] * m[8]) - (m[5] * m[7])))
            - (m[1] * ((m[3] * m[8]) - (m[5] * m[6])))
            + (m[2] * ((m[3] * m[7]) - (m[4] * m[6])));
        if (determinant == 0)
        {
            return new double[9];
        }

        double scale = 1 / determinant;
        return
        [
            ((m[4] * m[8]) - (m[5] * m[7])) * scale,
            ((m[2] * m[7]) - (m[1] * m[8])) * scale,
            ((m[1] * m[5]) - (m[2] * m[4])) * scale,
            ((m[5] * m[6]) - (m[3] * m[8])) * scale,
            ((m[0] * m[8]) - (m[2] * m[6])) * scale,
            ((m[2] * m[3]) - (m[0] * m[5])) * scale,
            ((m[3] * m[7]) - (m[4] * m[6])) * scale,
            ((m[1] * m[6]) - (m[0] * m[7])) * scale,
            ((m[0] * m[4]) - (m[1] * m[3])) * scale,
        ];
    }
}
