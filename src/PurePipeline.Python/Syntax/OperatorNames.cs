namespace PurePipeline.Python.Syntax;

/// <summary>How operators are written, and the special method each calls.</summary>
internal static class OperatorNames
{
    public static string Symbol(this BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.FloorDivide => "//",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "**",
        BinaryOperator.MatrixMultiply => "@",
        BinaryOperator.And => "&",
        BinaryOperator.Or => "|",
        BinaryOperator.Xor => "^",
        BinaryOperator.LeftShift => "<<",
        _ => ">>",
    };

    /// <summary><c>__sub__</c>, or <c>__rsub__</c>, <c>__isub__</c> with a prefix.</summary>
    public static string Method(this BinaryOperator op, string prefix = "") => "__" + prefix + op switch
    {
        BinaryOperator.Add => "add",
        BinaryOperator.Subtract => "sub",
        BinaryOperator.Multiply => "mul",
        BinaryOperator.Divide => "truediv",
        BinaryOperator.FloorDivide => "floordiv",
        BinaryOperator.Modulo => "mod",
        BinaryOperator.Power => "pow",
        BinaryOperator.MatrixMultiply => "matmul",
        BinaryOperator.And => "and",
        BinaryOperator.Or => "or",
        BinaryOperator.Xor => "xor",
        BinaryOperator.LeftShift => "lshift",
        _ => "rshift",
    } + "__";

    public static string Symbol(this CompareOperator op) => op switch
    {
        CompareOperator.Equal => "==",
        CompareOperator.NotEqual => "!=",
        CompareOperator.Less => "<",
        CompareOperator.LessOrEqual => "<=",
        CompareOperator.Greater => ">",
        CompareOperator.GreaterOrEqual => ">=",
        CompareOperator.In => "in",
        CompareOperator.NotIn => "not in",
        CompareOperator.Is => "is",
        _ => "is not",
    };

    /// <summary><c>__lt__</c>; null for <c>in</c> and <c>is</c>, which have none of this kind.</summary>
    public static string? Method(this CompareOperator op) => op switch
    {
        CompareOperator.Equal => "__eq__",
        CompareOperator.NotEqual => "__ne__",
        CompareOperator.Less => "__lt__",
        CompareOperator.LessOrEqual => "__le__",
        CompareOperator.Greater => "__gt__",
        CompareOperator.GreaterOrEqual => "__ge__",
        _ => null,
    };

    public static string Symbol(this UnaryOperator op) => op switch
    {
        UnaryOperator.Plus => "+",
        UnaryOperator.Minus => "-",
        UnaryOperator.Invert => "~",
        _ => "not",
    };

    public static string Method(this UnaryOperator op) => op switch
    {
        UnaryOperator.Plus => "__pos__",
        UnaryOperator.Minus => "__neg__",
        _ => "__invert__",
    };
}
