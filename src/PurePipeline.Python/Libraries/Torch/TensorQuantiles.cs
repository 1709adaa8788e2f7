using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>
/// <c>torch.quantile</c>: sorted, and between neighbours by <c>lerp</c>, whose few elements torch computes one by one (aten/src/ATen/native/Sorting.cpp, Lerp.h):
/// <c>a + w (b - a)</c> below a half, <c>b - (b - a) (1 - w)</c> from there on.
/// </summary>
internal static class TensorQuantiles
{
    // From here on lerp takes whole vectors, which round once.
    private const int Few = 16;

    public static object Of(NativeCall call, TensorObject tensor)
    {
        NdArray data = tensor.Tensor.Data;
        if (call["interpolation"] is not "linear" || data.DType is not (DType.Float32 or DType.Float64))
        {
            throw data.DType.IsFloat() ? call.Unsupported("another interpolation than linear") : new PythonError("RuntimeError", "quantile() input tensor must be either float or double dtype");
        }

        NdArray asked = call["q"] is TensorObject given ? given.Tensor.Data : NdArray.Full([], call.Float("q"), data.DType);
        bool isWhole = call.OrNull("dim") is null;
        int axis = isWhole ? 0 : ArrayShapes.Axis(call.Int("dim"), data.Rank);
        NdArray sorted = (isWhole ? data.Reshape(-1) : data.MoveAxis(axis, data.Rank - 1)).Sort();
        int length = sorted.Shape[^1];
        double[] shares = asked.AsType(DType.Float64).ToArray<double>();
        if (asked.DType != data.DType || length == 0 || Array.Exists(shares, static share => share is < 0 or > 1))
        {
            throw new PythonError("RuntimeError", "quantile() q must be of the input's dtype and in the range [0, 1], and the input not empty");
        }

        NdArray[] found = [.. shares.Select(share => At(call, sorted.MoveAxis(sorted.Rank - 1, 0), share, length, shares.Length))];
        NdArray result = asked.Rank == 0 ? found[0] : NdArray.Stack(found, 0);
        if (call.Truth("keepdim"))
        {
            int[] kept = isWhole ? [.. Enumerable.Repeat(1, data.Rank)] : data.Kept([axis]);
            result = result.Reshape(asked.Rank == 0 ? kept : [shares.Length, .. kept]);
        }

        return TensorFunctions.Result(call, result);
    }

    private static NdArray At(NativeCall call, NdArray sorted, double share, int length, int count)
    {
        bool isSingle = sorted.DType == DType.Float32;
        double rank = isSingle ? (float)share * (float)(length - 1) : share * (length - 1);
        (int below, int above) = ((int)Math.Floor(rank), (int)Math.Ceiling(rank));
        (NdArray a, NdArray b) = (sorted[below], sorted[above]);
        if (a.Length * count >= Few)
        {
            throw call.Unsupported($"{Few} or more quantiles at once, whose last bits depend on the processor's vectors; a loop over fewer");
        }

        double weight = rank - below;
        return isSingle
            ? NdArray.Create<float>([.. a.ToArray<float>().Zip(b.ToArray<float>(), (x, y) => Between(x, y, (float)weight))], a.Shape)
            : NdArray.Create<double>([.. a.ToArray<double>().Zip(b.ToArray<double>(), (x, y) => Between(x, y, weight))], a.Shape);
    }

    private static float Between(float a, float b, float weight) => weight < 0.5f ? a + (weight * (b - a)) : b - ((b - a) * (1 - weight));

    private static double Between(double a, double b, double weight) => weight < 0.5 ? a + (weight * (b - a)) : b - ((b - a) * (1 - weight));
}
