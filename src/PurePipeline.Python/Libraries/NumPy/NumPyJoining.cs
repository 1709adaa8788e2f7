using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>New arrays: filled ones, and several joined to one.</summary>
internal static class NumPyJoining
{
    public static void AddTo(MemberTable table) => table
        .Function("zeros(shape, dtype=None, order='C')", static call => Filled(call, 0L))
        .Function("ones(shape, dtype=None, order='C')", static call => Filled(call, 1L))
        .Function("full(shape, fill_value, dtype=None, order='C')", Full)
        .Function("stack(arrays, axis=0)", Stack)
        .Function("concatenate(arrays, axis=0)", Concatenate);

    private static ArrayObject Filled(NativeCall call, Scalar value)
    {
        int[] shape = ArrayShapes.Ints(call, "shape");
        DType dtype = NumPyModule.DTypeOf(call) ?? DType.Float64;
        return Fill(call, shape, value, dtype);
    }

    private static ArrayObject Full(NativeCall call)
    {
        Scalar value = ArrayOperators.ToScalar(call["fill_value"]) ?? throw call.Unsupported("a fill_value that is no Python number");
        DType natural = call["fill_value"] switch { bool => DType.Bool, double => DType.Float64, _ => DType.Int64 };
        return Fill(call, ArrayShapes.Ints(call, "shape"), value, NumPyModule.DTypeOf(call) ?? natural);
    }

    private static ArrayObject Fill(NativeCall call, int[] shape, Scalar value, DType dtype)
    {
        if (Array.Exists(shape, length => length < 0))
        {
            throw PythonError.Value("negative dimensions are not allowed");
        }

        call.Run.Budget.RequireArray(shape, dtype.ItemSize());
        return new ArrayObject(NdArray.Full(shape, value, dtype, call.Run.Options.Versions));
    }

    private static ArrayObject Stack(NativeCall call)
    {
        List<NdArray> arrays = Arrays(call);
        int axis = ArrayShapes.Axis(call.Int("axis"), arrays[0].Rank + 1);
        if (arrays.Exists(a => !a.Shape.SequenceEqual(arrays[0].Shape)))
        {
            throw PythonError.Value("all input arrays must have the same shape");
        }

        return Join(call, [.. arrays.Select(a => a.ExpandDims(axis))], axis);
    }

    private static ArrayObject Concatenate(NativeCall call)
    {
        List<NdArray> arrays = Arrays(call);
        if (arrays[0].Rank == 0)
        {
            throw PythonError.Value("zero-dimensional arrays cannot be concatenated");
        }

        return Join(call, arrays, ArrayShapes.Axis(call.Int("axis"), arrays[0].Rank));
    }

    private static List<NdArray> Arrays(NativeCall call)
    {
        List<NdArray> arrays = [.. Sequences.ToList(call.Run, call["arrays"]).Select(a => ArrayMaking.AsArray(call.Run, a, null).Data)];
        return arrays.Count == 0 ? throw PythonError.Value("need at least one array to concatenate")
            : arrays.Exists(a => a.DType != arrays[0].DType) ? throw call.Unsupported("joining arrays of different dtypes")
            : arrays;
    }

    private static ArrayObject Join(NativeCall call, List<NdArray> arrays, int axis)
    {
        int[] shape = arrays[0].Shape.ToArray();
        shape[axis] = 0;
        foreach (NdArray array in arrays)
        {
            int[] own = array.Shape.ToArray();
            int length = own.Length == shape.Length ? own[axis] : 0;
            (own[Math.Min(axis, own.Length - 1)], int sofar) = (shape[axis], shape[axis]);
            shape[axis] = own.AsSpan().SequenceEqual(shape)
                ? checked(sofar + length)
                : throw PythonError.Value("all the input array dimensions except for the concatenation axis must match exactly");
        }

        call.Run.Budget.RequireArray(shape, arrays[0].DType.ItemSize());
        NdArray joined = NdArray.Full(shape, 0L, arrays[0].DType, call.Run.Options.Versions);
        int start = 0;
        foreach (NdArray array in arrays)
        {
            ArrayIndex[] part = new ArrayIndex[axis + 1];
            Array.Fill(part, ArrayIndex.All);
            part[axis] = ArrayIndex.Slice(start, start + array.Shape[axis]);
            joined[part] = array;
            start += array.Shape[axis];
        }

        return new ArrayObject(joined);
    }
}
