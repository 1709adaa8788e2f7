using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>The attributes and methods of <c>numpy.ndarray</c>.</summary>
internal static class ArrayType
{
    public static readonly PyType Type = new(
        "ndarray", "numpy.ndarray", signature: "(shape, dtype=None)", construct: static call => NumPyMaking.Filled(call, 0L));

    static ArrayType()
    {
        ArrayReductions.AddTo(Type.Members);
        Type.Members
        .Property("shape", static self => ArrayShapes.ToTuple(((ArrayObject)self).Data.Shape))
        .Property("dtype", static self => new DTypeObject(((ArrayObject)self).Data.DType))
        .Property("ndim", static self => (long)((ArrayObject)self).Data.Rank)
        .Property("size", static self => ((ArrayObject)self).Data.Length)
        .Property("itemsize", static self => (long)((ArrayObject)self).Data.DType.ItemSize())
        .Property("nbytes", static self => ((ArrayObject)self).Data.Length * ((ArrayObject)self).Data.DType.ItemSize())
        .Property("strides", static self => Strides(((ArrayObject)self).Data))
        .Property("T", static self => ((ArrayObject)self).View(((ArrayObject)self).Data.Transpose()))
        .Method("astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True)", AsType)
        .Method("transpose(self, *axes)", static call => Self(call).View(Transposed(call)))
        .Method("reshape(self, *shape, order='C')", Reshape)
        .Method("squeeze(self, axis=None)", static call => Self(call).View(ArrayLayout.Squeeze(call, Data(call))))
        .Method("swapaxes(self, axis1, axis2, /)", static call =>
            Self(call).View(ArrayLayout.SwapAxes(Data(call), call.Int("axis1"), call.Int("axis2"))))
        .Method("copy(self, order='C')", static call => new ArrayObject(Data(call).Copy()))
        .Method("flatten(self, order='C')", static call => new ArrayObject(Data(call).Copy().Reshape(-1)))
        .Method("ravel(self, order='C')", static call => Self(call).View(Data(call).Reshape(-1)))
        .Method("item(self)", static call => ArrayElements.Item(Data(call)))
        .Method("tolist(self)", ToList)
        .Method("fill(self, value)", Fill)
        .Method("clip(self, min=None, max=None, out=None)", static call => NumPyFunctions.Clip(call, Self(call), call.OrNull("min"), call.OrNull("max")))
        .Method("round(self, decimals=0, out=None)", static call => ArrayReductions.Scalar(Data(call).Round(call.Int("decimals"))))
        .Method("abs(self)", static call => ArrayReductions.Scalar(Data(call).Abs()))
        .Method("cumsum(self, axis=None, dtype=None, out=None)", static call => NumPyDifferences.Running(call, Data(call)))
        .Method("nonzero(self)", static call => NumPyFunctions.Nonzero(Data(call)))
        .Method("dot(self, b)", static call => MatrixProduct.Of(call.Run, Self(call), ArrayMaking.AsArray(call.Run, call["b"], null), ofStacks: false))
        .Method("repeat(self, repeats, axis=None)", static call => new ArrayObject(NumPyArranging.Repeat(call, Data(call))))
        .Method("view(self, dtype=None)", View)
        .Method("setflags(self, write=None, align=None, uic=None)", static _ => PyNone.Value)
        .Method("tobytes(self, order='C')", static call => new PyBytes(Data(call).ToBytes()))
        .Method("argsort(self, axis=-1, kind=None)", static call => NumPyFunctions.ArgSort(call, Data(call)))
        .Method("sort(self, axis=-1, kind=None)", static call =>
        {
            Self(call).SetItem(call.Run, PyEllipsis.Value, new ArrayObject(NumPyFunctions.Sort(call, Data(call))));
            return PyNone.Value;
        })
        .Property("data", static self => new ArrayFlags((ArrayObject)self))
        .Property("flags", static self => new ArrayFlags((ArrayObject)self))
        .Property("flat", static self => new FlatIterator((ArrayObject)self));
    }

    // In bytes; an axis of one element has NumPy's usual stride, which tells nothing.
    private static PyTuple Strides(NdArray array)
    {
        ReadOnlySpan<long> strides = array.Strided.Layout.Strides;
        object[] bytes = new object[strides.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = strides[i] * array.DType.ItemSize();
        }

        return new PyTuple(bytes);
    }

    private static ArrayObject Self(NativeCall call) => (ArrayObject)call.Self;

    private static NdArray Data(NativeCall call) => Self(call).Data;

    private static ArrayObject AsType(NativeCall call)
    {
        DType dtype = DTypeNames.Parse(call["dtype"]);
        ArrayObject self = Self(call);
        bool same = dtype == self.Data.DType;
        bool isScalar = !ReferenceEquals(self.Type, Type);
        return same && !call.Truth("copy") ? self
            : new ArrayObject(same ? self.Data.Copy() : self.Data.AsType(dtype), isScalar);
    }

    private static NdArray Transposed(NativeCall call)
    {
        PyTuple axes = call.Star("axes");
        return axes.Items.Length == 0 || axes.Items[0] is PyNone
            ? Data(call).Transpose()
            : ArrayLayout.Transpose(Data(call), ArrayShapes.Ints(call, "axes"));
    }

    private static ArrayObject Reshape(NativeCall call)
    {
        ArrayLayout.RequireCOrder(call);
        return Self(call).View(Data(call).Reshape(ArrayShapes.Ints(call, "shape")));
    }

    // The same bytes as elements of another dtype of the same size.
    private static ArrayObject View(NativeCall call)
    {
        if (call.OrNull("dtype") is null || DTypeNames.Parse(call["dtype"]) == Data(call).DType)
        {
            return Self(call).View(Data(call));
        }

        DType dtype = DTypeNames.Parse(call["dtype"]);
        return dtype.ItemSize() != Data(call).DType.ItemSize()
            ? throw call.Unsupported("a dtype of another size")
            : new ArrayObject(new NdArray(StridedArray.Of(dtype, Data(call).ToBytes(), Data(call).Shape), Data(call).Versions));
    }

    private static object ToList(NativeCall call)
    {
        call.Run.Budget.Charge(Data(call).Length);
        return ArrayElements.ToList(Data(call));
    }

    private static PyNone Fill(NativeCall call)
    {
        Data(call).Fill(ArrayOperators.ToScalar(call["value"]) ?? throw call.Unsupported("a value that is no Python number"));
        return PyNone.Value;
    }
}
