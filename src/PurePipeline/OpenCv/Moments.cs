namespace PurePipeline.OpenCv;

/// <summary>Moments of a picture or a polygon up to the third order, what <c>cv2.moments</c> returns as a dict of these names.</summary>
/// <param name="M00">The area, or the sum of all values.</param>
/// <param name="M10">The sum of values times x.</param>
/// <param name="M01">The sum of values times y.</param>
/// <param name="M20">The sum of values times x^2.</param>
/// <param name="M11">The sum of values times x y.</param>
/// <param name="M02">The sum of values times y^2.</param>
/// <param name="M30">The sum of values times x^3.</param>
/// <param name="M21">The sum of values times x^2 y.</param>
/// <param name="M12">The sum of values times x y^2.</param>
/// <param name="M03">The sum of values times y^3.</param>
public sealed record Moments(
    double M00, double M10, double M01, double M20, double M11, double M02, double M30, double M21, double M12, double M03)
{
    private const double Least = 2.220446049250313e-16; // DBL_EPSILON

    /// <summary>The second moment along x around the centroid.</summary>
    public double Mu20 { get; init; }

    /// <summary>The mixed second moment around the centroid.</summary>
    public double Mu11 { get; init; }

    /// <summary>The second moment along y around the centroid.</summary>
    public double Mu02 { get; init; }

    /// <summary>The third moment along x around the centroid.</summary>
    public double Mu30 { get; init; }

    /// <summary>The moment of x^2 y around the centroid.</summary>
    public double Mu21 { get; init; }

    /// <summary>The moment of x y^2 around the centroid.</summary>
    public double Mu12 { get; init; }

    /// <summary>The third moment along y around the centroid.</summary>
    public double Mu03 { get; init; }

    /// <summary><see cref="Mu20"/> for an area of 1.</summary>
    public double Nu20 { get; init; }

    /// <summary><see cref="Mu11"/> for an area of 1.</summary>
    public double Nu11 { get; init; }

    /// <summary><see cref="Mu02"/> for an area of 1.</summary>
    public double Nu02 { get; init; }

    /// <summary><see cref="Mu30"/> for an area of 1.</summary>
    public double Nu30 { get; init; }

    /// <summary><see cref="Mu21"/> for an area of 1.</summary>
    public double Nu21 { get; init; }

    /// <summary><see cref="Mu12"/> for an area of 1.</summary>
    public double Nu12 { get; init; }

    /// <summary><see cref="Mu03"/> for an area of 1.</summary>
    public double Nu03 { get; init; }

    /// <summary>These with the moments around the centroid (imgproc/src/moments.cpp, <c>completeMomentState</c>).</summary>
    internal Moments Completed()
    {
        double inverse = Math.Abs(M00) > Least ? 1 / M00 : 0;
        (double x, double y) = (M10 * inverse, M01 * inverse);
        (double mu20, double mu11, double mu02) = (M20 - (M10 * x), M11 - (M10 * y), M02 - (M01 * y));
        double twice = mu11 + mu11;
        double mu30 = M30 - (x * ((3 * mu20) + (x * M10)));
        double mu21 = M21 - (x * (twice + (x * M01))) - (y * mu20);
        double mu12 = M12 - (y * (twice + (y * M10))) - (x * mu02);
        double mu03 = M03 - (y * ((3 * mu02) + (y * M01)));
        double second = inverse * inverse;
        double third = second * Math.Sqrt(Math.Abs(inverse));
        return this with
        {
            Mu20 = mu20, Mu11 = mu11, Mu02 = mu02, Mu30 = mu30, Mu21 = mu21, Mu12 = mu12, Mu03 = mu03,
            Nu20 = mu20 * second, Nu11 = mu11 * second, Nu02 = mu02 * second,
            Nu30 = mu30 * third, Nu21 = mu21 * third, Nu12 = mu12 * third, Nu03 = mu03 * third,
        };
    }
}
