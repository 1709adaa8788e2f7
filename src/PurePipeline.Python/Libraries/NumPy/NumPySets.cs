using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Arrays as sets.</summary>
internal static class NumPySets
{
    public static void AddTo(MemberTable table) => table
        .Function("isin(element, test_elements, assume_unique=False, invert=False)", static call => ArrayReductions.Scalar(
            NdArray.IsIn(NumPyFunctions.Data(call, "element"), NumPyFunctions.Data(call, "test_elements"), call.Truth("invert"))))
        .Function("in1d(ar1, ar2, assume_unique=False, invert=False)", static call => new ArrayObject(
            NdArray.IsIn(NumPyFunctions.Data(call, "ar1").Reshape(-1), NumPyFunctions.Data(call, "ar2"), call.Truth("invert"))))
        .Function("union1d(ar1, ar2)", static call => Of(call, NdArray.Union1D))
        .Function("intersect1d(ar1, ar2)", static call => Of(call, NdArray.Intersect1D))
        .Function("setdiff1d(ar1, ar2)", static call => Of(call, NdArray.SetDiff1D));

    private static ArrayObject Of(NativeCall call, Func<NdArray, NdArray, NdArray> body) => new(body(NumPyFunctions.Data(call, "ar1"), NumPyFunctions.Data(call, "ar2")));
}
