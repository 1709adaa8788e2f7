using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary><c>torch.quantile</c>.</summary>
internal static class TensorQuantiles
{
    public static object Of(NativeCall call, TensorObject tensor)
    {
        DType dtype = tensor.Tensor.DType;
        if (call["interpolation"] is not "linear" || dtype is not (DType.Float32 or DType.Float64))
        {
            throw dtype.IsFloat() ? call.Unsupported("another interpolation than linear") : new PythonError("RuntimeError", "quantile() input tensor must be either float or double dtype");
        }

        int? axis = call.OrNull("dim") is null ? null : ArrayShapes.Axis(call.Int("dim"), tensor.Tensor.Rank);
        bool keeps = call.Truth("keepdim");
        if (call["q"] is not TensorObject { Tensor: var asked })
        {
            return TensorOperators.Result(call.Run, TensorOperators.Checked(() => tensor.Tensor.Quantile(call.Float("q"), axis, keeps)));
        }

        double[] shares = asked.Data.AsType(DType.Float64).ToArray<double>();
        return asked.DType != dtype || asked.Rank > 1 ? throw new PythonError("RuntimeError", "quantile() q tensor must be same dtype as the input tensor, and a scalar or 1D tensor")
            : TensorOperators.Result(call.Run, TensorOperators.Checked(() => asked.Rank == 0 ? tensor.Tensor.Quantile(shares[0], axis, keeps) : tensor.Tensor.Quantile(shares, axis, keeps)));
    }
}
