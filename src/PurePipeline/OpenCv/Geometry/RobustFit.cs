namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// A model fitted to pairs of points of which some are wrong (calib3d/src/ptsetreg.cpp): to subsets that <see cref="RandomNumbers"/> draws,
/// of which the best is taken.
/// </summary>
/// <param name="model">What is fitted.</param>
/// <param name="confidence">How likely a subset of right pairs alone should have been drawn.</param>
/// <param name="maxIterations">Subsets drawn at most.</param>
internal sealed class RobustFit(AffineModel model, double confidence, int maxIterations)
{
    private const int RansacAttempts = 10000;
    private const int MedianAttempts = 1000;
    private const double OutlierRatio = 0.45;
    private const double SmallestNormal = 2.2250738585072014E-308; // DBL_MIN

    /// <summary>The model that most pairs fit, within <paramref name="threshold"/>; null if there is none.</summary>
    public (double[] Matrix, bool[] Inliers)? ByConsensus(PointPair[] pairs, double threshold)
    {
        var random = new RandomNumbers(ulong.MaxValue);
        var subset = new PointPair[model.PointCount];
        (double[] Matrix, bool[] Inliers)? best = null;
        int most = 0;
        int count = Math.Max(maxIterations, 1);
        for (int i = 0; i < count && TryDraw(pairs, subset, ref random, RansacAttempts); i++)
        {
            double[] matrix = model.Fit(subset);
            (bool[] inliers, int good) = Inliers(matrix, pairs, threshold);
            if (good > Math.Max(most, model.PointCount - 1))
            {
                best = (matrix, inliers);
                most = good;
                count = Iterations((double)(pairs.Length - good) / pairs.Length, count);
            }
        }

        return best;
    }

    /// <summary>The model with the least median of squared distances; null if there is none.</summary>
    public (double[] Matrix, bool[] Inliers)? ByLeastMedian(PointPair[] pairs)
    {
        var random = new RandomNumbers(ulong.MaxValue);
        var subset = new PointPair[model.PointCount];
        double[]? best = null;
        double least = double.MaxValue;
        int count = Math.Max(Iterations(OutlierRatio, maxIterations), 3);
        for (int i = 0; i < count && TryDraw(pairs, subset, ref random, MedianAttempts); i++)
        {
            double[] matrix = model.Fit(subset);
            float[] errors = AffineModel.Errors(matrix, pairs);

            // OpenCV orders the floats by their bits.
            Array.Sort(errors, static (a, b) => BitConverter.SingleToInt32Bits(a).CompareTo(BitConverter.SingleToInt32Bits(b)));
            double median = errors[pairs.Length / 2];
            if (median < least)
            {
                (best, least) = (matrix, median);
            }
        }

        if (best is null)
        {
            return null;
        }

        double deviation = 2.5 * 1.4826 * (1 + (5.0 / (pairs.Length - model.PointCount))) * Math.Sqrt(least);
        (bool[] inliers, int good) = Inliers(best, pairs, Math.Max(deviation, 0.001));
        return good >= model.PointCount ? (best, inliers) : null;
    }

    private static (bool[] Inliers, int Count) Inliers(double[] matrix, PointPair[] pairs, double threshold)
    {
        float limit = (float)(threshold * threshold);
        bool[] inliers = Array.ConvertAll(AffineModel.Errors(matrix, pairs), error => error <= limit);
        return (inliers, inliers.Count(static isInlier => isInlier));
    }

    // A subset of different pairs that determines the model.
    private static bool TryDraw(PointPair[] pairs, PointPair[] subset, ref RandomNumbers random, int attempts)
    {
        Span<int> drawn = stackalloc int[subset.Length];
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            for (int i = 0; i < subset.Length; i++)
            {
                do
                {
                    drawn[i] = random.Below(pairs.Length);
                }
                while (drawn[..i].Contains(drawn[i]));

                subset[i] = pairs[drawn[i]];
            }

            if (AffineModel.IsDetermined(subset))
            {
                return true;
            }
        }

        return false;
    }

    // How many subsets it takes (RANSACUpdateNumIters). The logarithms' last bits do not matter: their quotient is rounded to a whole number.
    private int Iterations(double outliers, int most)
    {
        double inliers = 1 - Math.Clamp(outliers, 0, 1);
        double allInliers = inliers;
        for (int i = 1; i < model.PointCount; i++)
        {
            allInliers *= inliers;
        }

        double failure = 1 - allInliers;
        if (failure < SmallestNormal)
        {
            return 0;
        }

        double wanted = Math.Log(Math.Max(1 - Math.Clamp(confidence, 0, 1), SmallestNormal));
        double each = Math.Log(failure);
        return each >= 0 || -wanted >= most * -each ? most : (int)Math.Round(wanted / each, MidpointRounding.ToEven);
    }
}
