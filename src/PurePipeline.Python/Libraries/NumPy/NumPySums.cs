using PurePipeline.Numerics;
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
        NdArray result = NdArray.Einsum(call.Text("subscripts"), [.. operands.Select(static operand => operand.Data)], (a, b) => ArrayShapes.RequireRoom(call.Run, a, b));
        return operands is [var only] && result.SharesStorage(only.Data) ? only.View(result) : ArrayReductions.Scalar(result);
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
