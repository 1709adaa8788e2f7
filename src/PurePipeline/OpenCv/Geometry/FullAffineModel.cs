namespace PurePipeline.OpenCv.Geometry;

/// <summary>Any affine map, <c>cv2.estimateAffine2D</c>: three pairs of points, six parameters, which are the matrix.</summary>
internal sealed class FullAffineModel : AffineModel
{
    public override int PointCount => 3;

    public override int ParameterCount => 6;

    public override double[] Fit(ReadOnlySpan<PointPair> pairs)
    {
        (double x1, double y1) = (pairs[0].X, pairs[0].Y);
        (double x2, double y2) = (pairs[1].X, pairs[1].Y);
        (double x3, double y3) = (pairs[2].X, pairs[2].Y);
        double d = 1 / ((x1 * (y2 - y3)) + (x2 * (y3 - y1)) + (x3 * (y1 - y2)));
        double[] matrix = new double[6];
        for (int row = 0; row < 2; row++)
        {
            (double t1, double t2, double t3) = row == 0 ? (pairs[0].ToX, pairs[1].ToX, pairs[2].ToX) : (pairs[0].ToY, pairs[1].ToY, pairs[2].ToY);
            matrix[3 * row] = d * ((t1 * (y2 - y3)) + (t2 * (y3 - y1)) + (t3 * (y1 - y2)));
            matrix[(3 * row) + 1] = d * ((t1 * (x3 - x2)) + (t2 * (x1 - x3)) + (t3 * (x2 - x1)));
            matrix[(3 * row) + 2] = d * ((t1 * ((x2 * y3) - (x3 * y2))) + (t2 * ((x3 * y1) - (x1 * y3))) + (t3 * ((x1 * y2) - (x2 * y1))));
        }

        return matrix;
    }

    public override double[] ParametersOf(double[] matrix) => [.. matrix];

    public override double[] MatrixOf(double[] parameters) => [.. parameters];

    public override (double X, double Y) Residual(double[] parameters, PointPair pair)
    {
        (double x, double y) = (pair.X, pair.Y);
        return (
            (parameters[0] * x) + (parameters[1] * y) + parameters[2] - pair.ToX,
            (parameters[3] * x) + (parameters[4] * y) + parameters[5] - pair.ToY);
    }

    public override void Derive(PointPair pair, Span<double> ofX, Span<double> ofY)
    {
        ofX.Clear();
        ofY.Clear();
        (ofX[0], ofX[1], ofX[2]) = (pair.X, pair.Y, 1);
        (ofY[3], ofY[4], ofY[5]) = (pair.X, pair.Y, 1);
    }
}
