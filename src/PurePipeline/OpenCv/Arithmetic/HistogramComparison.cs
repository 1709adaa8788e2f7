namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>
/// <c>cv2.compareHist</c> (imgproc/src/histogram.cpp): sums in doubles. Those of correlation and Bhattacharyya's distance are two, of even and
/// of odd elements, as long as four are left, then one; those of chi-square, too, in releases later than 4.10.
/// </summary>
internal static class HistogramComparison
{
    private const double DoubleEpsilon = 2.220446049250313e-16;
    private const float FloatEpsilon = 1.1920929e-7f;
    private const int Group = 4;

    // 4.13 does, 4.10 does not.
    private static readonly Version s_groupsChiSquareSince = new(4, 11);

    /// <param name="a">The one.</param>
    /// <param name="b">The other.</param>
    /// <param name="count">What correlation divides by for a mean.</param>
    /// <param name="method">The measure.</param>
    /// <param name="version">Whose order of sums.</param>
    public static double Of(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int count, HistCompMethods method, Version version) => method switch
    {
        HistCompMethods.Correl => Correlation(a, b, count),
        HistCompMethods.ChiSqr => ChiSquare(a, b, isSymmetric: false, version >= s_groupsChiSquareSince),
        HistCompMethods.ChiSqrAlt => 2 * ChiSquare(a, b, isSymmetric: true, version >= s_groupsChiSquareSince),
        HistCompMethods.Intersect => Sum(a, b, static (x, y) => Math.Min(x, y)),
        HistCompMethods.Bhattacharyya => Bhattacharyya(a, b),
        HistCompMethods.KLDiv => throw new NotSupportedException(
            "cv2.compareHist with HISTCMP_KL_DIV is not supported: its logarithms are the C library's; HISTCMP_CORREL, _CHISQR, _CHISQR_ALT, _INTERSECT and _BHATTACHARYYA are."),
        _ => throw new ArgumentException($"cv2.compareHist: there is no method {(int)method}."),
    };

    private static double Correlation(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int count)
    {
        double ofA = Sum(a, b, static (x, _) => x);
        double ofB = Sum(a, b, static (_, y) => y);
        double scale = 1.0 / count;
        double both = Sum(a, b, static (x, y) => x * y) - (ofA * ofB * scale);
        double spread = (Sum(a, b, static (x, _) => x * x) - (ofA * ofA * scale)) * (Sum(a, b, static (_, y) => y * y) - (ofB * ofB * scale));
        return Math.Abs(spread) > DoubleEpsilon ? both / Math.Sqrt(spread) : 1;
    }

    private static double Bhattacharyya(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double product = Sum(a, b, static (x, _) => x) * Sum(a, b, static (_, y) => y);
        double scale = Math.Abs(product) > FloatEpsilon ? 1 / Math.Sqrt(product) : 1;
        return Math.Sqrt(Math.Max(1 - (Sum(a, b, static (x, y) => Math.Sqrt(x * y)) * scale), 0));
    }

    // In groups everything is a double, and the divisor's reciprocal a factor; one by one, differences and divisors are floats.
    private static double ChiSquare(ReadOnlySpan<float> a, ReadOnlySpan<float> b, bool isSymmetric, bool inGroups)
    {
        int grouped = inGroups ? a.Length / Group * Group : 0;
        double sum = Sum(a[..grouped], b[..grouped], (x, y) => Term(x - y, isSymmetric ? x + y : x));
        for (int i = grouped; i < a.Length; i++)
        {
            double difference = a[i] - b[i];
            double by = isSymmetric ? a[i] + b[i] : a[i];
            sum += Math.Abs(by) > DoubleEpsilon ? difference * difference / by : 0;
        }

        return sum;

        static double Term(double difference, double by) => Math.Abs(by) > DoubleEpsilon ? difference * difference * (1 / by) : 0;
    }

    private static double Sum(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Func<double, double, double> term)
    {
        (double even, double odd, int i) = (0, 0, 0);
        for (; i <= a.Length - Group; i += Group)
        {
            even = even + term(a[i], b[i]) + term(a[i + 2], b[i + 2]);
            odd = odd + term(a[i + 1], b[i + 1]) + term(a[i + 3], b[i + 3]);
        }

        double sum = even + odd;
        for (; i < a.Length; i++)
        {
            sum += term(a[i], b[i]);
        }

        return sum;
    }
}
