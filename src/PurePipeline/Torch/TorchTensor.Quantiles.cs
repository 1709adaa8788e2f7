using PurePipeline.Numerics;

namespace PurePipeline.Torch;

/// <summary>
/// Quantiles: sorted, and between neighbours by <c>lerp</c> (aten/src/ATen/native/Sorting.cpp, Lerp.h): <c>a + w (b - a)</c> below a half,
/// <c>b - (b - a) (1 - w)</c> from there on, each rounded once where the processor fuses. Compared with torch 1.13, 2.6, 2.11 and 2.14.
/// </summary>
public sealed partial class TorchTensor
{
    // Before, the place between the neighbours was reckoned in the tensor's dtype (PyTorch's pull request 187574, of June 2026).
    private static readonly Version PlacesInDoublesSince = new(2, 13);

    /// <summary><c>torch.quantile(t, q, dim, keepdim)</c> of one number.</summary>
    /// <param name="q">0 to 1.</param>
    /// <param name="dim">The axis; null for all elements.</param>
    /// <param name="keepdim">Whether the result has the axes with length 1.</param>
    /// <exception cref="ArgumentException">The elements are neither float32 nor float64, there are none, or q is out of range.</exception>
    public TorchTensor Quantile(double q, int? dim = null, bool keepdim = false)
    {
        TorchTensor found = Quantile([q], dim, keepdim);
        return With(found.Data[0]);
    }

    /// <summary><c>torch.quantile(t, q, dim, keepdim)</c> of several numbers, whose axis comes first.</summary>
    /// <param name="q">0 to 1, each of the tensor's dtype.</param>
    /// <param name="dim">The axis; null for all elements.</param>
    /// <param name="keepdim">Whether the result has the axes with length 1.</param>
    /// <inheritdoc cref="Quantile(double, int?, bool)"/>
    public TorchTensor Quantile(ReadOnlySpan<double> q, int? dim = null, bool keepdim = false)
    {
        int axis = dim is { } given ? Layout.NormalizeAxis(given, Rank) : 0;
        NdArray sorted = (dim is null ? Data.Reshape(-1) : Data.MoveAxis(axis, Rank - 1)).Sort();
        int length = sorted.Shape[^1];
        if (DType is not (DType.Float32 or DType.Float64) || length == 0 || q.ContainsAnyExceptInRange(0, 1))
        {
            throw new ArgumentException("quantile() takes a tensor of float32 or float64 that is not empty, and q in the range [0, 1]", nameof(q));
        }

        List<NdArray> found = [];
        foreach (double share in q)
        {
            found.Add(QuantileOf(sorted.MoveAxis(sorted.Rank - 1, 0), DType == DType.Float32 ? (float)share : share, length));
        }

        NdArray result = NdArray.Stack([.. found], 0);
        return With(keepdim ? result.Reshape([q.Length, .. dim is null ? Enumerable.Repeat(1, Rank) : Data.Kept([axis])]) : result);
    }

    private NdArray QuantileOf(NdArray sorted, double share, int length)
    {
        bool isSingle = DType == DType.Float32;
        double place = isSingle && _versions.Torch < PlacesInDoublesSince ? (float)share * (float)(length - 1) : share * (length - 1);
        int below = (int)Math.Floor(place);
        (NdArray a, NdArray b) = (sorted[below], sorted[(int)Math.Ceiling(place)]);
        bool fuses = _versions.TorchBuild != TorchBuild.NoFma;
        double weight = place - below;
        return isSingle
            ? NdArray.Create<float>([.. a.ToArray<float>().Zip(b.ToArray<float>(), (x, y) => Between(x, y, (float)weight, fuses))], a.Shape)
            : NdArray.Create<double>([.. a.ToArray<double>().Zip(b.ToArray<double>(), (x, y) => Between(x, y, weight, fuses))], a.Shape);
    }

    private static float Between(float a, float b, float weight, bool fuses) => (weight < 0.5f, fuses) switch
    {
        (true, true) => MathF.FusedMultiplyAdd(weight, b - a, a),
        (false, true) => MathF.FusedMultiplyAdd(-(b - a), 1 - weight, b),
        (true, false) => a + (weight * (b - a)),
        _ => b - ((b - a) * (1 - weight)),
    };

    private static double Between(double a, double b, double weight, bool fuses) => (weight < 0.5, fuses) switch
    {
        (true, true) => Math.FusedMultiplyAdd(weight, b - a, a),
        (false, true) => Math.FusedMultiplyAdd(-(b - a), 1 - weight, b),
        (true, false) => a + (weight * (b - a)),
        _ => b - ((b - a) * (1 - weight)),
    };
}
