using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Elements chosen by conditions, and by places along an axis.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.select(condlist, choicelist, default)</c>: the first condition that holds chooses; of the dtype that all choices go into.</summary>
    /// <param name="conditions">Arrays of bool.</param>
    /// <param name="choices">As many arrays.</param>
    /// <param name="otherwise">The value where none holds.</param>
    /// <exception cref="ArgumentException">There is no condition, another number of choices, a condition that is not of bool, or shapes do not go together.</exception>
    public static NdArray Select(ReadOnlySpan<NdArray> conditions, ReadOnlySpan<NdArray> choices, Scalar otherwise)
    {
        if (conditions.Length == 0 || conditions.Length != choices.Length)
        {
            throw new ArgumentException(conditions.Length == 0 ? "select with an empty condition list is not possible" : "list of cases must be same length as list of conditions", nameof(conditions));
        }

        DType dtype = choices[0].DType;
        foreach (NdArray choice in choices)
        {
            dtype = NumPyPromotion.Promote(dtype, choice.DType);
        }

        NdArray? result = null;
        for (int i = conditions.Length - 1; i >= 0; i--)
        {
            if (conditions[i].DType != DType.Bool)
            {
                throw new ArgumentException($"invalid entry {i} in condlist: should be boolean ndarray", nameof(conditions));
            }

            NdArray choice = choices[i].AsType(dtype);
            result = result is null ? Where(conditions[i], choice, otherwise) : Where(conditions[i], choice, result);
        }

        return result!;
    }

    /// <summary>
    /// <c>np.piecewise(x, condlist, funclist)</c>: where a condition holds, a function of these elements, the last one's where several do; of the array's dtype.
    /// One function more is for where none holds; elsewhere it is 0.
    /// </summary>
    /// <param name="x">The array.</param>
    /// <param name="conditions">Arrays of bool of its shape.</param>
    /// <param name="functions">What each does to the elements, as an array of one axis; it may give a single number.</param>
    /// <exception cref="ArgumentException">There is another number of functions, or a condition has another shape.</exception>
    public static NdArray Piecewise(NdArray x, ReadOnlySpan<NdArray> conditions, params ReadOnlySpan<Func<NdArray, NdArray>> functions)
    {
        ArgumentNullException.ThrowIfNull(x);
        List<NdArray> masks = [];
        foreach (NdArray condition in conditions)
        {
            masks.Add(condition.AsType(DType.Bool));
        }

        if (functions.Length == masks.Count + 1 && masks.Count > 0)
        {
            masks.Add(~masks.Aggregate((one, other) => Operate(BinaryOperation.BitwiseOr, one, other)));
        }

        if (masks.Count != functions.Length || masks.Exists(mask => !mask.Shape.SequenceEqual(x.Shape)))
        {
            throw new ArgumentException($"with {conditions.Length} condition(s), either {conditions.Length} or {conditions.Length + 1} functions are expected", nameof(functions));
        }

        NdArray result = FullLike(x, 0L, x.DType);
        for (int i = 0; i < functions.Length; i++)
        {
            if (x[masks[i]] is { Length: > 0 } part)
            {
                result[masks[i]] = functions[i](part);
            }
        }

        return result;
    }

    /// <summary><c>np.extract(condition, a)</c>: the elements in C order where the condition is true.</summary>
    /// <param name="condition">As many elements as the array has.</param>
    /// <param name="array">The array.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public static NdArray Extract(NdArray condition, NdArray array)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(array);
        return array.Reshape(-1)[condition.Reshape(-1).AsType(DType.Bool)];
    }

    /// <summary><c>np.take_along_axis(a, indices, axis)</c>: the elements at places along an axis, which each place of the other axes has for itself.</summary>
    /// <param name="indices">Whole numbers, as many axes as the array has; negative ones count from the end.</param>
    /// <param name="axis">The axis; negative from the end.</param>
    /// <exception cref="ArgumentException">There is no such axis or place, or the indices have another number of axes.</exception>
    public NdArray TakeAlongAxis(NdArray indices, int axis) => this[PlacesAlong(indices, axis)];

    /// <summary><c>np.put_along_axis(a, indices, values, axis)</c>: sets what <see cref="TakeAlongAxis"/> takes.</summary>
    /// <param name="indices">Whole numbers, as many axes as the array has.</param>
    /// <param name="values">A shape that goes into that of the indices.</param>
    /// <param name="axis">The axis; negative from the end.</param>
    /// <exception cref="ArgumentException">There is no such axis or place, or the shapes do not go together.</exception>
    public void PutAlongAxis(NdArray indices, NdArray values, int axis) => this[PlacesAlong(indices, axis)] = values;

    /// <summary>Indices of every axis that pick <paramref name="indices"/> along one and each place of the others.</summary>
    internal ArrayIndex[] PlacesAlong(NdArray indices, int axis)
    {
        ArgumentNullException.ThrowIfNull(indices);
        int own = Layout.NormalizeAxis(axis, Rank);
        if (indices.Rank != Rank)
        {
            throw new ArgumentException("`indices` and `arr` must have the same number of dimensions", nameof(indices));
        }

        ArrayIndex[] places = new ArrayIndex[Rank];
        for (int i = 0; i < places.Length; i++)
        {
            int[] shape = [.. Enumerable.Repeat(1, Rank)];
            shape[i] = -1;
            places[i] = i == own ? indices : Arange(0L, indices.Shape[i] == 1 ? Shape[i] : indices.Shape[i], 1L).Reshape(shape);
        }

        return places;
    }
}
