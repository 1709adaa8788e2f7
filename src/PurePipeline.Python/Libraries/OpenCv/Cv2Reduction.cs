using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Sums, norms, integrals, comparisons, and places of what is not 0.</summary>
internal static class Cv2Reduction
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("CMP_EQ", (int)CmpTypes.Equal),
        new("CMP_GT", (int)CmpTypes.Greater),
        new("CMP_GE", (int)CmpTypes.GreaterOrEqual),
        new("CMP_LT", (int)CmpTypes.Less),
        new("CMP_LE", (int)CmpTypes.LessOrEqual),
        new("CMP_NE", (int)CmpTypes.NotEqual),
        new("REDUCE_SUM", (int)ReduceTypes.Sum),
        new("REDUCE_AVG", (int)ReduceTypes.Avg),
        new("REDUCE_MAX", (int)ReduceTypes.Max),
        new("REDUCE_MIN", (int)ReduceTypes.Min),
        new("REDUCE_SUM2", (int)ReduceTypes.Sum2),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table
            .Function("findNonZero(src, idx=None)", static call =>
            {
                Cv2Call.RefuseOutputs(call, "idx");
                NdArray source = Charged(call, "src", 4 * sizeof(int));
                return Cv2Call.Found(call, () => Cv2.FindNonZero(source));
            })
            .Function("sumElems(src)", static call =>
            {
                NdArray source = Charged(call, "src", 0);
                return new PyTuple([.. Cv2Call.Value(call, () => Cv2.SumElems(source)).Select(static sum => (object)sum)]);
            })
            .Function("reduce(src, dim, rtype, dst=None, dtype=-1)", static call =>
            {
                NdArray source = Charged(call, "src", sizeof(double));
                return Cv2Call.Result(call, () => Cv2.Reduce(source, call.Int("dim"), (ReduceTypes)call.Int("rtype"), Cv2Arguments.Depth(call, "dtype")));
            })
            .Function("norm(src1, src2=None, normType=4, mask=None)", Norm)
            .Function("compare(src1, src2, cmpop, dst=None)", static call =>
            {
                NdArray a = Charged(call, "src1", 1);
                NdArray b = call["src2"] is ArrayObject { Data.Rank: 2 or 3 } other ? other.Data : throw call.Unsupported("numbers");
                return Cv2Call.Result(call, () => Cv2.Compare(a, b, (CmpTypes)call.Int("cmpop")));
            })
            .Function("integral(src, sum=None, sdepth=-1)", static call =>
            {
                Cv2Call.RefuseOutputs(call, "sum");
                NdArray source = Charged(call, "src", 3 * sizeof(int));
                return Cv2Arguments.Depth(call, "sdepth") is null or DType.Int32
                    ? Cv2Call.Result(call, () => Cv2.Integral(source))
                    : throw call.Unsupported("sdepth other than CV_32S");
            });
    }

    // Of an image, or of the difference of two; a number in the second one's place is the kind of norm.
    private static object Norm(NativeCall call)
    {
        NdArray first = Charged(call, "src1", 0);
        object second = call["src2"];
        bool isPair = second is ArrayObject;
        bool isKindSecond = !isPair && second is not PyNone;
        if (call.OrNull("mask") is not null)
        {
            throw call.Unsupported("mask");
        }

        var kind = (NormType)call.Int(isKindSecond ? "src2" : "normType");
        return isPair && first.DType is not (DType.UInt8 or DType.UInt16)
            ? throw call.Unsupported("two images of another type than uint8 and uint16")
            : Cv2Call.Value(call, () => isPair ? Cv2.Norm(first, Cv2Call.Source(call, "src2"), kind) : Cv2.Norm(first, kind));
    }

    private static NdArray Charged(NativeCall call, string name, int itemSize) => Cv2Call.Charged(call, name, itemSize, 1.0 / 64);
}
