using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>NumPy's operators by name.</summary>
internal static class NumPyArithmetic
{
    public static void AddTo(MemberTable table) => table
        .Function("add(x1, x2, /)", static call => Operate(call, BinaryOperator.Add))
        .Function("subtract(x1, x2, /)", static call => Operate(call, BinaryOperator.Subtract))
        .Function("multiply(x1, x2, /)", static call => Operate(call, BinaryOperator.Multiply))
        .Function("divide(x1, x2, /)", static call => Operate(call, BinaryOperator.Divide))
        .Function("floor_divide(x1, x2, /)", static call => Operate(call, BinaryOperator.FloorDivide))
        .Function("mod(x1, x2, /)", static call => Operate(call, BinaryOperator.Modulo))
        .Function("power(x1, x2, /)", static call => Operate(call, BinaryOperator.Power))
        .Function("matmul(x1, x2, /)", static call => Operate(call, BinaryOperator.MatrixMultiply))
        .Function("dot(a, b)", static call => ((ArrayObject)ArrayMaking.AsArray(call.Run, call["a"], null)) is { Data.Rank: > 0 } left && ArrayMaking.AsArray(call.Run, call["b"], null) is { Data.Rank: > 0 } right
            ? MatrixProduct.Of(call.Run, left, right)
            : throw call.Unsupported("a number"))
        .Function("bitwise_and(x1, x2, /)", static call => Operate(call, BinaryOperator.And))
        .Function("bitwise_or(x1, x2, /)", static call => Operate(call, BinaryOperator.Or))
        .Function("bitwise_xor(x1, x2, /)", static call => Operate(call, BinaryOperator.Xor))
        .Function("maximum(x1, x2, /)", static call => Operate(call, BinaryOperation.Maximum))
        .Function("minimum(x1, x2, /)", static call => Operate(call, BinaryOperation.Minimum))
        .Alias("true_divide", "divide")
        .Alias("remainder", "mod");

    private static object Operate(NativeCall call, BinaryOperation operation)
    {
        bool swapped = call["x1"] is not ArrayObject && call["x2"] is ArrayObject;
        ArrayObject array = ArrayMaking.AsArray(call.Run, call[swapped ? "x2" : "x1"], null);
        return ArrayOperators.Binary(call.Run, operation, array, call[swapped ? "x1" : "x2"], swapped) ?? throw call.Unsupported("these operands");
    }

    // At least one operand has to be an array for NumPy's rules to hold.
    private static object Operate(NativeCall call, BinaryOperator op)
    {
        object left = call["x1"] is ArrayObject ? call["x1"] : ArrayMaking.AsArray(call.Run, call["x1"], null);
        bool swapped = call["x1"] is not ArrayObject && call["x2"] is ArrayObject;
        return swapped
            ? ((ArrayObject)call["x2"]).Binary(call.Run, op, call["x1"], reflected: true) ?? throw call.Unsupported("these operands")
            : ((ArrayObject)left).Binary(call.Run, op, call["x2"], reflected: false) ?? throw call.Unsupported("these operands");
    }
}
