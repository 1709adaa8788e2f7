using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>functools.total_ordering</c> and <c>cmp_to_key</c>.</summary>
internal static class Ordering
{
    private static readonly (string Name, CompareOperator Operator)[] s_methods =
    [
        ("__lt__", CompareOperator.Less), ("__gt__", CompareOperator.Greater), ("__le__", CompareOperator.LessOrEqual), ("__ge__", CompareOperator.GreaterOrEqual),
    ];

    /// <summary>The class with all four orders, which the one it has and equality decide.</summary>
    public static PyClass Complete(PyClass type)
    {
        (string root, CompareOperator known) = s_methods.FirstOrDefault(method => type.Has(method.Name));
        if (root is null)
        {
            throw PythonError.Value("must define at least one ordering operation: < > <= >=");
        }

        foreach ((string name, CompareOperator op) in s_methods.Where(method => !type.Has(method.Name)))
        {
            type.SetAttribute(name, new Member(MemberKind.Method, new NativeFunction($"{type.Name}.{name}", "(self, other, /)", call =>
                Decide(op, known, Sequences.Truth(((PyInstance)call["self"]).Method(root)!.Invoke(call.Run, CallArguments.Of(call["other"]))),
                    () => Sequences.Truth(Operators.Compare(call.Run, CompareOperator.Equal, call["self"], call["other"]))))));
        }

        return type;
    }

    /// <summary>A function whose results are ordered as <paramref name="compare"/> says.</summary>
    public static NativeFunction KeyOf(PyCallable compare) => new("functools.KeyWrapper", "(obj, /)", call => new Key(call["obj"], compare));

    /// <summary>The order that a class has of its own, which decides those that are completed; null for none.</summary>
    public static (string Name, CompareOperator Operator)? RootOf(PyClass type) => s_methods.Where(method => type.Find(method.Name) is PyFunction).Select(method => ((string, CompareOperator)?)method).FirstOrDefault();

    /// <summary>What a completed order comes to, from the known one and equality.</summary>
    public static bool Decide(CompareOperator asked, CompareOperator known, bool holds, Func<bool> isEqual)
    {
        bool isStrict = known is CompareOperator.Less or CompareOperator.Greater;
        bool isSameWay = (asked is CompareOperator.Less or CompareOperator.LessOrEqual) == (known is CompareOperator.Less or CompareOperator.LessOrEqual);
        bool wantsStrict = asked is CompareOperator.Less or CompareOperator.Greater;
        return (isSameWay, isStrict, wantsStrict) switch
        {
            (true, true, _) => holds || isEqual(),
            (true, false, _) => holds && !isEqual(),
            (false, true, true) => !holds && !isEqual(),
            (false, true, false) => !holds,
            (false, false, true) => !holds,
            _ => !holds || isEqual(),
        };
    }

    private sealed class Key(object value, PyCallable compare) : PyObject
    {
        private static readonly PyType s_type = new("KeyWrapper", "functools.KeyWrapper");

        public override PyType Type => s_type;

        public override object? Compare(Interpreter run, CompareOperator op, object other) => other is not Key key ? null : op switch
        {
            CompareOperator.Less => Sign(run, key) < 0,
            CompareOperator.LessOrEqual => Sign(run, key) <= 0,
            CompareOperator.Greater => Sign(run, key) > 0,
            CompareOperator.GreaterOrEqual => Sign(run, key) >= 0,
            CompareOperator.Equal => Sign(run, key) == 0,
            CompareOperator.NotEqual => Sign(run, key) != 0,
            _ => null,
        };

        private double Sign(Interpreter run, Key other) => NativeCall.ToFloat(Sorting.Call(run, compare, value, other.Value));

        private object Value => value;
    }
}
