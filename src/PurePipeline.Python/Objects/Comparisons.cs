using System.Runtime.CompilerServices;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>Equality and order of plain values; arrays and tensors have their own.</summary>
internal static class Comparisons
{
    public static bool AreEqual(object left, object right)
    {
        Budget.ChargeCurrent();
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new PythonError("RecursionError", "maximum recursion depth exceeded in comparison");
        }

        return (left, right) switch
        {
            _ when Numbers.IsNumber(left) && Numbers.IsNumber(right) => Numbers.Compare(left, right) == 0,
            (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
            (PyTuple a, PyTuple b) => ItemsEqual(a.Items, b.Items),
            (PyList a, PyList b) => ItemsEqual(a.Items, b.Items),
            (PyDict a, PyDict b) => DictsEqual(a, b),
            (PySet a, PySet b) => a.Items.Count == b.Items.Count && a.Items.Keys.All(b.Items.ContainsKey),
            (PyRange a, PyRange b) => a.Count == b.Count && (a.Count == 0 || (a.Start == b.Start && (a.Count == 1 || a.Step == b.Step))),
            (IIndex or IFloat, _) when Numbers.IsNumber(right) => AreEqual(ScalarOf(left), right),
            (_, IIndex or IFloat) when Numbers.IsNumber(left) => AreEqual(left, ScalarOf(right)),
            (UnknownName { Made: not null } unknown, _) => throw unknown.Refuse(called: false),
            (_, UnknownName { Made: not null } unknown) => throw unknown.Refuse(called: false),
            _ => left.Equals(right),
        };
    }

    /// <summary>The order of two values; null where Python has none between their types.</summary>
    public static bool? Order(CompareOperator op, object left, object right)
    {
        if (Numbers.IsNumber(left) && Numbers.IsNumber(right))
        {
            return Numbers.Compare(left, right) is { } order && Holds(op, order);
        }

        return (left, right) switch
        {
            (string a, string b) => Holds(op, string.CompareOrdinal(a, b)),
            (PyTuple a, PyTuple b) => ItemsOrder(op, a.Items, b.Items),
            (PyList a, PyList b) => ItemsOrder(op, a.Items, b.Items),
            _ when !ReferenceEquals(ScalarOf(left), left) || !ReferenceEquals(ScalarOf(right), right) => Order(op, ScalarOf(left), ScalarOf(right)),
            _ => null,
        };
    }

    private static object ScalarOf(object value) => (value as IIndex)?.ToIndex() ?? (value as IFloat)?.ToFloat() ?? value;

    private static bool Holds(CompareOperator op, int order) => op switch
    {
        CompareOperator.Less => order < 0,
        CompareOperator.LessOrEqual => order <= 0,
        CompareOperator.Greater => order > 0,
        _ => order >= 0,
    };

    private static bool ItemsEqual(IReadOnlyList<object> left, IReadOnlyList<object> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!ReferenceEquals(left[i], right[i]) && !AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    // The first pair that differs decides; else the longer one is greater.
    private static bool? ItemsOrder(CompareOperator op, IReadOnlyList<object> left, IReadOnlyList<object> right)
    {
        for (int i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return Order(op, left[i], right[i]) ?? throw PythonError.Type(
                    $"'{op.Symbol()}' not supported between instances of '{PyTypes.NameOf(left[i])}' and '{PyTypes.NameOf(right[i])}'");
            }
        }

        return Holds(op, left.Count.CompareTo(right.Count));
    }

    private static bool DictsEqual(PyDict left, PyDict right) =>
        left.Items.Count == right.Items.Count
        && left.Items.All(item => right.Items.TryGetValue(item.Key, out object? value) && AreEqual(item.Value, value));
}
