using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>Arithmetic on tensors with tensors and Python's numbers.</summary>
internal static class TensorOperators
{
    public static object? Binary(Interpreter run, BinaryOperator op, TensorObject tensor, object other, bool reflected)
    {
        if (ArrayOperators.ToScalar(other) is { } scalar)
        {
            return Result(run, reflected ? Reflected(op, scalar, tensor.Tensor) : tensor.Tensor.Operate(Operation(op), scalar));
        }

        if (other is not TensorObject second)
        {
            return null;
        }

        ArrayShapes.RequireRoom(run, tensor.ToNdArray(), second.ToNdArray());
        return Result(run, Checked(() => tensor.Tensor.Operate(Operation(op), second.Tensor)));
    }

    public static object? InPlace(Interpreter run, BinaryOperator op, TensorObject tensor, object other)
    {
        run.Budget.Charge();
        if (ArrayOperators.ToScalar(other) is { } scalar)
        {
            Checked(() => tensor.Tensor.OperateInPlace(Operation(op), scalar));
            return tensor;
        }

        if (other is not TensorObject second)
        {
            return null;
        }

        Checked(() => tensor.Tensor.OperateInPlace(Operation(op), second.Tensor));
        return tensor;
    }

    public static TensorObject Result(Interpreter run, TorchTensor result)
    {
        run.Budget.ChargeArray(result.Shape, result.DType.ItemSize());
        return new TensorObject(result);
    }

    // torch has RuntimeError for shapes and dtypes that do not go together.
    private static TorchTensor Checked(Func<TorchTensor> operation)
    {
        try
        {
            return operation();
        }
        catch (Exception error) when (error is ArgumentException or InvalidCastException)
        {
            throw new PythonError("RuntimeError", LibraryErrors.Sentence(error));
        }
    }

    private static TorchTensor Reflected(BinaryOperator op, Scalar number, TorchTensor tensor) => op switch
    {
        BinaryOperator.Add => number + tensor,
        BinaryOperator.Subtract => number - tensor,
        BinaryOperator.Multiply => number * tensor,
        BinaryOperator.Divide => number / tensor,
        _ => throw Unsupported(op.Method("r")),
    };

    private static BinaryOperation Operation(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => BinaryOperation.Add,
        BinaryOperator.Subtract => BinaryOperation.Subtract,
        BinaryOperator.Multiply => BinaryOperation.Multiply,
        BinaryOperator.Divide => BinaryOperation.Divide,
        _ => throw Unsupported(op.Method()),
    };

    private static Refusal Unsupported(string method) => new($"torch.Tensor.{method} is not supported.", "torch.Tensor." + method);
}
