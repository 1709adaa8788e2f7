namespace PurePipeline.Python.Syntax;

internal enum UnaryOperator
{
    Plus,
    Minus,
    Invert,
    Not,
}

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Modulo,
    Power,
    MatrixMultiply,
    And,
    Or,
    Xor,
    LeftShift,
    RightShift,
}

internal enum CompareOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    NotIn,
    Is,
    IsNot,
}
