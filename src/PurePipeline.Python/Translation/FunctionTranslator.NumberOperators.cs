using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Operators of numbers, which C# has with other rules for whole ones.</content>
internal sealed partial class FunctionTranslator
{
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
}
