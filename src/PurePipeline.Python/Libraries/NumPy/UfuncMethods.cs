using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.add.reduce</c>, <c>np.bitwise_or.reduce</c> and the like: a function of two between all elements along an axis, the first by default.</summary>
internal static class UfuncMethods
{
    private static readonly (string Function, string Reduction)[] s_reductions =
        [("add", "sum"), ("multiply", "prod"), ("maximum", "max"), ("minimum", "min"), ("logical_and", "all"), ("logical_or", "any")];

    private static readonly (string Function, BinaryOperation Operation, long Neutral)[] s_bits =
        [("bitwise_and", BinaryOperation.BitwiseAnd, -1), ("bitwise_or", BinaryOperation.BitwiseOr, 0), ("bitwise_xor", BinaryOperation.BitwiseXor, 0)];

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

        foreach ((string name, BinaryOperation operation, long neutral) in s_bits)
        {
            Of(table, name).Function("reduce(array, axis=0, keepdims=False)", call => Fold(call, operation, neutral));
        }
    }

    private static MemberTable Of(MemberTable table, string name)
    {
        var function = (NativeFunction)table.Find(name)!.Value;
        return function.Members ??= new MemberTable($"{table.Owner}.{name}");
    }

    private static object Fold(NativeCall call, BinaryOperation operation, long neutral)
    {
        NdArray array = NumPyFunctions.Data(call, "array");
        array = call.OrNull("axis") is null ? array.Reshape(-1) : array;
        int axis = call.OrNull("axis") is null ? 0 : ArrayShapes.Axis(call.Int("axis"), array.Rank);
        NdArray lines = ArrayLayout.MoveAxis(array, [axis], [0]);
        int length = lines.Shape[0];
        NdArray folded = length == 0 ? NdArray.Full(lines.Shape[1..].ToArray(), neutral, DType.Int64, array.Versions).AsType(array.DType) : lines[0];
        for (int i = 1; i < length; i++)
        {
            folded = NdArray.Operate(operation, folded, lines[i]);
        }

        return call.Truth("keepdims") ? new ArrayObject(folded.Reshape(array.Kept([axis]))) : ArrayReductions.Scalar(folded);
    }
}
