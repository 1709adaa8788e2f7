using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>A subscript as NumPy's basic index: ints, slices, None and <c>...</c>.</summary>
internal static class ArrayIndices
{
    public static ArrayIndex[] Of(Interpreter run, object key)
    {
        run.Budget.Charge();
        return key is PyTuple tuple ? [.. tuple.Items.Select(One)] : [One(key)];
    }

    /// <summary><c>array[key]</c>, a view.</summary>
    public static NdArray Part(Interpreter run, NdArray array, object key)
    {
        ArrayIndex[] indices = Of(run, key);
        try
        {
            return array[indices];
        }
        catch (ArgumentException error)
        {
            throw PythonError.Index(LibraryErrors.Sentence(error));
        }
    }

    /// <summary>With an ellipsis even a single element stays an array.</summary>
    public static bool HasEllipsis(object key) => key is PyEllipsis || (key is PyTuple tuple && tuple.Items.Any(i => i is PyEllipsis));

    private static ArrayIndex One(object index) => index switch
    {
        PyNone => ArrayIndex.NewAxis,
        PyEllipsis => ArrayIndex.Ellipsis,
        PySlice slice => ArrayIndex.Slice(Bound(slice.Start), Bound(slice.Stop), Step(slice.Step)),
        bool => throw Fancy("bool"),
        _ when PyInteger.TryIndex(index) is { } number => NativeCall.ToInt(number),
        PyList or PyTuple or IArrayValue => throw Fancy(PyTypes.NameOf(index)),
        _ => throw PythonError.Index(
            "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices"),
    };

    private static Refusal Fancy(string type) =>
        new($"numpy.ndarray: indexing by a {type} is not supported; ints, slices, None and ... are.", "numpy.ndarray.__getitem__");

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
