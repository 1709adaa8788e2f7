using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>
/// <c>np.einsum</c> and <c>np.tensordot</c>: products whose axes are named, summed over those that the result has not. The order in which einsum
/// adds floats depends on the processor's vectors, so such sums are refused; tensordot is <c>np.dot</c> of two matrices.
/// </summary>
internal static class NumPySums
{
    public static void AddTo(MemberTable table) => table
        .Function("einsum(subscripts, *operands, optimize=False)", Einsum)
        .Function("tensordot(a, b, axes=2)", TensorDot);

    private static object Einsum(NativeCall call)
    {
        string[] sides = call.Text("subscripts").Replace(" ", "", StringComparison.Ordinal).Split("->");
        string[] labels = sides[0].Split(',');
        ArrayObject[] operands = [.. call.Star("operands").Items.Select(operand => ArrayMaking.AsArray(call.Run, operand, null))];
        if (sides[0].Contains('.', StringComparison.Ordinal) || labels.Any(one => one.Distinct().Count() != one.Length))
        {
            throw call.Unsupported("an ellipsis or an axis named twice in one operand");
        }

        if (labels.Length != operands.Length || labels.Zip(operands).Any(static pair => pair.First.Length != pair.Second.Data.Rank))
        {
            throw PythonError.Value("operand has a different number of dimensions than subscripts");
        }

        // Without an arrow the result has, in the alphabet's order, the axes that are named once.
        string result = sides.Length > 1 ? sides[1] : string.Concat(sides[0].Where(label => label != ',' && sides[0].Count(other => other == label) == 1).Order());
        string summed = string.Concat(sides[0].Where(label => label != ',' && !result.Contains(label, StringComparison.Ordinal)).Distinct());
        if (result.Distinct().Count() != result.Length || result.Except(sides[0]).Any())
        {
            throw PythonError.Value("einstein sum subscripts string included output subscript which never appeared in an input");
        }

        string all = result + summed;
        NdArray[] aligned = [.. labels.Zip(operands, (own, operand) => Aligned(operand.Data, own, all))];
        if (aligned is [var only] && summed.Length == 0)
        {
            return operands[0].View(only);
        }

        DType dtype = aligned.Select(static array => array.DType).Aggregate(NumPyPromotion.Promote);
        if (dtype == DType.Bool || (dtype.IsFloat() && summed.Length > 0))
        {
            throw call.Unsupported($"a sum of {dtype}");
        }

        aligned = [.. aligned.Select(array => array.AsType(dtype))];
        NdArray product = aligned[0];
        foreach (NdArray factor in aligned.Skip(1))
        {
            ArrayShapes.RequireRoom(call.Run, product, factor);
            product = NdArray.Operate(BinaryOperation.Multiply, product, factor);
        }

        // Each product is added to a zero, which makes -0 a 0; whole numbers wrap around in their own width.
        return ArrayReductions.Scalar(summed.Length > 0
            ? product.Sum([.. Enumerable.Range(result.Length, summed.Length)]).AsType(dtype)
            : dtype.IsFloat() ? NdArray.Operate(BinaryOperation.Add, product, NdArray.Full([], 0L, dtype, product.Versions)) : product);
    }

    // The operand's axes in the order of all, with an axis of one where it has none of that name.
    private static NdArray Aligned(NdArray array, string own, string all)
    {
        int[] order = [.. all.Where(own.Contains).Select(label => own.IndexOf(label, StringComparison.Ordinal))];
        NdArray turned = array.Transpose(order);
        for (int i = 0; i < all.Length; i++)
        {
            turned = own.Contains(all[i], StringComparison.Ordinal) ? turned : turned.ExpandDims(i);
        }

        return turned;
    }

    private static object TensorDot(NativeCall call)
    {
        (NdArray a, NdArray b) = (NumPyFunctions.Data(call, "a"), NumPyFunctions.Data(call, "b"));
        (int[] left, int[] right) = Axes(call, a.Rank);
        left = [.. left.Select(axis => ArrayShapes.Axis(axis, a.Rank))];
        right = [.. right.Select(axis => ArrayShapes.Axis(axis, b.Rank))];
        if (left.Length != right.Length || left.Zip(right).Any(pair => a.Shape[pair.First] != b.Shape[pair.Second]))
        {
            throw PythonError.Value("shape-mismatch for sum");
        }

        int[] rows = [.. Enumerable.Range(0, a.Rank).Except(left)];
        int[] columns = [.. Enumerable.Range(0, b.Rank).Except(right)];
        int count = left.Aggregate(1, (product, axis) => checked(product * a.Shape[axis]));
        int[] shape = [.. rows.Select(axis => a.Shape[axis]), .. columns.Select(axis => b.Shape[axis])];
        ArrayObject first = new(a.Transpose([.. rows, .. left]).Reshape((int)(a.Length / Math.Max(count, 1)), count));
        ArrayObject second = new(b.Transpose([.. right, .. columns]).Reshape(count, (int)(b.Length / Math.Max(count, 1))));
        NdArray product = ArrayMaking.AsArray(call.Run, MatrixProduct.Of(call.Run, first, second, ofStacks: false), null).Data;
        return new ArrayObject(product.Reshape(shape));
    }

    // A number is how many of the first's last and the second's first axes.
    private static (int[] Left, int[] Right) Axes(NativeCall call, int rank)
    {
        if (PyInteger.TryIndex(call["axes"]) is long count)
        {
            return ([.. Enumerable.Range(rank - (int)count, (int)count)], [.. Enumerable.Range(0, (int)count)]);
        }

        List<object> pair = Sequences.ToList(call.Run, call["axes"]);
        return pair is [var left, var right] ? (Places(call, left), Places(call, right)) : throw PythonError.Value("not enough values to unpack (expected 2)");
    }

    private static int[] Places(NativeCall call, object axes) => PyInteger.TryIndex(axes) is long one
        ? [(int)one]
        : [.. Sequences.ToList(call.Run, axes).Select(static axis => (int)(PyInteger.TryIndex(axis) as long? ?? throw PythonError.Type("an axis is an integer")))];
}
