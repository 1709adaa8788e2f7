namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// Turn, one scale and shift, <c>cv2.estimateAffinePartial2D</c>: two pairs of points; the parameters are scaled cosine and sine, and the shift.
/// </summary>
internal sealed class SimilarityModel : AffineModel
{
    public override int PointCount => 2;

    public override int ParameterCount => 4;

    public override double[] Fit(ReadOnlySpan<PointPair> pairs)
    {
        (double x1, double y1, double x2, double y2) = (pairs[0].X, pairs[0].Y, pairs[1].X, pairs[1].Y);
        (double u1, double v1, double u2, double v2) = (pairs[0].ToX, pairs[0].ToY, pairs[1].ToX, pairs[1].ToY);
        double d = 1 / (((x1 - x2) * (x1 - x2)) + ((y1 - y2) * (y1 - y2)));
        double cross = (x1 * y2) - (x2 * y1);
        return MatrixOf(
        [
            d * (((u1 - u2) * (x1 - x2)) + ((v1 - v2) * (y1 - y2))),
            d * (((v1 - v2) * (x1 - x2)) - ((u1 - u2) * (y1 - y2))),
            d * (((v1 - v2) * cross) - (((u1 * y2) - (u2 * y1)) * (y1 - y2)) - (((u1 * x2) - (u2 * x1)) * (x1 - x2))),
            d * ((-(u1 - u2) * cross) - (((v1 * x2) - (v2 * x1)) * (x1 - x2)) - (((v1 * y2) - (v2 * y1)) * (y1 - y2))),
        ]);
    }

    public override double[] ParametersOf(double[] matrix) => [matrix[0], matrix[3], matrix[2], matrix[5]];

    public override double[] MatrixOf(double[] parameters) =>
        [parameters[0], -parameters[1], parameters[2], parameters[1], parameters[0], parameters[3]];

    public override (double X, double Y) Residual(double[] parameters, PointPair pair)
    {
        (double x, double y) = (pair.X, pair.Y);
        return (
            (parameters[0] * x) - (parameters[1] * y) + parameters[2] - pair.ToX,
            (parameters[1] * x) + (parameters[0] * y) + parameters[3] - pair.ToY);
    }

    public override void Derive(PointPair pair, Span<double> ofX, Span<double> ofY)
    {
        (ofX[0], ofX[1], ofX[2], ofX[3]) = (pair.X, -pair.Y, 1, 0);
        (ofY[0], ofY[1], ofY[2], ofY[3]) = (pair.Y, pair.X, 0, 1);
    }
}
