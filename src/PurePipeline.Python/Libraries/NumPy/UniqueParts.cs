using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.unique(array, axis=...)</c>: the different parts along an axis, ordered by their elements from the first on; of equal ones the first counts.</summary>
internal static class UniqueParts
{
    public static object Of(NativeCall call, NdArray array, int axis)
    {
        if (array.DType is DType.Float16 or DType.BFloat16)
        {
            throw call.Unsupported($"axis with {array.DType.NumPyName()}");
        }

        NdArray rows = array.MoveAxis(axis, 0).Load();
        int count = rows.Shape[0];
        int width = count == 0 ? 0 : (int)(rows.Length / count);
        call.Run.Budget.Charge(rows.Length);
        int[] order = array.DType.IsFloat() || array.DType == DType.UInt64
            ? Order(rows.Reshape(count, width).AsType(DType.Float64).ToArray<double>(), count, width, call)
            : Order(rows.Reshape(count, width).AsType(DType.Int64).ToArray<long>(), count, width, call);
        return Results(call, rows, axis, order);
    }

    // The places of the rows in their order; those of equal rows lie together, the first of them first.
    private static int[] Order<T>(T[] values, int count, int width, NativeCall call)
        where T : IComparable<T>
    {
        if (values is double[] floats && Array.Exists(floats, double.IsNaN))
        {
            throw call.Unsupported("axis with NaN");
        }

        int[] order = [.. Enumerable.Range(0, count)];
        Array.Sort(order, (a, b) => Compare(values, width, a, b) is not 0 and var difference ? difference : a.CompareTo(b));
        int group = -1;
        int[] groups = new int[count];
        for (int i = 0; i < count; i++)
        {
            group += i == 0 || Compare(values, width, order[i - 1], order[i]) != 0 ? 1 : 0;
            groups[order[i]] = group;
        }

        return groups;
    }

    private static int Compare<T>(T[] values, int width, int a, int b)
        where T : IComparable<T> => values.AsSpan(a * width, width).SequenceCompareTo(values.AsSpan(b * width, width));

    private static object Results(NativeCall call, NdArray rows, int axis, int[] groups)
    {
        int found = groups.Length == 0 ? 0 : groups.Max() + 1;
        (long[] counts, long[] firsts) = (new long[found], new long[found]);
        for (int i = groups.Length - 1; i >= 0; i--)
        {
            counts[groups[i]]++;
            firsts[groups[i]] = i;
        }

        bool[] wanted = [call.Truth("return_index"), call.Truth("return_inverse"), call.Truth("return_counts")];
        NdArray values = rows.Take(Array.ConvertAll(firsts, static place => (int)place), 0).MoveAxis(0, axis);
        NdArray[] others = [NdArray.Create<long>(firsts, found), NdArray.Create<long>([.. groups.Select(static group => (long)group)], groups.Length), NdArray.Create<long>(counts, found)];
        if (wanted[1] && call.Run.Options.Versions.NumPy is { Major: 2, Minor: 0 })
        {
            throw call.Unsupported("return_inverse with axis, whose shape is another in NumPy 2.0 alone,");
        }

        ArrayObject result = new(values.WithVersions(call.Run.Options.Versions));
        return wanted.Contains(true)
            ? new PyTuple([result, .. others.Where((_, i) => wanted[i]).Select(one => new ArrayObject(one.WithVersions(call.Run.Options.Versions)))])
            : result;
    }
}
