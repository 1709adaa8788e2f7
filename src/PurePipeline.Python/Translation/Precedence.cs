namespace PurePipeline.Python.Translation;

/// <summary>How tightly C#'s operators bind.</summary>
internal enum Precedence
{
    Lowest,
    Conditional,
    Or,
    And,
    BitwiseOr,
    BitwiseXor,
    BitwiseAnd,
    Equality,
    Relational,
    Shift,
    Additive,
    Multiplicative,
    Range,
    Unary,
    Primary,
}
