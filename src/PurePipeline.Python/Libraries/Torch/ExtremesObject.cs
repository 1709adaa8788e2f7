using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary><c>torch.return_types.max</c>: the extremes along an axis and their places, by name or as a pair.</summary>
internal sealed class ExtremesObject(TensorObject values, TensorObject indices) : PyObject
{
    private static readonly PyType s_type = new("max", "torch.return_types.max");

    static ExtremesObject() => s_type.Members
        .Property("values", static self => ((ExtremesObject)self).Pair.Items[0])
        .Property("indices", static self => ((ExtremesObject)self).Pair.Items[1]);

    public override PyType Type => s_type;

    private PyTuple Pair { get; } = PyTuple.Of(values, indices);

    public override long? Length() => 2;

    public override object GetItem(Interpreter run, object key) => Sequences.GetItem(run, Pair, key);

    public override IEnumerable<object> Iterate(Interpreter run) => Pair.Items;
}
