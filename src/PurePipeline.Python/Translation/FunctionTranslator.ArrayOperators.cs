using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Operators of arrays and tensors.</content>
internal sealed partial class FunctionTranslator
{
    private Code OperateArrays(BinaryOperator op, Value left, Value right)
    {
        bool tensors = left is Code { Type.Kind: TypeKind.Tensor } || right is Code { Type.Kind: TypeKind.Tensor };
        Code a = Operand(left, tensors, first: true);

        // Bytes divided are float64, by whichever number.
        Code b = IsSingle(right) && left is Code { Type: { IsArray: true, Elements: Numerics.DType.Float32 or Numerics.DType.Float64, IsStrong: false } } ? ((Code)right).As(StaticType.Float)
            : op == BinaryOperator.Divide && left is Code { Type: { Kind: TypeKind.Array, Elements: Numerics.DType.UInt8, IsStrong: false } } && right is Code { Type: { Kind: TypeKind.Float, IsMixed: true } } mixed
            ? mixed.As(StaticType.Float) : Operand(right, tensors, first: false);
        StaticType type = ResultType(op, a, b);
        UseType(type);
        if (tensors)
        {
            RequireTensorOperator(op, a, b);
        }

        object? constant = Folded(left, right, (x, y) => Operators.Binary(unit.Run, op, x, y));
        string? function = op switch
        {
            BinaryOperator.FloorDivide => "FloorDivide",
            BinaryOperator.Power => "Power",
            BinaryOperator.MatrixMultiply => b.Type.Rank is 1 or 2 ? "Dot" : "Matmul",
            _ => null,
        };
        if (tensors && op == BinaryOperator.Power)
        {
            bool isSquare = b.Constant is 2L || (b.Constant is 2.0 && a.Type.Elements is { } element && element.IsFloat());
            return !isSquare ? new Code($"{a.At(Precedence.Primary)}.Pow({b.Text})", type)
                : a.IsSimple ? new Code($"{a.Text} * {a.Text}", type, Precedence.Multiplicative) : Square(Local("base", a), type);
        }

        if (tensors && op == BinaryOperator.FloorDivide)
        {
            return new Code($"{a.At(Precedence.Primary)}.FloorDivide({b.Text})", type, constant: constant);
        }

        if (function is not null)
        {
            return new Code($"NdArray.{function}({a.Text}, {b.Text})", op == BinaryOperator.MatrixMultiply ? Product(a.Type, b.Type) : type, constant: constant);
        }

        if (!a.Type.IsArray && op is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor)
        {
            (a, b) = (b, a);
        }

        return s_arithmetic.TryGetValue(op, out (string Symbol, Precedence Level) row)
            ? new Code(Binary(row, a, b), type, row.Level, constant) { Channels = !b.Type.IsArray ? a.Channels : !a.Type.IsArray ? b.Channels : a.Channels is { } channels && channels == b.Channels ? channels : null }
            : throw unit.Refuse($"{op.Symbol()} of arrays");
    }

    // A number of single precision in some runs, a Python float in others: beside an array of floats that is the same.
    private static bool IsSingle(Value value) => value is Code { Type: { Kind: TypeKind.Float, IsMixed: true, Elements: Numerics.DType.Float32 } };

    private void RequireTensorOperator(BinaryOperator op, Code a, Code b)
    {
        bool isKnown = op switch
        {
            BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo => true,
            BinaryOperator.FloorDivide => a.Type.Kind == TypeKind.Tensor,
            BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor => b.Type.Kind is TypeKind.Tensor or TypeKind.Int or TypeKind.Bool && a.Type.Kind is TypeKind.Tensor or TypeKind.Int or TypeKind.Bool,
            BinaryOperator.LeftShift or BinaryOperator.RightShift => a.Type.Kind == TypeKind.Tensor && b.Type.Kind is TypeKind.Tensor or TypeKind.Int,
            BinaryOperator.Power => b.Constant is 1L or 2L or 3L or -1L or -2L or 1.0 or 2.0 or 3.0 or -1.0 or -2.0 or 0.5 && a.Type.Kind == TypeKind.Tensor,
            _ => false,
        };
        if (!isKnown)
        {
            throw unit.Refuse($"{op.Symbol()} of tensors");
        }
    }

    private static Code Square(Code tensor, StaticType type) => new($"{tensor.Text} * {tensor.Text}", type, Precedence.Multiplicative);

    /// <summary>What small constant arrays come to, for the decisions that depend on it.</summary>
    private static object? Folded(Value left, Value right, Func<object, object, object> operation) =>
        left.Constant is { } a && right.Constant is { } b && IsSmall(a) && IsSmall(b) ? operation(a, b) : null;

    private static bool IsSmall(object constant) => constant is not IArrayValue array || array.ToNdArray().Length <= MaxFolded;

    private Code Operand(Value value, bool tensor, bool first) => value switch
    {
        Code { Type.Kind: TypeKind.Tensor } code => code,
        Code { Type: { Kind: TypeKind.Array, IsMixed: true } } => throw unit.Refuse("Beside an array, what is a number in some runs and an array in others"),
        Code { Type.Kind: TypeKind.Array } code when tensor => throw unit.Refuse("An array beside a tensor"),
        Code { Type.Kind: TypeKind.Array or TypeKind.Image } code => Array(code, first),
        TupleValue or ListValue when !tensor => Array(value, first),
        _ => tensor ? PlainNumber(value) : Number(value),
    };

    private static StaticType ResultType(BinaryOperator op, Code a, Code b)
    {
        Code array = a.Type.IsArray ? a : b;
        Code other = ReferenceEquals(array, a) ? b : a;
        StaticType plain = array.Type.Kind == TypeKind.Tensor ? StaticType.Tensor : StaticType.Array;
        bool strong = array.Type.IsStrong && (other.Type.IsNumber || other.Type.IsStrong);
        if (other.Type.IsArray)
        {
            return plain with
            {
                Rank = a.Type.Rank is { } r && b.Type.Rank is { } s ? Math.Max(r, s) : null, IsStrong = strong,
                Elements = a.Type.Elements is { } x && x == b.Type.Elements && (x.IsFloat() || (x == Numerics.DType.Bool && op is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor)) ? x : Promoted(op, a.Type, b.Type),
            };
        }

        DType? elements = array.Type.Elements is not { } own || array.Type.Kind == TypeKind.Tensor || ((array.Type.IsStrong || array.Type.Rank == 0) && own is not (Numerics.DType.Float64 or Numerics.DType.Int64)) ? null
            : own.IsFloat() ? own
            : op == BinaryOperator.Divide || other.Type.Kind == TypeKind.Float ? Numerics.DType.Float64
            : own == Numerics.DType.Int64 && other.Type is { Kind: TypeKind.Int, IsMixed: false } ? Numerics.DType.Int64
            : null;
        return plain with { Rank = array.Type.Rank, Elements = elements, IsStrong = strong };
    }

    // The dtype of two NumPy arrays with axes, neither of bools; whole numbers divided are float64.
    private static DType? Promoted(BinaryOperator op, StaticType a, StaticType b) =>
        a is not { Kind: TypeKind.Array, Rank: > 0, Elements: { } x and not Numerics.DType.Bool } || b is not { Kind: TypeKind.Array, Rank: > 0, Elements: { } y and not Numerics.DType.Bool } ? null
        : op switch
        {
            BinaryOperator.Divide when !x.IsFloat() && !y.IsFloat() => Numerics.DType.Float64,
            BinaryOperator.Divide or BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply => NumPyPromotion.Promote(x, y),
            _ => null,
        };

    /// <summary>The type of two arrays' product.</summary>
    public static StaticType Product(StaticType a, StaticType b) => StaticType.Array with
    {
        Elements = a.Elements is { } left && b.Elements is { } right ? NumPyPromotion.Promote(left, right) : null,
        Rank = (a.Rank, b.Rank) switch
        {
            (1, 1) => null,
            (>= 1 and var rows, 1 or 2) => rows + b.Rank - 2,
            _ => null,
        },
    };
}
