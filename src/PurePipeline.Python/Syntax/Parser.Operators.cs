namespace PurePipeline.Python.Syntax;

/// <summary>Binary operators by precedence, unary ones and the power.</summary>
internal sealed partial class Parser
{
    private const int BitwiseOr = 1;

    // Python's levels: | ^ & shifts, sums, products.
    private static (BinaryOperator Operator, int Level)? BinaryLevel(Token token) => token.Kind != TokenKind.Operator ? null : token.Text switch
    {
        "|" => (BinaryOperator.Or, BitwiseOr),
        "^" => (BinaryOperator.Xor, 2),
        "&" => (BinaryOperator.And, 3),
        "<<" => (BinaryOperator.LeftShift, 4),
        ">>" => (BinaryOperator.RightShift, 4),
        "+" => (BinaryOperator.Add, 5),
        "-" => (BinaryOperator.Subtract, 5),
        "*" => (BinaryOperator.Multiply, 6),
        "/" => (BinaryOperator.Divide, 6),
        "//" => (BinaryOperator.FloorDivide, 6),
        "%" => (BinaryOperator.Modulo, 6),
        "@" => (BinaryOperator.MatrixMultiply, 6),
        _ => null,
    };

    // Precedence climbing; all these operators bind to the left.
    private Expression Operators(int lowest)
    {
        RequireStack();
        SourceSpan start = Current.Span;
        Expression left = UnaryOperation();
        while (BinaryLevel(Current) is { } next && next.Level >= lowest)
        {
            Take();
            Expression right = Operators(next.Level + 1);
            left = new Binary(From(start), next.Operator, left, right);
        }

        return left;
    }

    private Expression UnaryOperation()
    {
        RequireStack();
        SourceSpan start = Current.Span;
        UnaryOperator? op = Current.Kind != TokenKind.Operator ? null : Current.Text switch
        {
            "-" => UnaryOperator.Minus,
            "+" => UnaryOperator.Plus,
            "~" => UnaryOperator.Invert,
            _ => null,
        };

        if (op is null)
        {
            return Power();
        }

        Take();
        Expression operand = UnaryOperation();
        return new Unary(From(start), op.Value, operand);
    }

    // -a ** -b is -(a ** (-b)).
    private Expression Power()
    {
        SourceSpan start = Current.Span;
        Expression value = Primary();
        if (!TryTake("**"))
        {
            return value;
        }

        Expression exponent = UnaryOperation();
        return new Binary(From(start), BinaryOperator.Power, value, exponent);
    }
}
