using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.vectorize</c>: a function of Python for each element. The first result says of which dtype all are.</summary>
internal sealed class Vectorized(PyCallable function, DType? dtype) : PyCallable
{
    private static readonly PyType s_type = new("vectorize", "numpy.vectorize");

    public PyCallable Function => function;

    /// <summary>The dtype of the results, where it is given.</summary>
    public DType? Elements => dtype;

    public override PyType Type => s_type;

    public override string FullName => function.FullName;

    public override object Invoke(Interpreter run, CallArguments arguments)
    {
        if (arguments.Positional.Count != 1 || arguments.Keywords.Count > 0)
        {
            throw new Refusal("numpy.vectorize: more than one argument is not supported.", "numpy.vectorize");
        }

        NdArray array = ArrayMaking.AsArray(run, arguments.Positional[0], null).Data;
        ArrayObject elements = new(array.Reshape(-1));
        List<object> results = [.. Sequences.Iterate(run, elements).Select(element => function.Invoke(run, CallArguments.Of(element)))];
        DType made = dtype ?? (results.Count == 0
            ? throw PythonError.Value("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
            : ArrayMaking.AsArray(run, results[0], null).Data.DType);
        return ArrayReductions.Scalar(ArrayMaking.AsArray(run, new PyList(results), made).Data.Reshape(array.Shape));
    }
}
