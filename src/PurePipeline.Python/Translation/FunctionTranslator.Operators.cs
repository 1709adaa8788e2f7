using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Operators.</summary>
internal sealed partial class FunctionTranslator
{
    private const int MaxFolded = 64;

    private static readonly Dictionary<BinaryOperator, (string Symbol, Precedence Level)> s_arithmetic = new()
    {
        [BinaryOperator.Add] = ("+", Precedence.Additive),
        [BinaryOperator.Subtract] = ("-", Precedence.Additive),
        [BinaryOperator.Multiply] = ("*", Precedence.Multiplicative),
        [BinaryOperator.Divide] = ("/", Precedence.Multiplicative),
        [BinaryOperator.Modulo] = ("%", Precedence.Multiplicative),
        [BinaryOperator.LeftShift] = ("<<", Precedence.Shift),
        [BinaryOperator.RightShift] = (">>", Precedence.Shift),
        [BinaryOperator.And] = ("&", Precedence.BitwiseAnd),
        [BinaryOperator.Or] = ("|", Precedence.BitwiseOr),
        [BinaryOperator.Xor] = ("^", Precedence.BitwiseXor),
    };

    public Value Operate(BinaryOperator op, Value left, Value right)
    {
        if (left is Code { Type.IsArray: true } || right is Code { Type.IsArray: true })
        {
            return OperateArrays(op, left, right);
        }

        if (left is Code { Type: { IsNumber: true } or { Kind: TypeKind.Bool } } a && right is Code { Type: { IsNumber: true } or { Kind: TypeKind.Bool } } b)
        {
            return OperateNumbers(op, a, b);
        }

        if (OwnOperator(op, left, right) is { } own)
        {
            return own;
        }

        switch (left, right)
        {
            case (TupleValue x, TupleValue y) when op == BinaryOperator.Add:
                return new TupleValue([.. x.Items, .. y.Items]);
            case (ListValue x, ListValue y) when op == BinaryOperator.Add:
                return new ListValue([.. x.Items, .. y.Items]) { Region = method.Region };
            case (TupleValue x, { Constant: long times }) when op == BinaryOperator.Multiply:
                return new TupleValue([.. Repeated(x.Items, times)]);
            case (ListValue x, { Constant: long times }) when op == BinaryOperator.Multiply:
                return new ListValue([.. Repeated(x.Items, times)]) { Region = method.Region };
            case (ListValue { Items: [var item] }, Code { Constant: null, Type.Kind: TypeKind.Int } count) when op == BinaryOperator.Multiply && Materialize(item) is { Type.IsMixed: false } one:
                return Repeated(one, count);
            case (TupleValue { Items: [var item] }, Code { Constant: null, Type.Kind: TypeKind.Int } count) when op == BinaryOperator.Multiply && Materialize(item) is { Type.IsMixed: false } one:
                return Repeated(one, count) is var repeated ? repeated.As(repeated.Type with { IsTuple = true }) : repeated;
            case (Code { Type.Kind: TypeKind.Int }, ListValue { Items.Count: 1 } or TupleValue { Items.Count: 1 }) when op == BinaryOperator.Multiply:
                return Operate(op, right, left);
            case ({ Constant: long times }, ListValue or TupleValue) when op == BinaryOperator.Multiply:
                return Operate(op, right, left);
            case (ListValue or ListLocal or Code { Type.Kind: TypeKind.List }, ListValue or ListLocal or Code { Type.Kind: TypeKind.List }) when op == BinaryOperator.Add:
                return AreArrays(left, right) ? new JoinedLists([left, right]) : Joined(left, right);
            case (JoinedLists joined, ListValue or ListLocal or Code { Type.Kind: TypeKind.List }) when op == BinaryOperator.Add:
                return new JoinedLists([.. joined.Parts, right]);
            case (ListValue numbers, Rows.ElementsValue { Array.Type.Kind: TypeKind.Tensor } elements) when op == BinaryOperator.Add && numbers.Items.All(item => item is Code { Type.Kind: TypeKind.Int }):
                UseType(StaticType.DType);
                return new Code(
                    $"(int[])[{string.Concat(numbers.Items.Select(item => Int(item).Text + ", "))}.. {elements.Array.At(Precedence.Primary)}.To(DType.Int32).ToArray<int>()]",
                    new StaticType(TypeKind.List, "int[]") { Items = [StaticType.Int with { IsMixed = true }] }, Precedence.Unary);
            case ({ Constant: { } first }, { Constant: { } second }):
                return unit.Wrap(Operators.Binary(unit.Run, op, first, second));
            case (Code { Type: { Kind: TypeKind.Text, Name: "string" } } x, Code { Type: { Kind: TypeKind.Text, Name: "string" } } y) when op == BinaryOperator.Add:
                return new Code($"{x.Text} + {y.Text}", StaticType.Text, Precedence.Additive);
            case (Code { Type: { Kind: TypeKind.Bytes, Name: "byte[]" } }, Code { Type: { Kind: TypeKind.Bytes, Name: "byte[]" } } or { Constant: PyBytes }) or ({ Constant: PyBytes }, Code { Type: { Kind: TypeKind.Bytes, Name: "byte[]" } }) when op == BinaryOperator.Add:
                return Rows.BytesRows.Joined(this, left, right);
            case (Code { Type.Name: "BigInteger" } big, { Constant: long and > 0 and <= int.MaxValue and var by }) when op == BinaryOperator.Modulo:
                return new Code($"(int)({big.Text} % {by})", StaticType.Length, Precedence.Unary);
            case (Code { Type.Kind: TypeKind.Text or TypeKind.Message } x, Code { Type.Kind: TypeKind.Text or TypeKind.Message } y) when op == BinaryOperator.Add:
                return new Code($"{x.Text} + {y.Text}", StaticType.Message, Precedence.Additive);
            case (Code { Type.Kind: TypeKind.Text or TypeKind.Message } x, _) when op == BinaryOperator.Modulo:
                return new Code(x.Text, StaticType.Message);
            default:
                throw unit.Refuse($"{op.Symbol()} of these");
        }
    }

    // What the recipe's own class makes of the operator.
    private Value? OwnOperator(BinaryOperator op, Value left, Value right) =>
        left is InstanceValue a && a.Type.Find(op.Method()) is PyFunction method ? CallFunction(method, null, [a, right], [])
        : right is InstanceValue b && b.Type.Find(op.Method("r")) is PyFunction reflected ? CallFunction(reflected, null, [b, left], [])
        : null;

    private Value OperateNumbers(BinaryOperator op, Code a, Code b)
    {
        if (a.Constant is null || b.Constant is null)
        {
            (a, b) = (AsNumber(a, b, op), AsNumber(b, a, op));
        }

        object? constant = a.Constant is { } x && b.Constant is { } y ? Operators.Binary(unit.Run, op, x, y) : null;
        if (constant is not (null or double) || (constant is not null && op is BinaryOperator.Power or BinaryOperator.Modulo or BinaryOperator.FloorDivide))
        {
            return a.Text.All(char.IsDigit) && b.Text.All(char.IsDigit) || !(IsIntLike(a) && IsIntLike(b)) || op is not (BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply)
                || constant is not long { } small || Math.Abs(small) > int.MaxValue
                ? unit.Wrap(constant)
                : new Code(Binary(s_arithmetic[op], a, b), small < 0 ? StaticType.Int : StaticType.Length, s_arithmetic[op].Level, constant);
        }

        bool strong = a.Type.IsStrong || b.Type.IsStrong;
        bool integral = IsIntLike(a) && IsIntLike(b);
        bool nonNegative = integral && a.Type.IsNonNegative && b.Type.IsNonNegative;
        bool mixed = op != BinaryOperator.Divide && ((a.Type.IsMixed && (b.Type.IsMixed || IsIntLike(b))) || (b.Type.IsMixed && IsIntLike(a)));
        StaticType result = (integral ? StaticType.Int : StaticType.Float) with { IsStrong = strong, IsMixed = mixed };
        switch (op)
        {
            case BinaryOperator.Divide:
                return new Code(Quotient(a, b), StaticType.Float with { IsStrong = strong }, Precedence.Multiplicative, constant);
            case BinaryOperator.Multiply when integral && a.Constant is null && b.Constant is null:
                return new Code($"checked({Binary(s_arithmetic[op], a, b)})", result with { IsNonNegative = nonNegative });
            case BinaryOperator.Add or BinaryOperator.Multiply or BinaryOperator.Subtract:
                return new Code(Binary(s_arithmetic[op], a, b), result with { IsNonNegative = nonNegative && op != BinaryOperator.Subtract }, s_arithmetic[op].Level, constant);
            case BinaryOperator.FloorDivide or BinaryOperator.Modulo when integral:
                return DivideWhole(op, Int(a), Int(b), result, nonNegative && b.Constant is not 0L);
            case BinaryOperator.FloorDivide when !integral:
                unit.Use("System");
                return b.Constant is double or long ? new Code($"Math.Floor({Quotient(a, b)})", result) : throw unit.Refuse("// of floats");
            case BinaryOperator.Power when !integral:
                unit.Use("System");
                return new Code($"Math.Pow({a.Text}, {b.Text})", result);
            case BinaryOperator.RightShift when integral && b.Constant is long and >= 0 and < 31:
                return new Code(Binary(s_arithmetic[op], Int(a), b), result with { IsNonNegative = a.Type.IsNonNegative }, Precedence.Shift);
            case BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor when a.Type.Kind == b.Type.Kind && a.Type.Kind is TypeKind.Bool or TypeKind.Int:
                return new Code(Binary(s_arithmetic[op], a, b), a.Type.Kind == TypeKind.Bool ? StaticType.Bool : result with { IsNonNegative = nonNegative }, s_arithmetic[op].Level);
            default:
                throw unit.Refuse($"{op.Symbol()} of these numbers");
        }
    }

    // A bool counts as 0 or 1 in arithmetic.
    private Code AsNumber(Code code, Code other, BinaryOperator op) =>
        code.Type.Kind != TypeKind.Bool || (other.Type.Kind == TypeKind.Bool && op is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor) ? code : Int(code);

    private static bool IsIntLike(Code code) => code.Type.Kind is TypeKind.Int or TypeKind.Bool;

    private static string Binary((string Symbol, Precedence Level) op, Code a, Code b) => $"{a.At(op.Level)} {op.Symbol} {b.At(op.Level + 1)}";

    // True division: C#'s of two ints is not.
    private static string Quotient(Code a, Code b)
    {
        if (!(IsIntLike(a) && IsIntLike(b)))
        {
            return Binary(("/", Precedence.Multiplicative), a, b);
        }

        string left = b.Constant is long ? a.At(Precedence.Multiplicative) : a.Constant is long number ? Literals.Of((double)number) : $"(double){a.At(Precedence.Unary)}";
        return $"{left} / {(b.Constant is long divisor && b.Text == Literals.Of(divisor) ? Literals.Of((double)divisor) : b.Constant is long ? $"(double){b.At(Precedence.Unary)}" : b.At(Precedence.Unary))}";
    }

    private Code DivideWhole(BinaryOperator op, Code a, Code b, StaticType type, bool nonNegative)
    {
        bool modulo = op == BinaryOperator.Modulo;
        if (nonNegative)
        {
            return new Code(Binary((modulo ? "%" : "/", Precedence.Multiplicative), a, b), type with { IsNonNegative = true }, Precedence.Multiplicative);
        }

        unit.Need(modulo ? "Modulo" : "FloorDivide", modulo
            ? "// Python's %: the remainder has the divisor's sign.\nprivate static int Modulo(int a, int b) => a % b is var remainder && remainder != 0 && (remainder ^ b) < 0 ? remainder + b : remainder;"
            : "// Python's //: towards negative infinity.\nprivate static int FloorDivide(int a, int b) => a / b - (a % b != 0 && (a ^ b) < 0 ? 1 : 0);");
        return new Code($"{(modulo ? "Modulo" : "FloorDivide")}({a.Text}, {b.Text})", type with { IsNonNegative = modulo && b.Type.IsNonNegative });
    }

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
            return a.IsSimple ? new Code($"{a.Text} * {a.Text}", type, Precedence.Multiplicative) : Square(Local("base", a), type);
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
            BinaryOperator.Power => b.Constant is 2L or 2.0 && a.Type.Kind == TypeKind.Tensor,
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
                Elements = a.Type.Elements is { } x && x == b.Type.Elements && (x.IsFloat() || (x == Numerics.DType.Bool && op is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor)) ? x : null,
            };
        }

        DType? elements = array.Type.Elements is not { } own || array.Type.Kind == TypeKind.Tensor || ((array.Type.IsStrong || array.Type.Rank == 0) && own != Numerics.DType.Float64) ? null
            : own.IsFloat() ? own
            : op == BinaryOperator.Divide || other.Type.Kind == TypeKind.Float ? Numerics.DType.Float64
            : own == Numerics.DType.Int64 && other.Type is { Kind: TypeKind.Int, IsMixed: false } ? Numerics.DType.Int64
            : null;
        return plain with { Rank = array.Type.Rank, Elements = elements, IsStrong = strong };
    }

    private Value Operate(UnaryOperator op, Value value)
    {
        switch (value)
        {
            case Code { Type.IsArray: true } array when op == UnaryOperator.Minus:
                return new Code($"-{array.At(Precedence.Unary)}", array.Type, Precedence.Unary);
            case Code { Type.IsArray: true } array when op == UnaryOperator.Invert:
                return new Code($"~{array.At(Precedence.Unary)}", array.Type, Precedence.Unary);
            case { Constant: { } constant }:
                return unit.Wrap(Operators.Unary(unit.Run, op, constant));
            case Code { Type.IsNumber: true } number when op == UnaryOperator.Minus:
                return new Code($"-{number.At(Precedence.Unary)}", number.Type with { IsNonNegative = false, IsPositive = false }, Precedence.Unary);
            default:
                throw unit.Refuse($"{op.Symbol()} of this");
        }
    }

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
