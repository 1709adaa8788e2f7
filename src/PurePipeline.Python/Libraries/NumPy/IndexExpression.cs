using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.s_[1:3, ::2]</c> and <c>np.index_exp[...]</c>: what stands in the brackets, to index with later.</summary>
internal sealed class IndexExpression(bool isAlwaysTuple) : PyObject
{
    private static readonly PyType s_type = new("IndexExpression", "numpy.lib.index_tricks.IndexExpression");

    public override PyType Type => s_type;

    public bool IsAlwaysTuple => isAlwaysTuple;

    public override object GetItem(Interpreter run, object key) => isAlwaysTuple && key is not PyTuple ? PyTuple.Of(key) : key;
}
