using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>
/// <c>np.r_[a, 0, 1:5]</c> and <c>np.c_[a, b]</c>: arrays, numbers and ranges one behind the other, along the first axis, or as columns along the last.
/// </summary>
internal sealed class Concatenator(string name, bool isOfColumns) : PyObject
{
    private readonly PyType _type = new(name, $"numpy.lib.index_tricks.{name}");

    /// <summary>Whether it is <c>np.c_</c>.</summary>
    public bool IsOfColumns => isOfColumns;

    public override PyType Type => _type;

    public override object GetItem(Interpreter run, object key)
    {
        object[] given = key is PyTuple tuple ? tuple.Items : [key];
        if (given.Any(item => item is string))
        {
            throw new Refusal("A directive in text is not supported.", isOfColumns ? "numpy.c_" : "numpy.r_");
        }

        NdArray[] arrays = [.. given.Select(item => item is PySlice slice ? NumPyGrids.Axis(run, slice) : ArrayMaking.AsArray(run, item, null).Data)];

        // A Python number takes the arrays' dtype where it is of its kind; before 2.0, whole numbers with a sign are of another kind than those without.
        bool signsMatter = run.Options.Versions.NumPy.Major < 2;
        IEnumerable<int> strong = Enumerable.Range(0, given.Length).Where(i => !Numbers.IsNumber(given[i]));
        DType? own = strong.Any() ? strong.Select(i => arrays[i].DType).Aggregate(NumPyPromotion.Promote) : null;
        DType dtype = Enumerable.Range(0, given.Length).Where(i => Numbers.IsNumber(given[i]) && !Takes(own, arrays[i].DType, signsMatter))
            .Select(i => arrays[i].DType).Aggregate(own ?? DType.Bool, NumPyPromotion.Promote);
        int rank = Math.Max(isOfColumns ? 2 : 1, arrays.Max(static array => array.Rank));
        arrays = [.. arrays.Select(array => Raised(array, rank))];
        int axis = isOfColumns ? rank - 1 : 0;
        run.Budget.RequireArray(NdArray.JoinedShape(arrays, axis), dtype.ItemSize());
        return new ArrayObject(NdArray.Concatenate(arrays, axis, dtype).WithVersions(run.Options.Versions));
    }

    /// <summary>Whether arrays of a dtype take a Python number of a type as one of their own.</summary>
    public static bool Takes(DType? own, DType number, bool signsMatter) =>
        number.Kind() <= own?.Kind() || (!signsMatter && number == DType.Int64 && own?.Kind() == DTypeKind.Unsigned);

    // The axes that are missing come before an array's own; c_ has those of one axis as columns.
    private NdArray Raised(NdArray array, int rank)
    {
        int[] shape = array.Shape.ToArray();
        return isOfColumns && array.Rank <= 1
            ? array.Reshape([.. Enumerable.Repeat(1, rank - 2), array.Rank == 0 ? 1 : shape[0], 1])
            : array.Reshape([.. Enumerable.Repeat(1, rank - array.Rank), .. shape]);
    }
}
