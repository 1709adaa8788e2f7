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
        return TensorOperators.Result(call.Run, TorchTensor.Einsum(call.Text("equation"), operands, (a, b) => ArrayShapes.RequireRoom(call.Run, a, b)));
    }
}
