using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.add.reduce</c>, <c>np.bitwise_or.reduce</c> and the like: a function of two between all elements along an axis, the first by default.</summary>
internal static class UfuncMethods
{
    private static readonly (string Function, string Reduction)[] s_reductions =
        [("add", "sum"), ("multiply", "prod"), ("maximum", "max"), ("minimum", "min"), ("logical_and", "all"), ("logical_or", "any")];

    private static readonly (string Function, Func<NdArray, int?, NdArray> Reduce)[] s_bits =
    [
        ("bitwise_and", static (array, axis) => array.BitwiseAndReduce(axis)), ("bitwise_or", static (array, axis) => array.BitwiseOrReduce(axis)),
        ("bitwise_xor", static (array, axis) => array.BitwiseXorReduce(axis)),
    ];

    public static void AddTo(MemberTable table)
    {
        foreach ((string name, string reduction) in s_reductions)
        {
            var reduce = (NativeFunction)table.Find(reduction)!.Value;
            Of(table, name).Function("reduce(array, axis=0, keepdims=False)", call =>
            {
                CallArguments arguments = CallArguments.Of(call["array"], call["axis"]);
                arguments.Keywords.Add(("keepdims", call["keepdims"]));
                return reduce.Invoke(call.Run, arguments);
            });
        }

        foreach ((string name, Func<NdArray, int?, NdArray> reduce) in s_bits)
        {
            Of(table, name).Function("reduce(array, axis=0, keepdims=False)", call => Fold(call, reduce));
        }

        UfuncAt.AddTo(table);
    }

    private static MemberTable Of(MemberTable table, string name)
    {
        var function = (NativeFunction)table.Find(name)!.Value;
        return function.Members ??= new MemberTable($"{table.Owner}.{name}");
    }

    private static object Fold(NativeCall call, Func<NdArray, int?, NdArray> reduce)
    {
        NdArray array = NumPyFunctions.Data(call, "array");
        int? axis = call.OrNull("axis") is null ? null : ArrayShapes.Axis(call.Int("axis"), array.Rank);
        NdArray folded = reduce(array, axis);
        return call.Truth("keepdims") ? new ArrayObject(folded.Reshape(axis is { } own ? array.Kept([own]) : [.. Enumerable.Repeat(1, array.Rank)])) : ArrayReductions.Scalar(folded);
    }
}
