using PurePipeline.Numerics;

namespace PurePipeline.Torch;

/// <summary>What torch's promotion looks at.</summary>
/// <param name="DType">The tensor's dtype; bool, int64 or float32 for a Python number.</param>
/// <param name="Rank">How much it counts.</param>
internal readonly record struct TorchOperand(DType DType, TorchRank Rank)
{
    public static TorchOperand Of(StridedArray tensor) => new(tensor.DType, tensor.Layout.Rank > 0 ? TorchRank.Axes : TorchRank.NoAxes);

    public static TorchOperand Of(Scalar number) => new(number.DType.IsFloat() ? DType.Float32 : number.DType, TorchRank.Number);
}
