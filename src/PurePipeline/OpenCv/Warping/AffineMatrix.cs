namespace PurePipeline.OpenCv.Warping;

/// <summary>A 2 x 3 matrix: <c>x' = XX x + XY y + X0</c>, <c>y' = YX x + YY y + Y0</c>.</summary>
internal readonly record struct AffineMatrix(double XX, double XY, double X0, double YX, double YY, double Y0)
{
    /// <summary>
    /// The inverse as <c>cv2.warpAffine</c> computes it; of a matrix without one, all but nothing is 0. <c>cv2.invertAffineTransform</c>
    /// has the same values up to the sign of zero.
    /// </summary>
    public AffineMatrix Inverted()
    {
        double determinant = (XX * YY) - (XY * YX);
        double scale = determinant != 0 ? 1 / determinant : 0;
        (double xx, double yy) = (YY * scale, XX * scale);
        (double xy, double yx) = (XY * -scale, YX * -scale);
        return new AffineMatrix(xx, xy, (-xx * X0) - (xy * Y0), yx, yy, (-yx * X0) - (yy * Y0));
    }
}
