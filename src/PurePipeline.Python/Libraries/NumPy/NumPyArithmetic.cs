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
        .Alias("true_divide", "divide");

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
