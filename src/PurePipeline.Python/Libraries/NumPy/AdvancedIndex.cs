using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>
/// NumPy's indexing by lists, integer arrays and masks, alone or among slices. Masks count as the places where they are true. The axes of
/// the broadcast index arrays stand where these stood if they are neighbours, else in front.
/// </summary>
internal sealed class AdvancedIndex
{
    private readonly int[] _shape;

    private AdvancedIndex(NdArray basic, int[] places, int[] shape) => (Basic, Places, _shape) = (basic, places, shape);

    /// <summary>The array after the slices.</summary>
    public NdArray Basic { get; }

    /// <summary>The elements of <see cref="Basic"/> in C order.</summary>
    public int[] Places { get; }

    /// <summary>The shape of the result.</summary>
    public ReadOnlySpan<int> Shape => _shape;

    /// <summary>The index, or null if the key holds nothing but ints, slices, None and <c>...</c>.</summary>
    public static AdvancedIndex? Of(Interpreter run, NdArray array, object key)
    {
        object[] keys = key is PyTuple tuple ? tuple.Items : [key];
        if (!Array.Exists(keys, IsAdvanced))
        {
            return null;
        }

        // Lists and masks as arrays of places, one for each axis they index.
        List<object> parts = [];
        foreach (object part in keys)
        {
            if (IsAdvanced(part))
            {
                parts.AddRange(Arrays(ArrayMaking.AsArray(run, part, null).Data));
            }
            else
            {
                parts.Add(part);
            }
        }

        Expand(parts, array.Rank);

        // What is no array is applied first; an int beside arrays is one of them.
        List<object> basics = [];
        List<(int Axis, NdArray Places)> indexed = [];
        bool apart = false;
        int axis = 0;
        int last = -1;
        for (int i = 0; i < parts.Count; i++)
        {
            NdArray? places = parts[i] as NdArray ?? (PyInteger.TryIndex(parts[i]) is long number ? NdArray.Create<long>([number]) : null);
            if (places is null)
            {
                basics.Add(parts[i]);
            }
            else
            {
                apart |= last >= 0 && last != i - 1;
                last = i;
                indexed.Add((axis, places));
                basics.Add(new PySlice(PyNone.Value, PyNone.Value, PyNone.Value));
            }

            axis++;
        }

        NdArray basic = ArrayIndices.Part(run, array, new PyTuple([.. basics]));
        return Combine(run, basic, indexed, apart);
    }

    private static bool IsAdvanced(object key) => key is PyList or ArrayObject { Data.Rank: > 0 } or PyRange or Torch.TensorObject { Tensor.Rank: > 0 }
        || (key is PyTuple tuple && tuple.Items.Length > 0);

    private static IEnumerable<NdArray> Arrays(NdArray index)
    {
        if (index.DType != DType.Bool)
        {
            return index.DType.IsFloat() && index.Length > 0 ? throw PythonError.Index("arrays used as indices must be of integer (or boolean) type") : [index];
        }

        int[] places = index.NonzeroPlaces();
        return Enumerable.Range(0, index.Rank).Select(axis =>
        {
            int step = 1;
            for (int i = axis + 1; i < index.Rank; i++)
            {
                step *= index.Shape[i];
            }

            int length = index.Shape[axis];
            return NdArray.Create<long>([.. places.Select(place => (long)(place / step % length))], places.Length);
        });
    }

    // The ellipsis, or the end, as the whole axes it stands for.
    private static void Expand(List<object> parts, int rank)
    {
        int used = parts.Count(part => part is not (PyNone or PyEllipsis));
        if (used > rank)
        {
            throw PythonError.Index($"too many indices for array: array is {rank}-dimensional, but {used} were indexed");
        }

        int at = parts.FindIndex(part => part is PyEllipsis);
        if (at >= 0)
        {
            parts.RemoveAt(at);
        }

        parts.InsertRange(at < 0 ? parts.Count : at, Enumerable.Repeat<object>(new PySlice(PyNone.Value, PyNone.Value, PyNone.Value), rank - used));
    }

    private static AdvancedIndex Combine(Interpreter run, NdArray basic, List<(int Axis, NdArray Places)> indexed, bool apart)
    {
        int[] common = [];
        foreach ((_, NdArray places) in indexed)
        {
            common = Layout.BroadcastShapes(common, places.Shape);
        }

        int[] kept = [.. Enumerable.Range(0, basic.Rank).Where(axis => !indexed.Exists(i => i.Axis == axis))];
        int front = apart ? 0 : kept.Count(axis => axis < indexed[0].Axis);
        int[] shape = [.. kept[..front].Select(axis => basic.Shape[axis]), .. common, .. kept[front..].Select(axis => basic.Shape[axis])];
        run.Budget.RequireArray(shape, sizeof(long));
        int[] offsets = new int[checked((int)Layout.LengthOf(common))];
        foreach ((int axis, NdArray places) in indexed)
        {
            long[] numbers = places.AsType(DType.Int64).BroadcastTo(common).ToArray<long>();
            for (int i = 0; i < offsets.Length; i++)
            {
                offsets[i] += NdArray.Resolve((int)Math.Clamp(numbers[i], int.MinValue, int.MaxValue), basic.Shape[axis], axis) * StepOf(basic, axis);
            }
        }

        // The places of the whole result: of the kept axes before, of the index arrays, of the kept axes behind.
        int[] result = [0];
        result = Along(basic, kept[..front], result);
        result = [.. result.SelectMany(start => offsets.Select(offset => start + offset))];
        return new AdvancedIndex(basic, Along(basic, kept[front..], result), shape);
    }

    private static int[] Along(NdArray basic, int[] axes, int[] starts)
    {
        foreach (int axis in axes)
        {
            int step = StepOf(basic, axis);
            int length = basic.Shape[axis];
            int[] next = new int[checked(starts.Length * length)];
            for (int i = 0; i < next.Length; i++)
            {
                next[i] = starts[i / length] + (i % length * step);
            }

            starts = next;
        }

        return starts;
    }

    private static int StepOf(NdArray basic, int axis)
    {
        int step = 1;
        for (int i = axis + 1; i < basic.Rank; i++)
        {
            step = checked(step * basic.Shape[i]);
        }

        return step;
    }
}
