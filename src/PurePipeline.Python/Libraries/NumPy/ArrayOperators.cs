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
        if (op is BinaryOperator.Power or BinaryOperator.MatrixMultiply)
        {
            return op == BinaryOperator.Power ? ArrayPower.Of(run, array, other, reflected) : Product(run, array, other, reflected);
        }

        return Binary(run, Operation(op) ?? throw Unsupported(op.Method(reflected ? "r" : "")), array, other, reflected);
    }

    /// <summary>The same for operations that are functions in Python.</summary>
    public static object? Binary(Interpreter run, BinaryOperation operation, ArrayObject array, object other, bool reflected)
    {
        if (operation is BinaryOperation.BitwiseAnd or BinaryOperation.BitwiseOr or BinaryOperation.BitwiseXor or BinaryOperation.LeftShift or BinaryOperation.RightShift
            && (array.Data.DType.IsFloat() || other is double or ArrayObject { Data.DType: DType.Float16 or DType.Float32 or DType.Float64 }))
        {
            throw PythonError.Type("ufunc 'bitwise_and' not supported for the input types");
        }

        NdArray data = array.Data.WithVersions(run.Options.Versions);
        if (ToScalar(other) is { } scalar)
        {
            return Result(run, array, other, reflected ? NdArray.Operate(operation, scalar, data) : NdArray.Operate(operation, data, scalar));
        }

        if (other is not (ArrayObject or PyList or PyTuple or Pil.ImageObject))
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
        UnaryOperator.Invert when array.Data.DType == DType.Bool => Binary(run, BinaryOperation.BitwiseXor, array, true, reflected: false)!,
        UnaryOperator.Invert when !array.Data.DType.IsFloat() => new ArrayObject(NdArray.Operate(
            BinaryOperation.BitwiseXor, array.Data, NdArray.Full([], -1L, DType.Int64).AsType(array.Data.DType))),
        _ => throw Unsupported(op.Method()),
    };

    /// <summary><c>a &lt; b</c> and its like, element by element; two scalars give a NumPy bool.</summary>
    public static object? Compare(Interpreter run, CompareOperator op, ArrayObject array, object other)
    {
        NdArray data = array.Data.WithVersions(run.Options.Versions);
        NdArray result;
        if (ToScalar(other) is { } scalar)
        {
            result = NdArray.Compare(Comparison(op), data, scalar);
        }
        else if (other is ArrayObject or PyList or PyTuple)
        {
            NdArray second = ArrayMaking.AsArray(run, other, null).Data.WithVersions(run.Options.Versions);
            ArrayShapes.RequireRoom(run, data, second);
            result = NdArray.Compare(Comparison(op), data, second);
        }
        else
        {
            return op is CompareOperator.Equal or CompareOperator.NotEqual ? op == CompareOperator.NotEqual : null;
        }

        return new ArrayObject(result, isScalar: result.Rank == 0);
    }

    private static ComparisonOperation Comparison(CompareOperator op) => op switch
    {
        CompareOperator.Equal => ComparisonOperation.Equal,
        CompareOperator.NotEqual => ComparisonOperation.NotEqual,
        CompareOperator.Less => ComparisonOperation.Less,
        CompareOperator.LessOrEqual => ComparisonOperation.LessOrEqual,
        CompareOperator.Greater => ComparisonOperation.Greater,
        _ => ComparisonOperation.GreaterOrEqual,
    };

    private static object? Product(Interpreter run, ArrayObject array, object other, bool reflected) => other is not (ArrayObject or PyList or PyTuple)
        ? null
        : reflected
            ? MatrixProduct.Of(run, ArrayMaking.AsArray(run, other, null), array)
            : MatrixProduct.Of(run, array, ArrayMaking.AsArray(run, other, null));

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
        return new ArrayObject(result, isScalar);
    }

    private static BinaryOperation? Operation(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => BinaryOperation.Add,
        BinaryOperator.Subtract => BinaryOperation.Subtract,
        BinaryOperator.Multiply => BinaryOperation.Multiply,
        BinaryOperator.Divide => BinaryOperation.Divide,
        BinaryOperator.FloorDivide => BinaryOperation.FloorDivide,
        BinaryOperator.Modulo => BinaryOperation.Remainder,
        BinaryOperator.LeftShift => BinaryOperation.LeftShift,
        BinaryOperator.RightShift => BinaryOperation.RightShift,
        BinaryOperator.And => BinaryOperation.BitwiseAnd,
        BinaryOperator.Or => BinaryOperation.BitwiseOr,
        BinaryOperator.Xor => BinaryOperation.BitwiseXor,
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
