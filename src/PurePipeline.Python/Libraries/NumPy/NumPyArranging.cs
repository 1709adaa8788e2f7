using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Elements arranged anew: borders, repetitions, turns, parts.</summary>
internal static class NumPyArranging
{
    /// <summary><c>numpy.lib.stride_tricks</c>.</summary>
    public static readonly PyModule StrideTricks = new(new MemberTable("numpy.lib.stride_tricks")
        .Function("sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False)", static call =>
        {
            NdArray array = NumPyFunctions.Data(call, "x").Load();
            int[] sizes = ArrayShapes.Ints(call, "window_shape");
            if (call.OrNull("axis") is null && sizes.Length != array.Rank)
            {
                throw PythonError.Value(
                    $"Since axis is `None`, must provide window_shape for all dimensions of `x`; got {sizes.Length} window_shape elements and `x.ndim` is {array.Rank}.");
            }

            int[] axes = call.OrNull("axis") is null ? [.. Enumerable.Range(0, array.Rank)] : [.. ArrayShapes.Ints(call, "axis").Select(axis => ArrayShapes.Axis(axis, array.Rank))];
            return new ArrayObject(array.SlidingWindows(sizes, axes), isReadOnly: true);
        }));

    /// <summary><c>numpy.lib</c>, from which NumPy 1 has <c>pad</c>, too.</summary>
    public static readonly PyModule Lib = new(new MemberTable("numpy.lib")
        .Constant("stride_tricks", StrideTricks)
        .Function("pad(array, pad_width, mode='constant', **kwargs)", Pad)
        .Only("pad", static versions => versions.NumPy < new Version(2, 0)));

    public static void AddTo(MemberTable table) => table
        .Function("pad(array, pad_width, mode='constant', **kwargs)", Pad)
        .Function("tile(A, reps)", Tile)
        .Function("repeat(a, repeats, axis=None)", static call => new ArrayObject(Repeat(call, NumPyFunctions.Data(call, "a"))))
        .Function("roll(a, shift, axis=None)", Roll)
        .Function("rot90(m, k=1, axes=(0, 1))", Rotate)
        .Function("ravel(a, order='C')", static call => new ArrayObject(NumPyFunctions.Data(call, "a").Reshape(-1)))
        .Function("broadcast_to(array, shape)", static call => new ArrayObject(
            NumPyFunctions.Data(call, "array").BroadcastTo(ArrayShapes.Ints(call, "shape")), isReadOnly: true))
        .Function("resize(a, new_shape)", Resized)
        .Function("take(a, indices, axis=None)", Take)
        .Function("split(ary, indices_or_sections, axis=0)", static call => Split(call, call.Int("axis"), equal: true))
        .Function("array_split(ary, indices_or_sections, axis=0)", static call => Split(call, call.Int("axis"), equal: false))
        .Function("hsplit(ary, indices_or_sections)", static call => Split(call, NumPyFunctions.Data(call, "ary").Rank > 1 ? 1 : 0, equal: true))
        .Function("vsplit(ary, indices_or_sections)", static call => Split(call, 0, equal: true))
        .Function("dsplit(ary, indices_or_sections)", static call => Split(call, 2, equal: true))
        .Function("atleast_1d(ary)", static call => AtLeast(call, 1))
        .Function("atleast_2d(ary)", static call => AtLeast(call, 2))
        .Function("atleast_3d(ary)", static call => AtLeast(call, 3))
        .Function("shape(a)", static call => ArrayShapes.ToTuple(NumPyFunctions.Data(call, "a").Shape))
        .Function("ndim(a)", static call => (long)NumPyFunctions.Data(call, "a").Rank)
        .Function("size(a, axis=None)", static call => call.OrNull("axis") is null
            ? NumPyFunctions.Data(call, "a").Length
            : (long)NumPyFunctions.Data(call, "a").Shape[ArrayShapes.Axis(call.Int("axis"), NumPyFunctions.Data(call, "a").Rank)]);

    // The elements over and over again, until the shape is full.
    private static ArrayObject Resized(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "a");
        int[] shape = PyInteger.TryIndex(call["new_shape"]) is not null ? [call.Int("new_shape")] : ArrayShapes.Ints(call, "new_shape");
        if (Array.Exists(shape, static side => side < 0))
        {
            throw PythonError.Value("all elements of `new_shape` must be non-negative");
        }

        call.Run.Budget.RequireArray(shape, array.DType.ItemSize());
        long length = shape.Aggregate(1L, static (product, side) => product * side);
        if (array.Length == 0 || length == 0)
        {
            return new ArrayObject(NdArray.Full(shape, 0L, array.DType, array.Versions));
        }

        NdArray flat = array.Reshape(-1);
        int times = (int)((length + array.Length - 1) / array.Length);
        NdArray whole = times == 1 ? flat : NdArray.Concatenate([.. Enumerable.Repeat(flat, times)]);
        return new ArrayObject(whole[..(int)length].Reshape(shape).Copy());
    }

    public static NdArray Repeat(NativeCall call, NdArray array)
    {
        (NdArray flat, int axis) = call.OrNull("axis") is null ? (array.Reshape(-1), 0) : (array, ArrayShapes.Axis(call.Int("axis"), array.Rank));
        int length = flat.Shape[axis];
        int[] times = ArrayMaking.AsArray(call.Run, call["repeats"], null).Data.Rank == 0
            ? [.. Enumerable.Repeat(NativeCall.ToInt(call["repeats"]), length)]
            : call.Ints("repeats");
        if (times.Length != length || Array.Exists(times, t => t < 0))
        {
            throw PythonError.Value(times.Length != length ? "operands could not be broadcast together" : "repeats may not contain negative values.");
        }

        int[] shape = flat.Shape.ToArray();
        shape[axis] = times.Sum();
        call.Run.Budget.RequireArray(shape, flat.DType.ItemSize());
        return flat.Take([.. Enumerable.Range(0, length).SelectMany(i => Enumerable.Repeat(i, times[i]))], axis);
    }

    private static ArrayObject Pad(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "array");
        (int Before, int After)[] widths = Widths(call, call["pad_width"], array.Rank);
        int[] shape = [.. array.Shape.ToArray().Select((length, axis) => checked(length + widths[axis].Before + widths[axis].After))];
        call.Run.Budget.RequireArray(shape, array.DType.ItemSize());
        var options = (PyDict)call["kwargs"];
        string mode = call.Text("mode");
        if (mode == "constant")
        {
            return new ArrayObject(Constant(call, array, widths, options.Items.TryGetValue("constant_values", out object? values) ? values : 0L));
        }

        if (options.Items.Count > 0)
        {
            throw call.Unsupported("an option of that mode");
        }

        ArrayPadding padding = mode switch
        {
            "edge" => ArrayPadding.Edge,
            "reflect" => ArrayPadding.Reflect,
            "symmetric" => ArrayPadding.Symmetric,
            "wrap" => ArrayPadding.Wrap,
            _ => throw call.Unsupported($"mode={Representation.Repr(mode)}"),
        };
        return new ArrayObject(array.Rank == 0 ? array : array.Pad(widths, padding));
    }

    private static NdArray Constant(NativeCall call, NdArray array, (int Before, int After)[] widths, object values)
    {
        object[,] fills = new object[array.Rank, 2];
        List<object>? pairs = values is PyTuple or PyList ? Sequences.ToList(call.Run, values) : null;
        for (int axis = 0; axis < array.Rank; axis++)
        {
            object own = pairs is null ? values : pairs[0] is PyTuple or PyList ? pairs[pairs.Count == 1 ? 0 : axis] : values;
            List<object>? two = own is PyTuple or PyList ? Sequences.ToList(call.Run, own) : null;
            (fills[axis, 0], fills[axis, 1]) = two is null ? (own, own) : (two[0], two[^1]);
        }

        for (int axis = 0; axis < array.Rank; axis++)
        {
            (int before, int after) = widths[axis];
            if ((before, after) == (0, 0))
            {
                continue;
            }

            int[] shape = array.Shape.ToArray();
            int length = shape[axis];
            shape[axis] += before + after;
            NdArray whole = NdArray.Full(shape, 0L, array.DType, array.Versions);
            whole[Part(axis, 0, before)] = ArrayMaking.AsArray(call.Run, fills[axis, 0], null).Data;
            whole[Part(axis, before + length, shape[axis])] = ArrayMaking.AsArray(call.Run, fills[axis, 1], null).Data;
            whole[Part(axis, before, before + length)] = array;
            array = whole;
        }

        return array;
    }

    private static (int Before, int After)[] Widths(NativeCall call, object value, int rank)
    {
        NdArray given = ArrayMaking.AsArray(call.Run, value, null).Data;
        int[] numbers = given.DType.IsFloat()
            ? throw PythonError.Type("`pad_width` must be of integral type.")
            : [.. given.AsType(DType.Int64).ToArray<long>().Select(n => checked((int)n))];
        if (Array.Exists(numbers, n => n < 0))
        {
            throw PythonError.Value("index can't contain negative values");
        }

        (int, int)[] widths = new (int, int)[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            widths[axis] = (numbers.Length, given.Rank) switch
            {
                (1, _) => (numbers[0], numbers[0]),
                (2, 1) or (2, 2) when given.Shape[^1] == 2 => (numbers[0], numbers[1]),
                _ when given.Rank == 2 && given.Shape[0] == rank => (numbers[axis * given.Shape[1]], numbers[((axis + 1) * given.Shape[1]) - 1]),
                _ => throw PythonError.Value($"operands could not be broadcast together with remapped shapes [original->remapped]: pad_width for an array of {rank} axes"),
            };
        }

        return widths;
    }

    private static ArrayIndex[] Part(int axis, int start, int stop)
    {
        ArrayIndex[] part = new ArrayIndex[axis + 1];
        Array.Fill(part, ArrayIndex.All);
        part[axis] = ArrayIndex.Slice(start, stop);
        return part;
    }

    private static ArrayObject Tile(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "A");
        int[] times = ArrayShapes.Ints(call, "reps");
        while (array.Rank < times.Length)
        {
            array = array.ExpandDims(0);
        }

        times = [.. Enumerable.Repeat(1, array.Rank - times.Length), .. times];
        call.Run.Budget.RequireArray([.. array.Shape.ToArray().Select((length, axis) => checked(length * Math.Max(times[axis], 0)))], array.DType.ItemSize());
        return new ArrayObject(array.Tile([.. times.Select(t => Math.Max(t, 0))]));
    }

    private static ArrayObject Roll(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "a");
        if (call.OrNull("axis") is null)
        {
            int[] shape = array.Shape.ToArray();
            return new ArrayObject(array.Reshape(-1).Roll(call.Int("shift"), 0).Reshape(shape));
        }

        int[] axes = ArrayShapes.Ints(call, "axis");
        int[] shifts = ArrayShapes.Ints(call, "shift");
        for (int i = 0; i < axes.Length; i++)
        {
            array = array.Roll(shifts[shifts.Length == 1 ? 0 : i], ArrayShapes.Axis(axes[i], array.Rank));
        }

        return new ArrayObject(array);
    }

    private static ArrayObject Rotate(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "m");
        int[] axes = [.. call.Ints("axes").Select(axis => ArrayShapes.Axis(axis, array.Rank))];
        NdArray turned = array.Rot90(call.Int("k"), axes[0], axes[1]);
        return call["m"] is ArrayObject given ? given.View(turned) : new ArrayObject(turned);
    }

    private static object Take(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "a");
        NdArray places = NumPyFunctions.Data(call, "indices");
        (NdArray from, int axis) = call.OrNull("axis") is null ? (array.Reshape(-1), 0) : (array, ArrayShapes.Axis(call.Int("axis"), array.Rank));
        NdArray taken = from.Take([.. places.AsType(DType.Int64).ToArray<long>().Select(place => checked((int)place))], axis);
        return ArrayReductions.Scalar(taken.Reshape([.. from.Shape[..axis], .. places.Shape, .. from.Shape[(axis + 1)..]]));
    }

    private static PyList Split(NativeCall call, int axis, bool equal)
    {
        ArrayObject array = ArrayMaking.AsArray(call.Run, call["ary"], null);
        axis = ArrayShapes.Axis(axis, array.Data.Rank);
        int length = array.Data.Shape[axis];
        List<int> cuts = [0];
        if (call["indices_or_sections"] is PyTuple or PyList or ArrayObject { Data.Rank: > 0 })
        {
            cuts.AddRange(call.Ints("indices_or_sections").Select(cut => Math.Clamp(cut < 0 ? cut + length : cut, 0, length)));
            cuts.Add(length);
        }
        else
        {
            int sections = call.Int("indices_or_sections");
            return new PyList([.. (equal ? array.Data.Split(sections, axis) : array.Data.ArraySplit(sections, axis)).Select(part => (object)array.View(part))]);
        }

        return new PyList([.. cuts.Zip(cuts.Skip(1)).Select(cut => (object)array.View(array.Data[Part(axis, cut.First, Math.Max(cut.First, cut.Second))]))]);
    }

    private static ArrayObject AtLeast(NativeCall call, int rank)
    {
        ArrayObject array = ArrayMaking.AsArray(call.Run, call["ary"], null);
        NdArray data = array.Data;
        if (rank == 3 && data.Rank == 2)
        {
            return array.View(data.ExpandDims(2));
        }

        for (int i = data.Rank; i < rank; i++)
        {
            data = rank == 3 && i == 2 ? data.ExpandDims(2) : data.ExpandDims(0);
        }

        return array.View(data);
    }
}
