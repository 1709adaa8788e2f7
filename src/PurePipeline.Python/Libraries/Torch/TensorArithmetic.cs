using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary><c>t.sub(x)</c>, <c>t.sub_(x)</c> and <c>torch.sub(t, x)</c> for the four operators.</summary>
internal static class TensorArithmetic
{
    private static readonly (string Name, BinaryOperator Operator)[] s_names =
    [
        ("add", BinaryOperator.Add), ("sub", BinaryOperator.Subtract), ("subtract", BinaryOperator.Subtract), ("mul", BinaryOperator.Multiply),
        ("multiply", BinaryOperator.Multiply), ("div", BinaryOperator.Divide), ("divide", BinaryOperator.Divide), ("true_divide", BinaryOperator.Divide),
        ("remainder", BinaryOperator.Modulo),
        ("floor_divide", BinaryOperator.FloorDivide), ("bitwise_and", BinaryOperator.And), ("bitwise_or", BinaryOperator.Or),
        ("bitwise_xor", BinaryOperator.Xor),
    ];

    public static void AddTo(MemberTable methods)
    {
        foreach ((string name, BinaryOperator op) in s_names)
        {
            string option = Option(op);
            methods
                .Method($"{name}(self, other{option})", call => Operate(call, op, call.Self))
                .Method($"{name}_(self, other{option})", call => InPlace(call, op));
        }
    }

    public static void AddFunctionsTo(MemberTable functions)
    {
        foreach ((string name, BinaryOperator op) in s_names)
        {
            functions.Function($"{name}(input, other{Option(op)})", call => Operate(call, op, call["input"]));
        }
    }

    private static string Option(BinaryOperator op) => op switch
    {
        BinaryOperator.Add or BinaryOperator.Subtract => ", *, alpha=1",
        BinaryOperator.Divide => ", *, rounding_mode=None",
        _ => "",
    };

    private static object Operate(NativeCall call, BinaryOperator op, object left)
    {
        CheckOption(call, op);
        return (left as TensorObject ?? throw PythonError.Type($"argument 'input' must be Tensor, not {PyTypes.NameOf(left)}"))
            .Binary(call.Run, Rounded(call, op), call["other"], reflected: false) ?? throw NotATensor(call);
    }

    private static object InPlace(NativeCall call, BinaryOperator op)
    {
        CheckOption(call, op);
        return ((TensorObject)call.Self).InPlace(call.Run, Rounded(call, op), call["other"]) ?? throw NotATensor(call);
    }

    private static BinaryOperator Rounded(NativeCall call, BinaryOperator op) =>
        op == BinaryOperator.Divide && call["rounding_mode"] is "floor" ? BinaryOperator.FloorDivide : op;

    private static void CheckOption(NativeCall call, BinaryOperator op)
    {
        bool plain = op switch
        {
            BinaryOperator.Add or BinaryOperator.Subtract => call["alpha"] is 1L,
            BinaryOperator.Divide => call["rounding_mode"] is PyNone or "floor",
            _ => true,
        };
        if (!plain)
        {
            throw call.Unsupported(op == BinaryOperator.Divide ? "rounding_mode" : "alpha");
        }
    }

    private static PythonError NotATensor(NativeCall call) =>
        PythonError.Type($"{call.FunctionName}(): argument 'other' must be Tensor or Number, not {PyTypes.NameOf(call["other"])}");
}
