using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>NumPy's operators by name.</summary>
internal static class NumPyArithmetic
{
    public static void AddTo(MemberTable table) => table
        .Function("add(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", static call => Operate(call, BinaryOperator.Add))
        .Function("subtract(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", static call => Operate(call, BinaryOperator.Subtract))
        .Function("multiply(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", static call => Operate(call, BinaryOperator.Multiply))
        .Function("divide(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", static call => Operate(call, BinaryOperator.Divide))
        .Function("floor_divide(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", static call => Operate(call, BinaryOperator.FloorDivide))
        .Function("mod(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", static call => Operate(call, BinaryOperator.Modulo))
        .Function("power(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", Power)
        .Function("matmul(x1, x2, /)", static call => Operate(call, BinaryOperator.MatrixMultiply))
        .Function("dot(a, b)", static call => ((ArrayObject)ArrayMaking.AsArray(call.Run, call["a"], null)) is { Data.Rank: > 0 } left && ArrayMaking.AsArray(call.Run, call["b"], null) is { Data.Rank: > 0 } right
            ? MatrixProduct.Of(call.Run, left, right, ofStacks: false)
            : throw call.Unsupported("a number"))
        .Function("bitwise_and(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", static call => Operate(call, BinaryOperator.And))
        .Function("bitwise_or(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", static call => Operate(call, BinaryOperator.Or))
        .Function("bitwise_xor(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", static call => Operate(call, BinaryOperator.Xor))
        .Function("left_shift(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", static call => Operate(call, BinaryOperator.LeftShift))
        .Function("right_shift(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", static call => Operate(call, BinaryOperator.RightShift))
        .Function("maximum(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", static call => Operate(call, BinaryOperation.Maximum))
        .Function("minimum(x1, x2, /, out=None, *, where=True, casting='same_kind', dtype=None)", static call => Operate(call, BinaryOperation.Minimum))
        .Function("divmod(x1, x2, /)", static call => PyTuple.Of(Operate(call, BinaryOperator.FloorDivide), Operate(call, BinaryOperator.Modulo)))
        .Alias("true_divide", "divide")
        .Alias("remainder", "mod");

    private static object Power(NativeCall call)
    {
        (object left, object right) = Operands(call);
        if (left is not (ArrayObject or PyList or PyTuple) || ArrayOperators.ToScalar(right) is not { } exponent)
        {
            return Operate(call, BinaryOperator.Power);
        }

        NdArray data = ArrayMaking.AsArray(call.Run, left, null).Data.WithVersions(call.Run.Options.Versions);
        call.Run.Budget.RequireArray(data.Shape, sizeof(double));
        return Into(call, ArrayPower.Result(() => NdArray.Pow(data, exponent)));
    }

    private static object Operate(NativeCall call, BinaryOperation operation)
    {
        (object left, object right) = Operands(call);
        bool swapped = left is not ArrayObject && right is ArrayObject;
        ArrayObject array = ArrayMaking.AsArray(call.Run, swapped ? right : left, null);
        return Into(call, ArrayOperators.Binary(call.Run, operation, array, swapped ? left : right, swapped) ?? throw call.Unsupported("these operands"));
    }

    // At least one operand has to be an array for NumPy's rules to hold.
    private static object Operate(NativeCall call, BinaryOperator op)
    {
        (object left, object right) = Operands(call);
        bool swapped = left is not ArrayObject && right is ArrayObject;
        ArrayObject array = ArrayMaking.AsArray(call.Run, swapped ? right : left, null);
        return Into(call, array.Binary(call.Run, op, swapped ? left : right, swapped) ?? throw call.Unsupported("these operands"));
    }

    private static (object Left, object Right) Operands(NativeCall call)
    {
        if (!call.Has("dtype") || NumPyModule.DTypeOf(call) is not { } dtype)
        {
            return (call["x1"], call["x2"]);
        }

        return (ArrayMaking.AsArray(call.Run, call["x1"], dtype), ArrayMaking.AsArray(call.Run, call["x2"], dtype));
    }

    private static object Into(NativeCall call, object result) => call.Has("out") ? NumPyFunctions.Finish(call, result) : result;
}
