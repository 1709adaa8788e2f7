using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>
/// <c>torch.einsum</c>: one tensor turned or summed, two multiplied, and sums of products that no order of theirs rounds. Others are the BLAS's, whose
/// order is the processor's.
/// </summary>
internal static class TensorSums
{
    public static void AddTo(MemberTable table) => table.Function("einsum(equation, *operands)", Einsum);

    private static TensorObject Einsum(NativeCall call)
    {
        object[] given = call.Star("operands").Items;
        given = given is [PyList or PyTuple] ? [.. Sequences.ToList(call.Run, given[0])] : given;
        TorchTensor[] operands = [.. given.Select(operand => (operand as TensorObject)?.Tensor ?? throw PythonError.Type("einsum(): operands have to be tensors"))];
        var sum = EinsteinSum.Parse(call, call.Text("equation"), [.. operands.Select(static operand => operand.Rank)]);
        if (operands is [var only])
        {
            TorchTensor turned = TorchTensor.FromNumpy(sum.Aligned(only.Data, 0));
            return TensorOperators.Result(call.Run, sum.Summed.Length == 0 ? turned : turned.Sum([.. Enumerable.Range(sum.Result.Length, sum.Summed.Length)], keepdim: false));
        }

        DType dtype = operands[0].DType;
        if (Array.Exists(operands, operand => operand.DType != dtype) || dtype == DType.Bool)
        {
            throw call.Unsupported("tensors of different dtypes, or of bools");
        }

        NdArray[] aligned = [.. operands.Select((operand, i) => sum.Aligned(operand.Data, i))];
        bool isSum = sum.Summed.Length > 0 || operands.Length > 2;
        NdArray product = EinsteinSum.Product(call.Run, aligned);
        long results = product.Shape[..sum.Result.Length].ToArray().Aggregate(1L, static (count, length) => count * Math.Max(length, 1));
        return isSum && dtype.IsFloat() && !EinsteinSum.IsExact(aligned, product.Length / results)
            ? throw call.Unsupported($"a sum of {dtype} that is rounded, whose order depends on the processor,")
            : TensorFunctions.Result(call, sum.Summed.Length == 0 ? product : sum.Sum(product).AsType(dtype));
    }
}
