namespace PurePipeline.Torch;

/// <summary>How much an operand's dtype counts, most first.</summary>
internal enum TorchRank
{
    /// <summary>A tensor with at least one axis.</summary>
    Axes,

    /// <summary>A 0-d tensor.</summary>
    NoAxes,

    /// <summary>A Python number.</summary>
    Number,
}
