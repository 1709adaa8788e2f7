using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Linear equations.</summary>
internal static class Cv2LinearAlgebra
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("DECOMP_LU", (int)DecompTypes.LU),
        new("DECOMP_SVD", 1),
        new("DECOMP_EIG", 2),
        new("DECOMP_CHOLESKY", 3),
        new("DECOMP_QR", 4),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table
            .Function("invert(src, dst=None, flags=0)", static call =>
            {
                Cv2Call.RefuseDestination(call);
                NdArray matrix = Charged(call, "src");
                (double done, NdArray inverse) = Cv2Call.Value(call, () => Cv2.Invert(matrix, (DecompTypes)call.Int("flags")));
                return new PyTuple([done, new ArrayObject(inverse)]);
            })
            .Function("solve(src1, src2, dst=None, flags=0)", static call =>
            {
                Cv2Call.RefuseDestination(call);
                NdArray matrix = Charged(call, "src1");
                (bool done, NdArray solution) = Cv2Call.Value(call, () => Cv2.Solve(matrix, Cv2Call.Source(call, "src2"), (DecompTypes)call.Int("flags")));
                return new PyTuple([done, new ArrayObject(solution)]);
            });
    }

    // Each row is taken from each other one.
    private static NdArray Charged(NativeCall call, string name)
    {
        NdArray matrix = Cv2Call.Source(call, name);
        return Cv2Call.Charged(call, name, 2 * sizeof(double), matrix.Shape[0] / 64.0);
    }
}
