using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>NumPy's module.</summary>
internal static class NumPyModule
{
    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        MemberTable table = new MemberTable("numpy")
            .Constant("newaxis", PyNone.Value)
            .Constant("pi", Math.PI)
            .Constant("inf", double.PositiveInfinity)
            .Constant("nan", double.NaN)
            .Alias("Inf", "inf").Alias("Infinity", "inf").Alias("infty", "inf").Alias("PINF", "inf").Alias("NaN", "nan").Alias("NAN", "nan")
            .Constant("NINF", double.NegativeInfinity)
            .Constant("e", Math.E)
            .Constant("__version__", "2.4.6")
            .Constant("ndarray", ArrayType.Type)
            .Constant("dtype", DTypeObject.DTypeType)
            .Function("issubdtype(arg1, arg2)", IsSubDType)
            .Function("result_type(*arrays_and_dtypes)", static call => new DTypeObject(call.Star("arrays_and_dtypes").Items
                .Select(value => DTypeNames.TryParse(value) ?? ArrayMaking.AsArray(call.Run, value, null).Data.DType).Aggregate(NumPyPromotion.Promote)))
            .Function("isscalar(element)", static call => Numbers.IsNumber(call["element"]) || call["element"] is string || (call["element"] as ArrayObject)?.Type.Base is not null)
            .Function("set_printoptions(*args, **kwargs)", static _ => PyNone.Value)
            .Function("save(file, arr)", static _ => PyNone.Value)
            .Function("errstate(**kwargs)", static _ => Torch.NoGradient.Instance)
            .Function("seterr(**kwargs)", static _ => new PyDict())
            .Function("asarray(a, dtype=None, order=None)", static call => ArrayMaking.AsArray(call.Run, call["a"], DTypeOf(call)))
            .Function("array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0)", Array)
            .Function("isinf(x, /)", static call => ArrayReductions.Scalar(Data(call, "x").IsInf()))
            .Function("ascontiguousarray(a, dtype=None)", static call => AsContiguous(ArrayMaking.AsArray(call.Run, call["a"], DTypeOf(call))))
            .Function("require(a, dtype=None, requirements=None)", static call => AsContiguous(ArrayMaking.AsArray(call.Run, call["a"], DTypeOf(call))))
            .Function("asanyarray(a, dtype=None, order=None)", static call => ArrayMaking.AsArray(call.Run, call["a"], DTypeOf(call)))
            .Function("copy(a, order='K')", static call => new ArrayObject(Data(call, "a").Copy()))
            .Function("transpose(a, axes=None)", static call => View(call, "a", call.OrNull("axes") is null
                ? Data(call, "a").Transpose()
                : ArrayLayout.Transpose(Data(call, "a"), ArrayShapes.Ints(call, "axes"))))
            .Function("expand_dims(a, axis)", static call => View(call, "a", ArrayLayout.ExpandDims(call, Data(call, "a"))))
            .Function("squeeze(a, axis=None)", static call => View(call, "a", ArrayLayout.Squeeze(call, Data(call, "a"))))
            .Function("reshape(a, shape=None, order='C', *, newshape=None, copy=None)", static call =>
            {
                ArrayLayout.RequireCOrder(call);
                return View(call, "a", Data(call, "a").Reshape(ArrayShapes.Ints(call, call.OrNull("shape") is null ? "newshape" : "shape")));
            })
            .Function("swapaxes(a, axis1, axis2)", static call =>
                View(call, "a", ArrayLayout.SwapAxes(Data(call, "a"), call.Int("axis1"), call.Int("axis2"))))
            .Function("moveaxis(a, source, destination)", static call =>
                View(call, "a", ArrayLayout.MoveAxis(Data(call, "a"), ArrayShapes.Ints(call, "source"), ArrayShapes.Ints(call, "destination"))))
            .Function("rollaxis(a, axis, start=0)", static call => View(call, "a", ArrayLayout.RollAxis(call, Data(call, "a"))))
            .Function("flip(m, axis=None)", Flip)
            .Function("flipud(m)", static call => View(call, "m", Data(call, "m").Flip(0)))
            .Function("fliplr(m)", static call => View(call, "m", Data(call, "m").Flip(1)));
        ScalarTypes.AddTo(table);
        NumPyArithmetic.AddTo(table);
        NumPyMaking.AddTo(table);
        NumPyJoining.AddTo(table);
        NumPyInserting.AddTo(table);
        NumPyArranging.AddTo(table);
        NumPyFunctions.AddTo(table);
        ArrayReductions.AddFunctionsTo(table);
        NumPyReading.AddTo(table);
        NumPyMathematics.AddTo(table);
        NumPyDifferences.AddTo(table);
        NumPyBins.AddTo(table);
        NumPyBits.AddTo(table);
        NumPyGrids.AddTo(table);
        NumPyLimits.AddTo(table);
        NumPyAssigning.AddTo(table);
        NumPySums.AddTo(table);
        NumPySets.AddTo(table);
        NumPyChoices.AddTo(table);
        NumPyNans.AddTo(table);
        NumPyWalking.AddTo(table);
        UfuncMethods.AddTo(table);
        return table;
    }

    private static object IsSubDType(NativeCall call)
    {
        static PyType kind(object value) => value is PyType type && type.IsSubtypeOf(ScalarTypes.Generic) ? type : ScalarTypes.TypeOf(DTypeNames.Parse(value));
        return kind(call["arg1"]).IsSubtypeOf(kind(call["arg2"]));
    }

    /// <summary>The dtype argument; null for None.</summary>
    public static DType? DTypeOf(NativeCall call) => call.OrNull("dtype") is { } dtype ? DTypeNames.Parse(dtype) : null;

    private static NdArray Data(NativeCall call, string name) => ArrayMaking.AsArray(call.Run, call[name], null).Data;

    private static ArrayObject View(NativeCall call, string name, NdArray view) =>
        call[name] is ArrayObject array ? array.View(view) : new ArrayObject(view);

    private static ArrayObject Array(NativeCall call)
    {
        ArrayObject array = ArrayMaking.AsArray(call.Run, call["object"], DTypeOf(call));
        NdArray data = array.Data;
        for (int rank = data.Rank; rank < Math.Min(call.Int("ndmin"), 32); rank++)
        {
            data = data.ExpandDims(0);
        }

        // A description of a picture is nobody's memory yet, so it is as good as a copy.
        bool copied = call["object"] is not (ArrayObject or IArrayValue) || call["object"] is Pil.ImageObject;
        return new ArrayObject(copied || !call.Truth("copy") ? data : data.Copy());
    }

    private static ArrayObject AsContiguous(ArrayObject array) =>
        !array.Data.Strided.Layout.IsContiguous ? new ArrayObject(array.Data.Copy())
        : array.Data.Rank == 0 ? array.View(array.Data.ExpandDims(0))
        : array;

    private static ArrayObject Flip(NativeCall call)
    {
        NdArray data = Data(call, "m");
        IEnumerable<int> axes = call.OrNull("axis") is null ? Enumerable.Range(0, data.Rank) : ArrayShapes.Ints(call, "axis");
        return View(call, "m", axes.Aggregate(data, (flipped, axis) => flipped.Flip(ArrayShapes.Axis(axis, flipped.Rank))));
    }
}
