using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>Operators on any two values: numbers, sequences, and objects that bring their own.</summary>
internal static class Operators
{
    public static object Binary(Interpreter run, BinaryOperator op, object left, object right) =>
        Numbers.Binary(op, left, right)
        ?? (left as PyObject)?.Binary(run, op, right, reflected: false)
        ?? (right as PyObject)?.Binary(run, op, left, reflected: true)
        ?? SequenceOperators.Binary(run, op, left, right)
        ?? throw Unsupported(op.Symbol(), left, right);

    /// <summary><c>left op= right</c>: lists and arrays change in place, everything else is made anew.</summary>
    public static object InPlace(Interpreter run, BinaryOperator op, object left, object right)
    {
        switch (left)
        {
            case PyObject o when o.InPlace(run, op, right) is { } same:
                return same;
            case PyList list when op == BinaryOperator.Add:
                list.Items.AddRange(Sequences.ToList(run, right));
                return list;
            case PyList list when op == BinaryOperator.Multiply && SequenceOperators.Binary(run, op, left, right) is PyList repeated:
                List<object> items = [.. repeated.Items];
                list.Items.Clear();
                list.Items.AddRange(items);
                return list;
            default:
                return Numbers.Binary(op, left, right)
                    ?? (left as PyObject)?.Binary(run, op, right, reflected: false)
                    ?? (right as PyObject)?.Binary(run, op, left, reflected: true)
                    ?? SequenceOperators.Binary(run, op, left, right)
                    ?? throw Unsupported(op.Symbol() + "=", left, right);
        }
    }

    public static object Unary(Interpreter run, UnaryOperator op, object operand) =>
        op == UnaryOperator.Not ? !Sequences.Truth(operand)
        : Numbers.Unary(op, operand)
        ?? (operand as PyObject)?.Unary(run, op)
        ?? throw PythonError.Type($"bad operand type for unary {op.Symbol()}: '{PyTypes.NameOf(operand)}'");

    public static object Compare(Interpreter run, CompareOperator op, object left, object right)
    {
        switch (op)
        {
            case CompareOperator.Is or CompareOperator.IsNot:
                return IsSame(left, right) == (op == CompareOperator.Is);
            case CompareOperator.In or CompareOperator.NotIn:
                return SequenceOperators.Contains(run, right, left) == (op == CompareOperator.In);
        }

        if ((left as PyObject)?.Compare(run, op, right) is { } result)
        {
            return result;
        }

        if ((right as PyObject)?.Compare(run, Mirror(op), left) is { } mirrored)
        {
            return mirrored;
        }

        return op switch
        {
            CompareOperator.Equal => Comparisons.AreEqual(left, right),
            CompareOperator.NotEqual => !Comparisons.AreEqual(left, right),
            _ => SequenceOperators.SetOrder(op, left, right) ?? Comparisons.Order(op, left, right) ?? throw PythonError.Type(
                $"'{op.Symbol()}' not supported between instances of '{PyTypes.NameOf(left)}' and '{PyTypes.NameOf(right)}'"),
        };
    }

    private static bool IsSame(object left, object right) => ReferenceEquals(left, right) || (left, right) switch
    {
        (bool a, bool b) => a == b,
        (long a, long b) => a == b,
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (double a, double b) => a.Equals(b),
        (PyTuple { Items.Length: 0 }, PyTuple { Items.Length: 0 }) => true,
        _ => false,
    };

    private static CompareOperator Mirror(CompareOperator op) => op switch
    {
        CompareOperator.Less => CompareOperator.Greater,
        CompareOperator.LessOrEqual => CompareOperator.GreaterOrEqual,
        CompareOperator.Greater => CompareOperator.Less,
        CompareOperator.GreaterOrEqual => CompareOperator.LessOrEqual,
        _ => op,
    };

    private static PythonError Unsupported(string symbol, object left, object right) => PythonError.Type(
        $"unsupported operand type(s) for {(symbol == "**" ? "** or pow()" : symbol)}: '{PyTypes.NameOf(left)}' and '{PyTypes.NameOf(right)}'");
}
