using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Functions that change an array that they are given.</summary>
internal static class Cv2Accumulation
{
    public static void AddTo(MemberTable table) => table
        .Function("accumulate(src, dst, mask=None)", static call =>
            On(call, "dst", sums => Cv2.Accumulate(Cv2Call.Source(call), sums, Mask(call))))
        .Function("accumulateSquare(src, dst, mask=None)", static call =>
            On(call, "dst", sums => Cv2.AccumulateSquare(Cv2Call.Source(call), sums, Mask(call))))
        .Function("accumulateProduct(src1, src2, dst, mask=None)", static call =>
            On(call, "dst", sums => Cv2.AccumulateProduct(Cv2Call.Source(call, "src1"), Cv2Call.Source(call, "src2"), sums, Mask(call))))
        .Function("accumulateWeighted(src, dst, alpha, mask=None)", static call =>
            On(call, "dst", sums => Cv2.AccumulateWeighted(Cv2Call.Source(call), sums, call.Float("alpha"), Mask(call))))
        .Function("patchNaNs(a, val=0)", static call => On(call, "a", array => Cv2.PatchNaNs(array, call.Float("val"))))
        .Function("setIdentity(mtx, s=None)", static call => On(call, "mtx", matrix => Cv2.SetIdentity(matrix, Cv2Arguments.Scalar(call, "s"))))
        .Function("mixChannels(src, dst, fromTo)", Mix);

    // The arrays themselves are the result.
    private static PyTuple Mix(NativeCall call)
    {
        NdArray[] from = Cv2Arguments.Images(call, "src");
        List<object> to = Sequences.ToList(call.Run, call["dst"]);
        NdArray[] targets = [.. to.Select(image => image is ArrayObject { IsReadOnly: false, Data.Rank: 2 or 3 } array
            ? array.Data : throw Cv2Call.Failed(call, "dst holds something that is no image that can be written to"))];
        call.Run.Budget.Charge(targets.Sum(static target => target.Length) / 64);
        Cv2Call.Value(call, () => Cv2.MixChannels(from, targets, call.Ints("fromTo")));
        return new PyTuple([.. to]);
    }

    private static NdArray? Mask(NativeCall call) => call.OrNull("mask") is null ? null : Cv2Arguments.Array(call, "mask");

    private static ArrayObject On(NativeCall call, string name, Func<NdArray, NdArray> change)
    {
        if (call[name] is not ArrayObject { IsReadOnly: false, Data.Rank: 2 or 3 } array)
        {
            throw Cv2Call.Failed(call, $"{name} is not a numpy array of 2 or 3 axes that can be written to");
        }

        call.Run.Budget.RequireArray(array.Data.Shape, 2 * sizeof(double));
        call.Run.Budget.Charge(array.Data.Length / 64);
        NdArray target = array.Data.WithVersions(call.Run.Options.Versions);
        Cv2Call.Value(call, () => change(target));
        return array;
    }
}
