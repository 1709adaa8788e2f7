using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>array.flat</c>: the elements in C order, however the array lies in memory; what is assigned to them is the array's.</summary>
internal sealed class FlatIterator(ArrayObject array) : PyObject, IArrayValue
{
    private static readonly PyType s_type = new("flatiter", "numpy.flatiter");

    static FlatIterator() => s_type.Members
        .Property("base", static self => ((FlatIterator)self).Base)
        .Method("copy(self)", static call => new ArrayObject(((FlatIterator)call.Self).ToNdArray()));

    public override PyType Type => s_type;

    private ArrayObject Base => array;

    public NdArray ToNdArray() => array.Data.Copy().Reshape(-1);

    public override long? Length() => array.Data.Length;

    public override object? GetItem(Interpreter run, object key) => new ArrayObject(ToNdArray()).GetItem(run, key);

    public override IEnumerable<object>? Iterate(Interpreter run) => new ArrayObject(ToNdArray()).Iterate(run);

    /// <summary><c>array.flat[key] = values</c>: as many as there are places, from their beginning again where there are fewer.</summary>
    public override bool SetItem(Interpreter run, object key, object value)
    {
        if (array.IsReadOnly)
        {
            throw PythonError.Value("assignment destination is read-only");
        }

        NdArray values = ArrayMaking.AsArray(run, value, null).Data;
        ArrayObject places = new(NdArray.Arange(0, array.Data.Length));
        NdArray chosen = ArrayMaking.AsArray(run, places.GetItem(run, key)!, null).Data;
        if (values.Length == 0)
        {
            throw chosen.Length == 0 ? new Refusal("Assigning nothing to .flat is not supported.", "numpy.flatiter") : PythonError.Value("Error setting single item of array.");
        }

        run.Budget.RequireArray([(int)chosen.Length], sizeof(long));
        array.Data.SetFlat(chosen, values);
        return true;
    }
}
