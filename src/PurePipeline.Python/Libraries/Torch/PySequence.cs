using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary><c>nn.Sequential</c> and <c>transforms.Compose</c>: callables one after the other.</summary>
internal sealed class PySequence(IReadOnlyList<object> steps) : PyCallable
{
    private static readonly PyType s_type = new("Compose", "torchvision.transforms.Compose");

    static PySequence() => s_type.Members.Property("transforms", static self => new PyList([.. ((PySequence)self).Steps]));

    public IReadOnlyList<object> Steps { get; } = steps;

    public override PyType Type => s_type;

    public override string FullName => s_type.FullName;

    public override long? Length() => Steps.Count;

    public override object Invoke(Interpreter run, CallArguments arguments)
    {
        object value = arguments.Positional.Count == 1 && arguments.Keywords.Count == 0
            ? arguments.Positional[0]
            : throw PythonError.Type("A sequence of transforms is called with one input.");
        foreach (object step in Steps)
        {
            run.Budget.Charge();
            value = step is PyCallable callable
                ? callable.Invoke(run, CallArguments.Of(value))
                : throw PythonError.Type($"'{PyTypes.NameOf(step)}' object is not callable");
        }

        return value;
    }

    public override object? GetItem(Interpreter run, object key) => Sequences.GetItem(run, new PyTuple([.. Steps]), key);

    public override IEnumerable<object>? Iterate(Interpreter run) => Steps;
}
