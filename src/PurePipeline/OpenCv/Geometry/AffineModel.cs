namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// A kind of map between planes that is fitted to pairs of points (calib3d/src/ptsetreg.cpp), as a matrix of six numbers, row by row.
/// </summary>
internal abstract class AffineModel
{
    // FLT_EPSILON
    private const double CollinearTolerance = 1.1920928955078125e-7f;

    /// <summary>The pairs of points that determine it.</summary>
    public abstract int PointCount { get; }

    /// <summary>The numbers that determine it.</summary>
    public abstract int ParameterCount { get; }

    /// <summary>The map of the first <see cref="PointCount"/> pairs of points.</summary>
    public abstract double[] Fit(ReadOnlySpan<PointPair> pairs);

    /// <summary>The parameters of a matrix.</summary>
    public abstract double[] ParametersOf(double[] matrix);

    /// <summary>The matrix of parameters.</summary>
    public abstract double[] MatrixOf(double[] parameters);

    /// <summary>How far the map leads a pair's first point from its second one, in x and in y.</summary>
    public abstract (double X, double Y) Residual(double[] parameters, PointPair pair);

    /// <summary>The derivatives of <see cref="Residual"/>: those of x, then those of y.</summary>
    public abstract void Derive(PointPair pair, Span<double> ofX, Span<double> ofY);

    /// <summary>The squares of the distances between where points are led and where they should be, in float.</summary>
    public static float[] Errors(double[] matrix, ReadOnlySpan<PointPair> pairs)
    {
        (float xx, float xy, float x0) = ((float)matrix[0], (float)matrix[1], (float)matrix[2]);
        (float yx, float yy, float y0) = ((float)matrix[3], (float)matrix[4], (float)matrix[5]);
        float[] errors = new float[pairs.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            PointPair p = pairs[i];
            float a = (xx * p.X) + (xy * p.Y) + x0 - p.ToX;
            float b = (yx * p.X) + (yy * p.Y) + y0 - p.ToY;
            errors[i] = (a * a) + (b * b);
        }

        return errors;
    }

    /// <summary>Whether the pairs determine a map: the last point lies on no line through two others, on either side.</summary>
    public static bool IsDetermined(ReadOnlySpan<PointPair> pairs)
    {
        PointPair last = pairs[^1];
        for (int j = 0; j < pairs.Length - 1; j++)
        {
            PointPair first = pairs[j];
            for (int k = 0; k < j; k++)
            {
                PointPair second = pairs[k];
                if (AreCollinear(first.X - last.X, first.Y - last.Y, second.X - last.X, second.Y - last.Y)
                    || AreCollinear(first.ToX - last.ToX, first.ToY - last.ToY, second.ToX - last.ToX, second.ToY - last.ToY))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool AreCollinear(double x1, double y1, double x2, double y2) =>
        Math.Abs((x2 * y1) - (y2 * x1)) <= CollinearTolerance * (Math.Abs(x1) + Math.Abs(y1) + Math.Abs(x2) + Math.Abs(y2));
}
