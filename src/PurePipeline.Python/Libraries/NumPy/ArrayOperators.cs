using System.Numerics;
using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Arithmetic on arrays with arrays, lists and Python's numbers.</summary>
internal static class ArrayOperators
{
    public static object? Binary(Interpreter run, BinaryOperator op, ArrayObject array, object other, bool reflected)
    {
        BinaryOperation operation = Operation(op) ?? throw Unsupported(op.Method(reflected ? "r" : ""));
        NdArray data = array.Data.WithVersions(run.Options.Versions);
        if (ToScalar(other) is { } scalar)
        {
            return Result(run, array, other, reflected ? NdArray.Operate(operation, scalar, data) : NdArray.Operate(operation, data, scalar));
        }

        if (other is not (ArrayObject or PyList or PyTuple))
        {
            return null;
        }

        NdArray second = ArrayMaking.AsArray(run, other, null).Data.WithVersions(run.Options.Versions);
        ArrayShapes.RequireRoom(run, data, second);
        return Result(run, array, other, reflected ? NdArray.Operate(operation, second, data) : NdArray.Operate(operation, data, second));
    }

    /// <summary><c>a -= b</c>: whoever shares the elements sees it.</summary>
    public static object? InPlace(Interpreter run, BinaryOperator op, ArrayObject array, object other)
    {
        BinaryOperation operation = Operation(op) ?? throw Unsupported(op.Method("i"));
        if (other is not (ArrayObject or PyList or PyTuple) && ToScalar(other) is null)
        {
            return null;
        }

        if (array.IsReadOnly)
        {
            throw PythonError.Value("output array is read-only");
        }

        try
        {
            if (ToScalar(other) is { } scalar)
            {
                array.Data.OperateInPlace(operation, scalar);
            }
            else
            {
                array.Data.OperateInPlace(operation, ArrayMaking.AsArray(run, other, null).Data);
            }
        }
        catch (InvalidCastException error)
        {
            string message = error.Message.Replace($"'{operation}'", $"'{UfuncName(op)}'", StringComparison.Ordinal);
            throw new PythonError("numpy.core._exceptions._UFuncOutputCastingError", message);
        }
        catch (ArgumentException error)
        {
            throw PythonError.Value(LibraryErrors.Sentence(error));
        }

        return array;
    }

    public static object Unary(Interpreter run, UnaryOperator op, ArrayObject array) => op switch
    {
        UnaryOperator.Plus => new ArrayObject(array.Data.Copy()),
        UnaryOperator.Minus when array.Data.DType.Kind() is DTypeKind.Float or DTypeKind.Signed =>
            Binary(run, BinaryOperator.Multiply, array, -1L, reflected: false)!,
        UnaryOperator.Minus when array.Data.DType != DType.Bool => Binary(run, BinaryOperator.Subtract, array, 0L, reflected: true)!,
        _ => throw Unsupported(op.Method()),
    };

    /// <summary>A Python number beside an array; null for anything else.</summary>
    public static Scalar? ToScalar(object value) => value switch
    {
        bool b => b,
        long l => l,
        double d => d,
        BigInteger => throw PythonError.Overflow("Python int too large to convert to C long"),
        PyEnum named => (long)named.ToIndex(),
        _ => null,
    };

    private static ArrayObject Result(Interpreter run, ArrayObject array, object other, NdArray result)
    {
        run.Budget.ChargeArray(result.Shape, result.DType.ItemSize());

        // NumPy gives scalars wherever nothing but scalars and 0-d arrays went in.
        bool isScalar = result.Rank == 0 && array.Data.Rank == 0 && other is not (PyList or PyTuple);
        return new ArrayObject(ArrayLayout.Forwards(result), isScalar);
    }

    private static BinaryOperation? Operation(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => BinaryOperation.Add,
        BinaryOperator.Subtract => BinaryOperation.Subtract,
        BinaryOperator.Multiply => BinaryOperation.Multiply,
        BinaryOperator.Divide => BinaryOperation.Divide,
        BinaryOperator.FloorDivide => BinaryOperation.FloorDivide,
        BinaryOperator.Modulo => BinaryOperation.Remainder,
        _ => null,
    };

    private static string UfuncName(BinaryOperator op) => op switch
    {
        BinaryOperator.FloorDivide => "floor_divide",
        BinaryOperator.Modulo => "remainder",
        _ => op.ToString().ToLowerInvariant(),
    };

    private static Refusal Unsupported(string method) => new($"numpy.ndarray.{method} is not supported.", "numpy.ndarray." + method);
}
