using PurePipeline.Numerics;
using PurePipeline.OpenCv.Geometry;

namespace PurePipeline.OpenCv;

/// <content>Maps fitted to points of which some may be wrong.</content>
public static partial class Cv2
{
    /// <summary>
    /// The turn, scale and shift that leads points to others, some of which may be wrong:
    /// <c>cv2.estimateAffinePartial2D(from, to, method=method, ransacReprojThreshold=..., maxIters=..., confidence=..., refineIters=...)</c>.
    /// </summary>
    /// <remarks>
    /// OpenCV draws its subsets by a generator that starts alike each time, so that results are the same each time. The bits are those of 4.6
    /// and 4.10 as Debian builds them (with LAPACK, whose reference BLAS shows from 50 pairs on), and of 4.13 without LAPACK and IPP, for AVX2
    /// and FMA. Where 4.13 finds AVX-512 it multiplies matrices otherwise, and one refined matrix in fifty has other last bits
    /// (<c>OPENCV_CPU_DISABLE=AVX512-SKX</c> takes it back).
    /// </remarks>
    /// <param name="from">Points of shape (n, 2), (n, 1, 2) or (1, n, 2), at least two; other dtypes than float32 are cast to it.</param>
    /// <param name="to">Where they go, alike.</param>
    /// <param name="method">RANSAC or LMEDS.</param>
    /// <param name="ransacReprojThreshold">RANSAC: how far a point may end from where it should, to count as right.</param>
    /// <param name="maxIters">Subsets tried at most.</param>
    /// <param name="confidence">How sure to be, between 0 and 1.</param>
    /// <param name="refineIters">Steps of refinement by all right pairs, 0 for none.</param>
    /// <returns>The matrix (2, 3), float64, or null if no map is found; and uint8 of shape (n, 1), 1 for each pair that is right.</returns>
    /// <exception cref="ArgumentException">The arrays are no points, or not as many, or the method or the confidence is none.</exception>
    public static (NdArray? Matrix, NdArray Inliers) EstimateAffinePartial2D(
        NdArray from,
        NdArray to,
        RobustMethod method = RobustMethod.Ransac,
        double ransacReprojThreshold = 3,
        int maxIters = 2000,
        double confidence = 0.99,
        int refineIters = 10) =>
        Estimate("cv2.estimateAffinePartial2D", new SimilarityModel(), from, to, method, ransacReprojThreshold, maxIters, confidence, refineIters);

    /// <summary>
    /// The affine map that leads points to others, some of which may be wrong:
    /// <c>cv2.estimateAffine2D(from, to, method=method, ransacReprojThreshold=..., maxIters=..., confidence=..., refineIters=...)</c>.
    /// </summary>
    /// <inheritdoc cref="EstimateAffinePartial2D"/>
    public static (NdArray? Matrix, NdArray Inliers) EstimateAffine2D(
        NdArray from,
        NdArray to,
        RobustMethod method = RobustMethod.Ransac,
        double ransacReprojThreshold = 3,
        int maxIters = 2000,
        double confidence = 0.99,
        int refineIters = 10) =>
        Estimate("cv2.estimateAffine2D", new FullAffineModel(), from, to, method, ransacReprojThreshold, maxIters, confidence, refineIters);

    private static (NdArray? Matrix, NdArray Inliers) Estimate(
        string call, AffineModel model, NdArray from, NdArray to, RobustMethod method, double threshold, int maxIters, double confidence, int refineIters)
    {
        PointPair[] pairs = PointArray.ReadPairs(from, to, call);
        if (method is not (RobustMethod.Ransac or RobustMethod.LMedS))
        {
            throw new ArgumentException($"{call}: method {(int)method} is neither cv2.RANSAC nor cv2.LMEDS.");
        }

        if (confidence is not (> 0 and < 1))
        {
            throw new ArgumentException($"{call}: a confidence lies between 0 and 1.");
        }

        var fit = new RobustFit(model, confidence, maxIters);
        (double[] Matrix, bool[] Inliers)? found = pairs.Length < model.PointCount ? null
            : pairs.Length == model.PointCount ? (model.Fit(pairs), Array.ConvertAll(pairs, static _ => true))
            : method == RobustMethod.Ransac ? fit.ByConsensus(pairs, threshold)
            : fit.ByLeastMedian(pairs);
        if (found is not var (matrix, inliers))
        {
            return (null, NdArray.Full([pairs.Length, 1], 0, DType.UInt8, from.Versions));
        }

        if (pairs.Length > model.PointCount && refineIters > 0)
        {
            matrix = LeastSquares.Refine(model, matrix, [.. pairs.Where((_, i) => inliers[i])], refineIters, FitBuild.Of(from.Versions.OpenCv));
        }

        return (
            NdArray.Create<double>(matrix, 2, 3).WithVersions(from.Versions),
            NdArray.Create<byte>(Array.ConvertAll(inliers, static isInlier => isInlier ? (byte)1 : (byte)0), pairs.Length, 1).WithVersions(from.Versions));
    }
}
