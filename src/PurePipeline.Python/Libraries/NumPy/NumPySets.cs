using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Arrays as sets: <c>np.isin</c> and what is made of it.</summary>
internal static class NumPySets
{
    public static void AddTo(MemberTable table) => table
        .Function("isin(element, test_elements, assume_unique=False, invert=False)", static call => ArrayReductions.Scalar(
            In(call, NumPyFunctions.Data(call, "element"), NumPyFunctions.Data(call, "test_elements"))))
        .Function("in1d(ar1, ar2, assume_unique=False, invert=False)", static call => new ArrayObject(
            In(call, NumPyFunctions.Data(call, "ar1").Reshape(-1), NumPyFunctions.Data(call, "ar2"))))
        .Function("union1d(ar1, ar2)", static call => new ArrayObject(
            NdArray.Concatenate([NumPyFunctions.Data(call, "ar1").Reshape(-1), NumPyFunctions.Data(call, "ar2").Reshape(-1)], 0).Unique()))
        .Function("intersect1d(ar1, ar2)", static call => new ArrayObject(Chosen(call, invert: false)))
        .Function("setdiff1d(ar1, ar2)", static call => new ArrayObject(Chosen(call, invert: true)));

    // The first array's elements, each once, that the second has or has not. NumPy promotes for what both have.
    private static NdArray Chosen(NativeCall call, bool invert)
    {
        (NdArray first, NdArray second) = (NumPyFunctions.Data(call, "ar1").Reshape(-1).Unique(), NumPyFunctions.Data(call, "ar2"));
        NdArray found = Found(first, second);
        found = invert ? NdArray.Operate(BinaryOperation.BitwiseXor, found, (Scalar)true) : found;
        NdArray chosen = ((ArrayObject)new ArrayObject(first).GetItem(call.Run, new ArrayObject(found))!).Data;
        return invert ? chosen : chosen.AsType(NumPyPromotion.Promote(first.DType, second.DType));
    }

    private static NdArray In(NativeCall call, NdArray elements, NdArray tested)
    {
        NdArray found = Found(elements, tested);
        return call.Truth("invert") ? NdArray.Operate(BinaryOperation.BitwiseXor, found, (Scalar)true) : found;
    }

    // Each element is compared with the one at its place among those looked for, in order.
    private static NdArray Found(NdArray elements, NdArray tested)
    {
        if (tested.Length == 0)
        {
            return NdArray.Full(elements.Shape, false, DType.Bool);
        }

        DType common = NumPyPromotion.Promote(elements.DType, tested.DType);
        NdArray sorted = tested.Reshape(-1).AsType(common).Unique();
        NdArray wanted = elements.AsType(common);
        NdArray places = NdArray.Operate(BinaryOperation.Minimum, sorted.SearchSorted(wanted.Reshape(-1)), sorted.Length - 1L);
        NdArray nearest = sorted.Take(Array.ConvertAll(places.ToArray<long>(), static place => (int)place), 0).Reshape(elements.Shape);
        return NdArray.Compare(ComparisonOperation.Equal, nearest, wanted);
    }
}
