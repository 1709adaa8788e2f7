using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>A subscript as NumPy's indices: ints, slices, None, <c>...</c>, and lists, arrays of places and masks.</summary>
internal static class ArrayIndices
{
    public static ArrayIndex[] Of(Interpreter run, object key)
    {
        run.Budget.Charge();
        return key is PyTuple tuple ? [.. tuple.Items.Select(one => One(run, one))] : [One(run, key)];
    }

    /// <summary><c>array[key]</c>: a view, or a copy where arrays pick elements.</summary>
    public static NdArray Part(Interpreter run, NdArray array, ReadOnlySpan<ArrayIndex> indices)
    {
        try
        {
            return Picked(run, array, indices) is { } picked ? picked.Read() : array[indices];
        }
        catch (ArgumentException error)
        {
            throw PythonError.Index(LibraryErrors.Sentence(error));
        }
    }

    /// <summary><c>array[key] = values</c>.</summary>
    public static void Assign(Interpreter run, NdArray array, object key, NdArray values)
    {
        ArrayIndex[] indices = Of(run, key);
        try
        {
            if (Picked(run, array, indices) is { } picked)
            {
                picked.Write(values);
                return;
            }
        }
        catch (ArgumentException error)
        {
            throw PythonError.Index(LibraryErrors.Sentence(error));
        }

        NdArray part = Part(run, array, indices);
        part[ArrayIndex.Ellipsis] = values;
    }

    private static PickedElements? Picked(Interpreter run, NdArray array, ReadOnlySpan<ArrayIndex> indices)
    {
        var picked = PickedElements.TryOf(array, indices);
        run.Budget.RequireArray(picked?.Shape ?? [], sizeof(long));
        return picked;
    }

    /// <summary>Whether arrays or lists are among the indices.</summary>
    public static bool ArePicking(ReadOnlySpan<ArrayIndex> indices)
    {
        foreach (ArrayIndex index in indices)
        {
            if (index.Picked is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>With an ellipsis even a single element stays an array.</summary>
    public static bool HasEllipsis(object key) => key is PyEllipsis || (key is PyTuple tuple && tuple.Items.Any(i => i is PyEllipsis));

    private static ArrayIndex One(Interpreter run, object index) => index switch
    {
        PyNone => ArrayIndex.NewAxis,
        PyEllipsis => ArrayIndex.Ellipsis,
        PySlice slice => ArrayIndex.Slice(Bound(slice.Start), Bound(slice.Stop), Step(slice.Step)),
        bool => throw Fancy("bool"),
        Torch.TensorObject { Tensor: { Rank: > 0 } places } => places.Data,
        PyList or PyRange or ArrayObject { Data.Rank: > 0 } or PyTuple { Items.Length: > 0 } => ArrayMaking.AsArray(run, index, null).Data,
        _ when PyInteger.TryIndex(index) is { } number => NativeCall.ToInt(number),
        PyTuple or IArrayValue => throw Fancy(PyTypes.NameOf(index)),
        _ => throw PythonError.Index(
            "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices"),
    };

    private static Refusal Fancy(string type) =>
        new($"numpy.ndarray: indexing by a {type} is not supported; ints, slices, None, ..., lists and arrays are.", "numpy.ndarray.__getitem__");

    private static int? Bound(object bound) => bound is PyNone ? null : PyInteger.TryIndex(bound) switch
    {
        long number => (int)Math.Clamp(number, int.MinValue, int.MaxValue),
        { } big => PyInteger.IsNegative(big) ? int.MinValue : int.MaxValue,
        null => throw PythonError.Type("slice indices must be integers or None or have an __index__ method"),
    };

    private static int Step(object step) => Bound(step) switch
    {
        null => 1,
        0 => throw PythonError.Value("slice step cannot be zero"),
        { } number => number,
    };
}
