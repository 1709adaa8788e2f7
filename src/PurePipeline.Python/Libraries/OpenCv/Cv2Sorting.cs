using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Orders and places of extremes.</summary>
internal static class Cv2Sorting
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("SORT_EVERY_ROW", (int)SortFlags.EveryRow),
        new("SORT_EVERY_COLUMN", (int)SortFlags.EveryColumn),
        new("SORT_ASCENDING", 0),
        new("SORT_DESCENDING", (int)SortFlags.Descending),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table
            .Function("sort(src, flags, dst=None)", static call => Of(call, source => Cv2.Sort(source, (SortFlags)call.Int("flags"))))
            .Function("sortIdx(src, flags, dst=None)", static call => Of(call, source => Cv2.SortIdx(source, (SortFlags)call.Int("flags"))))
            .Function("reduceArgMax(src, axis, dst=None, lastIndex=False)", static call =>
                Of(call, source => Cv2.ReduceArgMax(source, call.Int("axis"), call.Truth("lastIndex"))))
            .Function("reduceArgMin(src, axis, dst=None, lastIndex=False)", static call =>
                Of(call, source => Cv2.ReduceArgMin(source, call.Int("axis"), call.Truth("lastIndex"))))
            .Function("hasNonZero(src)", static call =>
            {
                NdArray source = Cv2Call.Charged(call, "src", 0, 1.0 / 64);
                return Cv2Call.Value(call, () => Cv2.HasNonZero(source));
            })
            .Only("hasNonZero", static versions => versions.OpenCv >= new Version(4, 8));
    }

    private static ArrayObject Of(NativeCall call, Func<NdArray, NdArray> operation)
    {
        NdArray source = Cv2Call.Charged(call, "src", 3 * sizeof(double), 0.25);
        return Cv2Call.Result(call, () => operation(source));
    }
}
