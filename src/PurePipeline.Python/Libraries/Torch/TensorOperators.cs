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
    private static readonly Dictionary<CompareOperator, ComparisonOperation> s_comparisons = new()
    {
        [CompareOperator.Equal] = ComparisonOperation.Equal,
        [CompareOperator.NotEqual] = ComparisonOperation.NotEqual,
        [CompareOperator.Less] = ComparisonOperation.Less,
        [CompareOperator.LessOrEqual] = ComparisonOperation.LessOrEqual,
        [CompareOperator.Greater] = ComparisonOperation.Greater,
        [CompareOperator.GreaterOrEqual] = ComparisonOperation.GreaterOrEqual,
    };

    /// <summary><c>a &lt; b</c> and its like: a tensor of bools.</summary>
    public static object? Compare(Interpreter run, CompareOperator op, TensorObject tensor, object other)
    {
        Scalar? number = ArrayOperators.ToScalar(other);
        if (number is null && other is not TensorObject)
        {
            return null;
        }

        if (number is { } scalar)
        {
            return Result(run, TorchTensor.Compare(s_comparisons[op], tensor.Tensor, scalar));
        }

        ArrayShapes.RequireRoom(run, tensor.Tensor.Data, ((TensorObject)other).Tensor.Data);
        return Result(run, TorchTensor.Compare(s_comparisons[op], tensor.Tensor, ((TensorObject)other).Tensor));
    }

    public static object? Binary(Interpreter run, BinaryOperator op, TensorObject tensor, object other, bool reflected)
    {
        if (op == BinaryOperator.Power)
        {
            return reflected ? null : Power(run, tensor, other);
        }

        if (ArrayOperators.ToScalar(other) is { } scalar)
        {
            return Result(run, Checked(() => reflected ? Reflected(op, scalar, tensor.Tensor) : tensor.Tensor.Operate(Operation(op), scalar)));
        }

        if (other is not TensorObject second)
        {
            return null;
        }

        ArrayShapes.RequireRoom(run, tensor.Tensor.Data, second.Tensor.Data);
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

    /// <summary>torch has RuntimeError for shapes, dtypes and windows that do not go together.</summary>
    public static TorchTensor Checked(Func<TorchTensor> operation)
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
        BinaryOperator.Modulo => number % tensor,
        _ => throw Unsupported(op.Method("r")),
    };

    private static BinaryOperation Operation(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => BinaryOperation.Add,
        BinaryOperator.Subtract => BinaryOperation.Subtract,
        BinaryOperator.Multiply => BinaryOperation.Multiply,
        BinaryOperator.Divide => BinaryOperation.Divide,
        BinaryOperator.Modulo => BinaryOperation.Modulus,
        BinaryOperator.FloorDivide => BinaryOperation.FloorDivide,
        BinaryOperator.LeftShift => BinaryOperation.LeftShift,
        BinaryOperator.RightShift => BinaryOperation.RightShift,
        BinaryOperator.And => BinaryOperation.BitwiseAnd,
        BinaryOperator.Or => BinaryOperation.BitwiseOr,
        BinaryOperator.Xor => BinaryOperation.BitwiseXor,
        _ => throw Unsupported(op.Method()),
    };

    private static TensorObject Power(Interpreter run, TensorObject tensor, object exponent) =>
        ArrayOperators.ToScalar(exponent) is { } number ? Result(run, Checked(() => tensor.Tensor.Pow(number))) : throw Unsupported("__pow__");

    private static Refusal Unsupported(string method) => new($"torch.Tensor.{method} is not supported.", "torch.Tensor." + method);
}
