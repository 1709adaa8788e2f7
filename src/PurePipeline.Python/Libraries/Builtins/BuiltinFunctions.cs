using System.Collections.Frozen;
using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary>The names that need no import.</summary>
internal static class BuiltinFunctions
{
    public static readonly MemberTable Table = Make();

    /// <summary>What Python has and a recipe has not: files, reflection, and what nobody has needed yet.</summary>
    public static readonly FrozenSet<string> Unsupported = FrozenSet.Create(
        "__import__", "ascii", "breakpoint", "compile", "complex", "delattr", "dir",
        "exec", "exit", "help", "input", "memoryview",
        "quit");

    private static MemberTable Make()
    {
        MemberTable table = new MemberTable("builtins")
            .Constant("int", NumberTypes.Int)
            .Constant("float", NumberTypes.Float)
            .Constant("bool", NumberTypes.Bool)
            .Constant("str", StringType.Type)
            .Constant("bytes", BytesType.Type)
            .Constant("tuple", TupleType.Type)
            .Constant("list", ListType.Type)
            .Constant("dict", DictType.Type)
            .Constant("set", SetType.Type)
            .Constant("range", OtherTypes.Range)
            .Constant("slice", OtherTypes.Slice)
            .Constant("object", OtherTypes.Object)
            .Constant("bytearray", BytesType.ArrayType)
            .Constant("open", FileFunctions.OpenFunction)
            .Function("len(obj, /)", static call => Sequences.Length(call["obj"])
                ?? throw PythonError.Type($"object of type '{PyTypes.NameOf(call["obj"])}' has no len()"))
            .Function("abs(x, /)", Abs)
            .Function("round(number, ndigits=None)", Round)
            .Function("divmod(x, y, /)", static call => PyTuple.Of(
                Operators.Binary(call.Run, BinaryOperator.FloorDivide, call["x"], call["y"]),
                Operators.Binary(call.Run, BinaryOperator.Modulo, call["x"], call["y"])))
            .Function("pow(base, exp)", static call => Operators.Binary(call.Run, BinaryOperator.Power, call["base"], call["exp"]))
            .Function("isinstance(obj, class_or_tuple, /)", static call => IsInstance(call["obj"], call["class_or_tuple"]))
            .Function("type(object, /)", static call => PyTypes.Of(call["object"]))
            .Function("callable(obj, /)", static call => IsCallable(call["obj"]))
            .Function("repr(obj, /)", static call => Representation.Repr(call["obj"]))
            .Function("format(value, format_spec='', /)", static call => FormatSpec.Format(call["value"], call.Text("format_spec")))
            .Function("ord(c, /)", static call => call.Text("c") is { } c && CodePoints.Count(c) == 1
                ? (long)char.ConvertToUtf32(c, 0)
                : throw PythonError.Type($"ord() expected a character, but string of length {CodePoints.Count(call.Text("c"))} found"))
            .Function("chr(i, /)", static call => call.Int("i") is >= 0 and < 0x110000 and not (>= 0xD800 and < 0xE000) and var code
                ? char.ConvertFromUtf32(code)
                : throw PythonError.Value("chr() arg not in range(0x110000)"))
            .Constant("frozenset", SetType.Type)
            .Function("eval(expression, /)", static call => call.Run.EvaluateText(call.Text("expression")))
            .Function("vars(object, /)", static call => PyTypes.Attribute(call["object"], "__dict__") ?? throw PythonError.Type("vars() argument must have __dict__ attribute"))
            .Function("bin(number, /)", static call => FormatSpec.Format(call.Integer("number"), "#b"))
            .Function("oct(number, /)", static call => FormatSpec.Format(call.Integer("number"), "#o"))
            .Function("hex(number, /)", static call => FormatSpec.Format(call.Integer("number"), "#x"))
            .Function("globals()", static call => new ModuleNames(call.Run.Module))
            .Function("locals()", static call => throw call.Unsupported("to be called by another name, which"))
            .Function("print(*args, **kwargs)", static _ => PyNone.Value)
            .Function("hash(obj, /)", static call => call["obj"] switch
            {
                PyInstance instance when instance.Method("__hash__") is { } method => method.Invoke(call.Run, new CallArguments()),
                bool truth => truth ? 1L : 0L,
                long number and not -1 when Math.Abs((decimal)number) < (1L << 61) - 1 => number,
                _ => throw call.Unsupported("what Python makes of another value than an int or the recipe's own, which differs between runs,"),
            })
            .Function("id(obj, /)", static call => throw call.Unsupported("an object's address"));
        IterationFunctions.AddTo(table);
        ClassFunctions.AddTo(table);
        foreach (PyType exception in ExceptionTypes.All)
        {
            table.Constant(exception.Name, exception);
        }

        table.Alias("IOError", "OSError");

        return table;
    }

    /// <summary>callable(value).</summary>
    public static bool IsCallable(object value) => value is PyCallable and not PyInstance { IsCallable: false };

    /// <summary>isinstance(value, type) and isinstance(value, (type, ...)).</summary>
    public static bool IsInstance(object value, object types) => types switch
    {
        AbstractType { Includes: { } includes } => includes(value),
        PyClass { IsProtocol: true } protocol => PyTypes.Of(value).IsSubtypeOf(protocol) || protocol.IsMetBy(value),
        PyType type => ReferenceEquals(type, OtherTypes.Object) || PyTypes.Of(value).IsSubtypeOf(type),
        PyTuple tuple => tuple.Items.Any(type => IsInstance(value, type)),
        NativeFunction { FullName: var name } when TorchDType.TensorTypes.TryGetValue(name, out DType dtype) => value is TensorObject tensor && tensor.Tensor.DType == dtype,
        _ => throw PythonError.Type("isinstance() arg 2 must be a type, a tuple of types, or a union"),
    };

    private static object Abs(NativeCall call) => call["x"] switch
    {
        double d => Math.Abs(d),
        var x when PyInteger.IsInteger(x) => PyInteger.Normalize(System.Numerics.BigInteger.Abs(PyInteger.ToBig(x))),
        PyObject o when o.GetAttribute("abs") is PyCallable method => method.Invoke(call.Run, new CallArguments()),
        var other => throw PythonError.Type($"bad operand type for abs(): '{PyTypes.NameOf(other)}'"),
    };

    private static object Round(NativeCall call)
    {
        object number = call["number"];
        if (!Numbers.IsNumber(number))
        {
            number = number is IFloat scalar ? scalar.ToFloat()
                : PyInteger.TryIndex(number) ?? throw PythonError.Type($"type {PyTypes.NameOf(number)} doesn't define __round__ method");
        }

        object? digits = call.OrNull("ndigits") is null ? null : call.Integer("ndigits");
        return (number, digits) switch
        {
            (double d, null) => Floats.Round(d),
            (double d, long n) => Floats.Round(d, n),
            (_, null) => PyInteger.TryIndex(number)!,
            (_, long n) => BigIntegers.Round(PyInteger.ToBig(number), n),
            _ => throw PythonError.Overflow("Python int too large to convert to C ssize_t"),
        };
    }
}
