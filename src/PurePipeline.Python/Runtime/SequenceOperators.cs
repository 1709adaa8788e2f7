using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>+ * % | &amp; - and <c>in</c> on strings, tuples, lists, dicts and sets.</summary>
internal static class SequenceOperators
{
    public static object? Binary(Interpreter run, BinaryOperator op, object left, object right) => op switch
    {
        _ when left is PyCounter counter && right is PyCounter other => counter.With(op, other),
        BinaryOperator.Add => Concatenate(run, left, right),
        BinaryOperator.Multiply when IsSequence(left) => Repeat(run, left, right),
        BinaryOperator.Multiply when IsSequence(right) => Repeat(run, right, left),
        BinaryOperator.Modulo when left is string format => PercentFormat.Format(format, right),
        BinaryOperator.Modulo when left is PyBytes bytes => PercentFormat.Format(bytes, right),
        BinaryOperator.Or when left is PyDict && right is PyDict => Merge(run, (PyDict)left, (PyDict)right),
        BinaryOperator.Or or BinaryOperator.And or BinaryOperator.Subtract or BinaryOperator.Xor when left is PySet a && right is PySet b =>
            Combine(run, op, a, b),
        _ => null,
    };

    public static bool Contains(Interpreter run, object container, object value)
    {
        switch (container)
        {
            case string text:
                return value is string part
                    ? text.Contains(part, StringComparison.Ordinal)
                    : throw PythonError.Type($"'in <string>' requires string as left operand, not {PyTypes.NameOf(value)}");
            case PyDict dict:
                return dict.Items.ContainsKey(value);
            case PySet set:
                return set.Items.ContainsKey(value);
            case PyRange range when PyInteger.TryIndex(value) is long number:
                Int128 distance = (Int128)number - range.Start;
                return distance % range.Step == 0 && distance / range.Step >= 0 && distance / range.Step < range.Count;
            case PyInstance instance when instance.Method("__contains__") is { } contains:
                return Sequences.Truth(contains.Invoke(run, CallArguments.Of(value)));
            case PyTuple or PyList or PyRange or PyIterator or PyInstance:
                return Sequences.Iterate(run, container).Any(item => PyEquality.Instance.Equals(item, value)
                    || ((item is PyObject || value is PyObject) && Sequences.Truth(Operators.Compare(run, CompareOperator.Equal, item, value))));
            case ArrayObject array:
                return Sequences.Truth(ArrayReductions.Scalar(((ArrayObject)Operators.Compare(run, CompareOperator.Equal, array, value)).Data.Any()));
            case PyEnumClass when value is not PyEnumMember:
                throw new Refusal("Whether an enum has a value differs between releases of Python. Ask for [member.value for member in Enum].");
            case PyObject other when other.Iterate(run) is { } items:
                return items.Any(item => PyEquality.Instance.Equals(item, value));
            default:
                throw PythonError.Type($"argument of type '{PyTypes.NameOf(container)}' is not iterable");
        }
    }

    /// <summary>Subset and superset.</summary>
    public static object? SetOrder(CompareOperator op, object left, object right)
    {
        if (left is not PySet a || right is not PySet b)
        {
            return null;
        }

        bool within = a.Items.Keys.All(b.Items.ContainsKey);
        bool around = b.Items.Keys.All(a.Items.ContainsKey);
        return op switch
        {
            CompareOperator.Less => within && !around,
            CompareOperator.LessOrEqual => within,
            CompareOperator.Greater => around && !within,
            _ => around,
        };
    }

    private static bool IsSequence(object value) => value is string or PyTuple or PyList;

    private static object? Concatenate(Interpreter run, object left, object right)
    {
        if (!IsSequence(left))
        {
            return null;
        }

        run.Budget.Charge(Sequences.Length(left)!.Value + (IsSequence(right) ? Sequences.Length(right)!.Value : 0));
        return (left, right) switch
        {
            (string a, string b) => a + b,
            (PyTuple a, PyTuple b) => new PyTuple([.. a.Items, .. b.Items]),
            (PyList a, PyList b) => new PyList([.. a.Items, .. b.Items]),
            (string, _) => throw PythonError.Type($"can only concatenate str (not \"{PyTypes.NameOf(right)}\") to str"),
            _ => throw PythonError.Type(
                $"can only concatenate {PyTypes.NameOf(left)} (not \"{PyTypes.NameOf(right)}\") to {PyTypes.NameOf(left)}"),
        };
    }

    private static object Repeat(Interpreter run, object sequence, object times)
    {
        object count = PyInteger.TryIndex(times)
            ?? throw PythonError.Type($"can't multiply sequence by non-int of type '{PyTypes.NameOf(times)}'");
        long length = Sequences.Length(sequence)!.Value;
        long repeats = PyInteger.IsNegative(count) || length == 0 ? 0
            : count as long? ?? throw PythonError.Overflow("cannot fit 'int' into an index-sized integer");
        run.Budget.Charge((long)Int128.Min((Int128)length * repeats, long.MaxValue / 2));
        return sequence switch
        {
            string text => string.Concat(Enumerable.Repeat(text, (int)repeats)),
            PyTuple tuple => new PyTuple(Repeated(tuple.Items, (int)repeats)),
            _ => new PyList([.. Repeated([.. ((PyList)sequence).Items], (int)repeats)]),
        };
    }

    private static object[] Repeated(object[] items, int times)
    {
        object[] result = new object[items.Length * times];
        for (int i = 0; i < times; i++)
        {
            items.CopyTo(result, i * items.Length);
        }

        return result;
    }

    private static PyDict Merge(Interpreter run, PyDict left, PyDict right)
    {
        run.Budget.Charge(left.Items.Count + right.Items.Count);
        PyDict result = new();
        foreach ((object key, object value) in left.Items.Concat(right.Items))
        {
            result.Items[key] = value;
        }

        return result;
    }

    private static PySet Combine(Interpreter run, BinaryOperator op, PySet left, PySet right)
    {
        run.Budget.Charge(left.Items.Count + right.Items.Count);
        PySet result = new();
        foreach (object item in left.Items.Keys.Concat(op is BinaryOperator.Or or BinaryOperator.Xor ? right.Items.Keys : []))
        {
            bool both = left.Items.ContainsKey(item) && right.Items.ContainsKey(item);
            if (op == BinaryOperator.Or || both == (op == BinaryOperator.And))
            {
                result.Items[item] = item;
            }
        }

        return result;
    }
}
