using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Torch;

/// <summary>Limits.</summary>
public sealed partial class TorchTensor
{
    /// <summary><c>t.clamp(min, max)</c>: each limit takes part in torch's promotion; null for none.</summary>
    public TorchTensor Clamp(Scalar? min, Scalar? max)
    {
        TorchTensor limited = min is { } low ? Operate(BinaryOperation.AtLeast, low) : this;
        return max is { } high ? limited.Operate(BinaryOperation.Minimum, high) : limited;
    }
}
