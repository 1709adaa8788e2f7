using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>
/// <c>PIL.Image.ImagePointTransform</c>: what a point function gets in place of a level, to find out the scale and the offset it applies.
/// </summary>
internal sealed class PointTransform(double scale, double offset) : PyObject
{
    private static readonly PyType s_type = new("ImagePointTransform", "PIL.Image.ImagePointTransform");

    public double Scale => scale;

    public double Offset => offset;

    public override PyType Type => s_type;

    public override object? Binary(Interpreter run, BinaryOperator op, object other, bool reflected) => (op, other) switch
    {
        (BinaryOperator.Add, PointTransform line) => new PointTransform(scale + line.Scale, offset + line.Offset),
        (BinaryOperator.Subtract, PointTransform line) when !reflected => new PointTransform(scale - line.Scale, offset - line.Offset),
        _ when !Numbers.IsNumber(other) => null,
        (BinaryOperator.Add, _) => new PointTransform(scale, offset + Numbers.ToDouble(other)),
        (BinaryOperator.Subtract, _) when reflected => new PointTransform(-scale, -offset + Numbers.ToDouble(other)),
        (BinaryOperator.Subtract, _) => new PointTransform(scale, offset - Numbers.ToDouble(other)),
        (BinaryOperator.Multiply, _) => new PointTransform(scale * Numbers.ToDouble(other), offset * Numbers.ToDouble(other)),
        (BinaryOperator.Divide, _) when !reflected => Numbers.ToDouble(other) == 0
            ? throw PythonError.ZeroDivision("division by zero")
            : new PointTransform(scale / Numbers.ToDouble(other), offset / Numbers.ToDouble(other)),
        _ => null,
    };

    public override object? Unary(Interpreter run, UnaryOperator op) => op == UnaryOperator.Minus ? new PointTransform(-scale, -offset) : null;
}
