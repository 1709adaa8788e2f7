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
        if (Rows.MaskedRows.Is(left) || Rows.MaskedRows.Is(right))
        {
            return Rows.MaskedRows.Operate(this, op, left, right);
        }

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

    private static string Binary((string Symbol, Precedence Level) op, Code a, Code b) => $"{a.At(op.Level)} {op.Symbol} {b.At(op.Level + 1)}";

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
}
