using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Points: led by matrices, and maps fitted to them.</summary>
internal static class Cv2Points
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("LMEDS", (int)RobustMethod.LMedS),
        new("RANSAC", (int)RobustMethod.Ransac),
    ];

    private delegate (NdArray? Matrix, NdArray Inliers) Estimation(
        NdArray from, NdArray to, RobustMethod method, double threshold, int maxIters, double confidence, int refineIters);

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table
            .Function("transform(src, m, dst=None)", static call => Mapped(call, Cv2.Transform))
            .Function("perspectiveTransform(src, m, dst=None)", static call => Mapped(call, Cv2.PerspectiveTransform))
            .Function(
                "estimateAffinePartial2D(from_, to, inliers=None, method=8, ransacReprojThreshold=3, maxIters=2000, confidence=0.99, refineIters=10)",
                static call => Estimate(call, Cv2.EstimateAffinePartial2D))
            .Function(
                "estimateAffine2D(from_, to, inliers=None, method=8, ransacReprojThreshold=3, maxIters=2000, confidence=0.99, refineIters=10)",
                static call => Estimate(call, Cv2.EstimateAffine2D));
    }

    private static ArrayObject Mapped(NativeCall call, Func<NdArray, NdArray, NdArray> map)
    {
        Cv2Call.RefuseDestination(call);
        NdArray source = Cv2Call.Source(call);
        NdArray matrix = Cv2Arguments.Array(call, "m");
        int channels = matrix.Rank == 2 ? matrix.Shape[0] : 1;
        call.Run.Budget.RequireArray([source.Shape[0], source.Shape[1], channels], source.DType.ItemSize());
        return Cv2Call.Result(call, () => map(source, matrix));
    }

    private static PyTuple Estimate(NativeCall call, Estimation estimate)
    {
        Cv2Call.RefuseOutputs(call, "inliers");
        NdArray? matrix = null;
        ArrayObject inliers = Cv2Call.Result(call, () =>
        {
            (matrix, NdArray found) = estimate(
                Cv2Arguments.Array(call, "from_").WithVersions(call.Run.Options.Versions),
                Cv2Arguments.Array(call, "to"),
                (RobustMethod)call.Int("method"),
                call.Float("ransacReprojThreshold"),
                call.Int("maxIters"),
                call.Float("confidence"),
                call.Int("refineIters"));
            return found;
        });
        return new PyTuple([matrix is null ? PyNone.Value : new ArrayObject(matrix), inliers]);
    }
}
