using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>types.SimpleNamespace</c> and <c>argparse.Namespace</c>: names with values.</summary>
internal sealed class PyNamespace(PyType type, PyDict values) : PyObject
{
    public static readonly PyType Simple = Named("SimpleNamespace", "types.SimpleNamespace");

    public static readonly PyType Parsed = Named("Namespace", "argparse.Namespace");

    private static readonly AbstractType Function = new("FunctionType", "types.FunctionType", static value => value is PyFunction);

    public static readonly PyModule Types = new(new MemberTable("types").Constant("SimpleNamespace", Simple)
        .Constant("FunctionType", Function)
        .Constant("LambdaType", Function)
        .Constant("MethodType", BoundMethod.MethodType)
        .Constant("ModuleType", new AbstractType("ModuleType", "types.ModuleType", static value => value is PyModule))
        .Constant("NoneType", Builtins.OtherTypes.None));

    public override PyType Type => type;

    public PyDict Values => values;

    public override string Repr() =>
        $"{(type.Name == "SimpleNamespace" ? "namespace" : type.Name)}({string.Join(", ", values.Items.Select(pair => $"{pair.Key}={Representation.Repr(pair.Value)}"))})";

    public override object? GetAttribute(string name) => name == "__dict__" ? values : values.Items.GetValueOrDefault(name);

    public override bool Lacks(string name) => true;

    public override void SetAttribute(string name, object value) => values.Items[name] = value;

    public override object? Compare(Interpreter run, CompareOperator op, object other) => op switch
    {
        CompareOperator.In => null,
        CompareOperator.Equal or CompareOperator.NotEqual when other is PyNamespace same =>
            Operators.Compare(run, op, values, same.Values),
        _ => null,
    };

    private static PyType Named(string name, string fullName)
    {
        PyType? self = null;
        self = new PyType(name, fullName, signature: "(**kwargs)", construct: call => new PyNamespace(self!, (PyDict)call["kwargs"]));
        return self;
    }
}
