using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>operator</c>: operators as functions, and functions that look items and attributes up.</summary>
internal static class OperatorModule
{
    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        MemberTable table = new MemberTable("operator")
            .Function("itemgetter(*items)", static call => new Lookup("itemgetter", call.Star("items").Items, Sequences.GetItem))
            .Function("attrgetter(*attrs)", static call => new Lookup("attrgetter", call.Star("attrs").Items, Attribute))
            .Function("methodcaller(name, /, *args, **kwargs)", static call => new MethodCaller(call.Text("name"), call.Star("args").Items, (PyDict)call["kwargs"]))
            .Function("neg(a, /)", static call => Operators.Unary(call.Run, UnaryOperator.Minus, call["a"]))
            .Function("not_(obj, /)", static call => !Sequences.Truth(call["obj"]))
            .Function("getitem(a, b, /)", static call => Sequences.GetItem(call.Run, call["a"], call["b"]))
            .Function("contains(a, b, /)", static call => SequenceOperators.Contains(call.Run, call["a"], call["b"]));
        foreach (BinaryOperator op in Enum.GetValues<BinaryOperator>())
        {
            // __and__ is and_ here, since and is a word of the language.
            string name = op.Method().Trim('_');
            table.Function($"{(Keywords.All.Contains(name) ? name + "_" : name)}(a, b, /)", call => Operators.Binary(call.Run, op, call["a"], call["b"]));
        }

        foreach (CompareOperator op in Enum.GetValues<CompareOperator>().Where(op => op.Method() is not null))
        {
            table.Function($"{op.Method()!.Trim('_')}(a, b, /)", call => Operators.Compare(call.Run, op, call["a"], call["b"]));
        }

        return table;
    }

    private static object Attribute(Interpreter run, object owner, object name) => ((string)name).Split('.').Aggregate(owner, (value, part) =>
        PyTypes.Attribute(value, part) ?? throw PythonError.Attribute($"'{PyTypes.NameOf(value)}' object has no attribute '{part}'"));

    /// <summary><c>itemgetter(*keys)</c> or <c>attrgetter(*keys)</c>.</summary>
    internal sealed class Lookup(string name, object[] keys, Func<Interpreter, object, object, object> get) : PyCallable
    {
        public IReadOnlyList<object> Keys => keys;

        public override PyType Type { get; } = new(name, "operator." + name);

        public override string FullName => "operator." + name;

        public override object Invoke(Interpreter run, CallArguments arguments) => arguments.Positional is not [var owner] || arguments.Keywords.Count > 0
            ? throw PythonError.Type($"{name} expected 1 argument, got {arguments.Positional.Count}")
            : keys.Length == 1 ? get(run, owner, keys[0])
            : new PyTuple([.. keys.Select(key => get(run, owner, key))]);
    }

    /// <summary><c>methodcaller(method, *positional, **keywords)</c>.</summary>
    internal sealed class MethodCaller(string method, object[] positional, PyDict keywords) : PyCallable
    {
        public string Method => method;

        public IReadOnlyList<object> Positional => positional;

        public PyDict Keywords => keywords;

        private static readonly PyType s_type = new("methodcaller", "operator.methodcaller");

        public override PyType Type => s_type;

        public override string FullName => s_type.FullName;

        public override object Invoke(Interpreter run, CallArguments arguments)
        {
            object owner = arguments.Positional is [var only] ? only : throw PythonError.Type($"methodcaller expected 1 argument, got {arguments.Positional.Count}");
            return Attribute(run, owner, method) is PyCallable callable
                ? callable.Invoke(run, CallArguments.Of(positional, keywords))
                : throw PythonError.Type($"'{PyTypes.NameOf(owner)}'.{method} is not callable");
        }
    }
}
