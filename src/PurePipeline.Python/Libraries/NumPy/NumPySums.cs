using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>
/// <c>np.einsum</c> and <c>np.tensordot</c>: products whose axes are named, summed over those that the result has not. The order in which einsum
/// adds floats depends on the processor's vectors, so sums that are rounded are refused; tensordot is <c>np.dot</c> of two matrices.
/// </summary>
internal static class NumPySums
{
    public static void AddTo(MemberTable table) => table
        .Function("einsum(subscripts, *operands, optimize=False)", Einsum)
        .Function("tensordot(a, b, axes=2)", TensorDot);

    private static object Einsum(NativeCall call)
    {
        ArrayObject[] operands = [.. call.Star("operands").Items.Select(operand => ArrayMaking.AsArray(call.Run, operand, null))];
        var sum = EinsteinSum.Parse(call, call.Text("subscripts"), [.. operands.Select(static operand => operand.Data.Rank)]);
        NdArray[] aligned = [.. operands.Select((operand, i) => sum.Aligned(operand.Data, i))];
        if (aligned is [var only] && sum.Summed.Length == 0)
        {
            return operands[0].View(only);
        }

        DType dtype = aligned.Select(static array => array.DType).Aggregate(NumPyPromotion.Promote);
        aligned = [.. aligned.Select(array => array.AsType(dtype))];
        NdArray product = EinsteinSum.Product(call.Run, aligned);
        long terms = product.Length / Math.Max(1, product.Shape[..sum.Result.Length].ToArray().Aggregate(1L, static (count, length) => count * Math.Max(length, 1)));
        if (dtype == DType.Bool || (dtype.IsFloat() && sum.Summed.Length > 0 && !EinsteinSum.IsExact(aligned, terms)))
        {
            throw call.Unsupported($"a sum of {dtype} that is rounded, whose order depends on the processor,");
        }

        // Each product is added to a zero, which makes -0 a 0; whole numbers wrap around in their own width.
        return ArrayReductions.Scalar(sum.Summed.Length > 0
            ? sum.Sum(product).AsType(dtype)
            : dtype.IsFloat() ? NdArray.Operate(BinaryOperation.Add, product, NdArray.Full([], 0L, dtype, product.Versions)) : product);
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
