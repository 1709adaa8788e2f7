using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>How an array lies in memory, of which <c>array.flags</c> and the memory view <c>array.data</c> tell.</summary>
internal sealed class ArrayFlags(ArrayObject array) : PyObject
{
    private static readonly PyType s_type = new("flagsobj", "numpy.flagsobj");

    static ArrayFlags() => s_type.Members
        .Property("contiguous", static self => ((ArrayFlags)self).IsInOrder)
        .Property("c_contiguous", static self => ((ArrayFlags)self).IsInOrder)
        .Property("writeable", static self => !((ArrayFlags)self).IsReadOnly)
        .Property("readonly", static self => ((ArrayFlags)self).IsReadOnly)
        .Property("shape", static self => ArrayShapes.ToTuple(((ArrayFlags)self).Array.Shape))
        .Property("nbytes", static self => ((ArrayFlags)self).Array.Length * ((ArrayFlags)self).Array.DType.ItemSize());

    public override PyType Type => s_type;

    private NdArray Array => array.Data;

    private bool IsReadOnly => array.IsReadOnly;

    private bool IsInOrder => array.Data.Strided.Layout.IsContiguous;

    public override object? GetItem(Interpreter run, object key) => key switch
    {
        "C_CONTIGUOUS" or "C" or "CONTIGUOUS" => IsInOrder,
        "WRITEABLE" or "W" => !IsReadOnly,
        _ => throw new Refusal($"flags[{Representation.Repr(key)}] is not supported; flags['C_CONTIGUOUS'] and flags['WRITEABLE'] are.", "numpy.ndarray.flags"),
    };
}
